package org.winddown.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.AssetKind;

class DocumentRowsTest {

    @TempDir
    Path folder;

    private static DocumentItem item(int n) {
        return new DocumentItem(
                AssetKind.COMPONENT, "lib", "", "Acme", "Lib", Integer.toString(n), "", "", "", "", "", "", "");
    }

    private String last(int items) throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "{}");
        List<DocumentItem> all = IntStream.range(1_000_000, 1_000_000 + items)
                .mapToObj(DocumentRowsTest::item)
                .toList();
        try (DocumentRows rows =
                new DocumentRows(new DocumentFile(file, "a.json", DocumentFormat.SPDX_2, "2.3"), read -> all)) {
            String id = "";
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                id = row.cells().get(0);
            }
            return id;
        }
    }

    @Test
    void numbersManyThingsUnderOneIdentifierInATimeThatGrowsAsTheyDo() {
        assertTimeout(Duration.ofSeconds(20), () -> assertThat(last(60_000)).isEqualTo("lib#60000"));
    }
}
