package org.winddown.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

class TwinColumnsTest {

    private static ColumnMapping columns(Map<String, String> mapped, String... header) {
        MappingDefinition definition =
                new MappingDefinition("test", null, mapped, Map.of(), List.of(), Conventions.none(), List.of());
        return ColumnMapping.of("f.csv", List.of(header), definition, Optional.of(AssetKind.LICENCE));
    }

    private static RowOutcome row(ColumnMapping columns, String... cells) {
        return new RowToAsset(columns, "BU", "src", "hash", "f.csv", "", Conventions.none())
                .apply(new RawRow(7, List.of(cells)));
    }

    private static Asset accepted(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted) outcome).asset();
    }

    @ParameterizedTest
    @CsvSource({"Acme, Acme", "Acme, ''", "'', Acme", "' Acme', 'Acme '"})
    void takesWhatTwoColumnsOfAFieldAgreeOn(String one, String other) {
        ColumnMapping columns = columns(Map.of("Maker", "vendor"), "asset_id", "vendor", "Maker", "product");

        assertThat(accepted(row(columns, "A", one, other, "P")).name().vendor()).isEqualTo("Acme");
        assertThat(columns.remarks())
                .containsExactly("Columns \"vendor\", \"Maker\" all hold \"vendor\"; rows in which they differ are set"
                        + " aside.");
    }

    @Test
    void setsARowAsideInWhichTwoColumnsOfAFieldDiffer() {
        ColumnMapping columns = columns(Map.of("Maker", "vendor"), "asset_id", "vendor", "Maker", "product");

        assertThat(row(columns, "A", "Acme", "Apex", "P"))
                .isEqualTo(new Rejected(
                        RejectReason.COLUMNS_DIFFER,
                        "Maker",
                        "f.csv, row 7: column \"vendor\" is \"Acme\" and column \"Maker\" is \"Apex\", and both hold"
                                + " \"vendor\". Make them the same, empty one of them, or give a mapping that takes"
                                + " one."));
    }

    @Test
    void keepsEveryColumnOfAnEqualOrEmptyHeader() {
        ColumnMapping columns =
                columns(Map.of(), "asset_id", "product", "Company", "Company", "", "Company", "Company (2)", " ");

        assertThat(accepted(row(columns, "A", "P", "a", "b", "c", "d", "e", "f"))
                        .extras())
                .isEqualTo(Map.of(
                        "Company", "a",
                        "Company (3)", "b",
                        "column 5", "c",
                        "Company (4)", "d",
                        "Company (2)", "e",
                        "column 8", "f"));
        assertThat(columns.remarks())
                .containsExactly(
                        "Columns have the same name as an earlier one and are kept as \"Company (3)\", \"Company (4)\".");
    }

    @Test
    void mapsAColumnByTheNameItIsShownUnder() {
        ColumnMapping columns = columns(
                Map.of("Company (2)", "vendor", "column 4", "sku"), "asset_id", "Company", "Company", "", "product");

        Asset asset = accepted(row(columns, "A", "holder", "Acme", "S-1", "P"));

        assertThat(asset.name().vendor()).isEqualTo("Acme");
        assertThat(asset.name().sku()).isEqualTo("S-1");
        assertThat(asset.extras()).isEqualTo(Map.of("Company", "holder"));
    }

    @Test
    void takesTheSubstituteThatTheMappingNamesFirst() {
        Map<String, String> mapped = new LinkedHashMap<>();
        mapped.put("DNS", "hostname");
        mapped.put("NetBIOS", "hostname when empty");
        mapped.put("IP", "hostname when empty");
        ColumnMapping columns = columns(mapped, "asset_id", "product", "IP", "DNS", "NetBIOS");

        assertThat(accepted(row(columns, "A", "P", "10.0.0.1", "", "SRV")).text(Field.HOSTNAME))
                .isEqualTo("SRV");
        assertThat(accepted(row(columns, "A", "P", "10.0.0.1", "", "")).text(Field.HOSTNAME))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void takesASubstituteOnlyWhereTheColumnIsEmpty() {
        ColumnMapping columns =
                columns(Map.of("DNS", "hostname", "IP", "hostname when empty"), "asset_id", "product", "IP", "DNS");

        assertThat(accepted(row(columns, "A", "P", "10.0.0.1", "srv")).fields()).containsValue("srv");
        assertThat(accepted(row(columns, "A", "P", "10.0.0.1", "")).fields()).containsValue("10.0.0.1");
        assertThat(columns.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Valid To", "valid_to", "VALID-TO", "validTo", "Valid.  To", "\ufeffvalid to", "\ufffdValid to"})
    void findsAMappedColumnHoweverItIsSpelt(String header) {
        ColumnMapping columns = columns(Map.of("valid to", "end_date"), "asset_id", "product", header);

        assertThat(accepted(row(columns, "A", "P", "2024-02-29")).fields()).containsValue("2024-02-29");
    }
}
