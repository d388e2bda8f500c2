package org.winddown.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.cell.DateOrder;
import org.winddown.ingest.mapping.MappingSheet.Guess;

class MappingSheetTest {

    private static MappingDefinition mapping(Map<String, String> columns) {
        return new MappingDefinition(
                "test",
                null,
                columns,
                Map.of("currency", "EUR"),
                List.of("Title"),
                Conventions.everywhere(DateOrder.MONTH_FIRST, null),
                List.of("Title"));
    }

    private static String yaml(MappingDefinition mapping, List<String> header, Map<String, Guess> guesses) {
        return new MappingSheet(mapping, header, guesses, "test says so").yaml(List.of("head"), List.of("foot"));
    }

    @Test
    void showsEveryColumnInTheOrderOfTheFileAndWhatTheFileLacks() {
        String yaml = yaml(
                mapping(Map.of("Title", "product", "Gone", "vendor")),
                List.of("\ufeffversion", "Note", "Title", "Name"),
                Map.of("Name", new Guess(Optional.of("product"), "LOW", "its name means\nthat")));

        assertThat(yaml).isEqualTo("""
                # head
                name: "test"
                required-headers: ["Title"]
                columns:
                  # "version": "version"   # HIGH, it has the name of the template
                  # "Note" is kept beside the asset as it is
                  "Title": "product"   # HIGH, test says so
                  # "Name": "product"   # not used: LOW, its name means that
                  "Gone": "vendor"   # this file has no such column
                constants:
                  "currency": "EUR"
                identity: ["Title"]
                dates: month-first
                # foot
                """);
    }

    @Test
    void keepsTheOrderInWhichColumnsCountWhenOthersAreEmpty() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("Title", "product");
        columns.put("DNS", "hostname");
        columns.put("NetBIOS", "hostname when empty");
        columns.put("IP", "hostname when empty");
        MappingDefinition mapping = mapping(columns);

        MappingDefinition back =
                MappingYaml.read("shown", yaml(mapping, List.of("IP", "DNS", "NetBIOS", "Title"), Map.of()));

        assertThat(back.fingerprint()).isEqualTo(mapping.fingerprint());
        assertThat(back.columns().keySet()).containsSubsequence("NetBIOS", "IP");
    }

    @Test
    void saysWhichColumnsTheTemplateReads() {
        String yaml = yaml(MappingDefinition.canonical(), List.of("asset_id", "Vendor ", "Rack"), Map.of());

        assertThat(MappingYaml.read("shown", yaml).columns())
                .isEqualTo(Map.of("asset_id", "asset_id", "Vendor", "vendor"));
        assertThat(yaml).contains("# \"Rack\" is kept beside the asset as it is");
    }

    @Test
    void namesAColumnOnceWhoseHeaderStandsTwice() {
        String yaml = yaml(mapping(Map.of("Title", "product")), List.of("Title", "Title"), Map.of());

        assertThat(yaml).contains("  \"Title\": \"product\"   # HIGH", "  # \"Title (2)\" too   # HIGH");
    }

    @Test
    void survivesHeadersThatYamlWouldReadAsSomethingElse() {
        Map<String, String> columns = Map.of("a: \"b\" # c\u0007", "product", "- x", "vendor");
        MappingDefinition mapping = mapping(columns);

        MappingDefinition back = MappingYaml.read(
                "shown", yaml(mapping, List.of("a: \"b\" # c\u0007", "- x", "line\u2028break\u0000"), Map.of()));

        assertThat(back.columns()).isEqualTo(columns);
    }
}
