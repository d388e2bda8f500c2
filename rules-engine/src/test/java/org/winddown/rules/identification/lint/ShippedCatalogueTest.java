package org.winddown.rules.identification.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.vendor.Vendor;

class ShippedCatalogueTest {

    @Test
    void isClean() throws IOException {
        List<CatalogueFile> files = new ArrayList<>();
        for (Vendor vendor : Catalogues.content().vendors()) {
            String name = "vendors/" + vendor.id() + ".yaml";
            try (var in = ShippedCatalogueTest.class.getResourceAsStream("/catalogue/" + name)) {
                files.add(CatalogueFile.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }

        assertThat(CatalogueLint.problems(files))
                .extracting(CatalogueProblem::words)
                .isEmpty();
    }
}
