package org.winddown.rules.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification.Decision;

class CatalogueTest {

    private final Catalogue catalogue = Catalogues.shipped();

    private record Named(String label, String kind, String name) {}

    private static List<Named> names() throws IOException {
        List<Named> names = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                CatalogueTest.class.getResourceAsStream("/names/kaspersky_names.tsv"), StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells -> names.add(new Named(cells[0], cells[1], cells[2])));
        }
        return names;
    }

    @Test
    void findsEveryPositiveNameWhicheverColumnItStandsIn() throws IOException {
        List<String> missed = names().stream()
                .filter(named -> named.label().equals("pos"))
                .filter(named ->
                        catalogue.identify(ProductName.of("", named.name())).decision() == Decision.NO_MATCH
                                || !catalogue
                                        .identify(ProductName.of("", named.name()))
                                        .vendorId()
                                        .equals("kaspersky"))
                .map(Named::name)
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void findsEveryVendorNameInTheVendorColumn() throws IOException {
        List<String> missed = names().stream()
                .filter(named -> named.label().equals("pos") && named.kind().contains("vendor"))
                .filter(named ->
                        catalogue.identify(ProductName.of(named.name(), "X")).decision() != Decision.MATCH)
                .map(Named::name)
                .toList();

        assertThat(missed).isEmpty();
    }

    @Test
    void leavesEveryNegativeNameAloneInEitherColumn() throws IOException {
        List<String> taken = names().stream()
                .filter(named -> named.label().equals("neg"))
                .filter(named -> catalogue
                                        .identify(ProductName.of("", named.name()))
                                        .decision()
                                != Decision.NO_MATCH
                        || catalogue.identify(ProductName.of(named.name(), "")).decision() != Decision.NO_MATCH)
                .map(Named::name)
                .toList();

        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kaspersky Lab | Kaspersky Endpoint Security for Business Select | endpoint-security",
                "Kaspersky Lab | Kaspersky SOC Consulting | soc-consulting",
                "Kaspersky Lab | Kaspersky Threat Data Feeds | threat-intelligence",
                "Kaspersky Lab | Kaspersky Ask the Analyst | ask-the-analyst",
                "Kaspersky Lab | Kaspersky Incident Response | incident-response",
                "Kaspersky Lab | Kaspersky Premium Support (MSA) | support",
                "Kaspersky Lab | Kaspersky Scan Engine | oem-engine",
                "'АО \"Лаборатория Касперского\"' | Агент администрирования Kaspersky Security Center | management",
                "Kaspersky | Kaspersky Endpoint Security Cloud Plus | cloud-security",
                "Pango | UltraAV | ultraav",
            })
    void knowsTheFamily(String vendor, String product, String family) {
        assertThat(catalogue.identify(ProductName.of(vendor, product)).family()).isEqualTo(family);
    }

    @Test
    void saysWhichWordsMatched() {
        assertThat(catalogue.identify(ProductName.of("Kaspersky Lab", "Kaspersky Scan Engine 2")))
                .isEqualTo(new Identification(
                        Decision.MATCH,
                        "kaspersky",
                        "oem-engine",
                        "Kaspersky engine (OEM)",
                        0.99,
                        "vendor \"Kaspersky Lab\"; words [scan, engine] in \"Kaspersky Scan Engine 2\"",
                        ""));
    }

    @Test
    void asksAboutABrandInsideALongerName() {
        assertThat(catalogue.identify(ProductName.of("Contoso", "Connector for Splunk and Kaspersky Security Center")))
                .extracting(Identification::decision, Identification::family)
                .containsExactly(Decision.REVIEW, "management");
    }
}
