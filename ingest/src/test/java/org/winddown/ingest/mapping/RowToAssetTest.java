package org.winddown.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Blank;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;

class RowToAssetTest {

    private static final List<String> HEADER = List.of(
            "\ufeffAsset ID",
            "KIND",
            "product",
            "start date",
            "end-date",
            "cost",
            "auto_renew",
            "act",
            "occurred_at",
            "purpose",
            "agreement_type",
            "related_asset",
            "Cost Centre");

    private static RowToAsset rows(List<String> header, MappingDefinition mapping, String sheet) {
        return new RowToAsset(
                ColumnMapping.of("f.csv", header, mapping, Optional.empty()),
                "BU",
                "src",
                "hash",
                "f.csv",
                sheet,
                Conventions.none());
    }

    private static RowOutcome apply(String... cells) {
        return rows(HEADER, MappingDefinition.canonical(), "").apply(new RawRow(17, List.of(cells)));
    }

    private static Asset accepted(RowOutcome outcome) {
        assertThat(outcome).isInstanceOf(Accepted.class);
        return ((Accepted) outcome).asset();
    }

    private static void assertRejected(RowOutcome outcome, RejectReason code, String message) {
        assertThat(outcome).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.message()).isEqualTo("f.csv, row 17: " + message);
            assertThat(rejected.code()).isEqualTo(code);
        });
    }

    @Test
    void acceptsARow() {
        Asset asset = accepted(apply(
                " A-1 ", "licence", "Endpoint", "2024-03-01", "perpetual", "12.50", "Yes", "", "", "", "", "", "77"));

        assertThat(asset.key().toString()).isEqualTo("BU/src/LICENCE/A-1");
        assertThat(asset.fields())
                .isEqualTo(Map.of(
                        Field.START_DATE,
                        "2024-03-01",
                        Field.END_DATE,
                        "perpetual",
                        Field.COST,
                        "12.50",
                        Field.AUTO_RENEW,
                        "Yes"));
        assertThat(asset.extras()).isEqualTo(Map.of("Cost Centre", "77"));
        assertThat(asset.origin()).isEqualTo(new AssetOrigin("hash", "f.csv", "", 17));
    }

    @Test
    void keepsWhatACellSaysBesideItsCanonicalForm() {
        Asset asset = accepted(apply("A-1", "LICENCE", "X", "13/04/2024", "-", "1.250,50 €"));

        assertThat(asset.fields())
                .isEqualTo(Map.of(Field.START_DATE, "2024-04-13", Field.COST, "1250.50", Field.CURRENCY, "EUR"));
        assertThat(asset.extras())
                .isEqualTo(Map.of(
                        "start date (as written)",
                        "13/04/2024",
                        "end-date (as written)",
                        "-",
                        "cost (as written)",
                        "1.250,50 €"));
    }

    @Test
    void acceptsAShortRowAndEmptyCellsBeyondTheHeader() {
        assertThat(accepted(apply("A-1", "DEVICE", "X")).name().product()).isEqualTo("X");
        assertThat(apply(" ", "")).isInstanceOf(Blank.class);
    }

    @Test
    void saysWhatIsWrongWithACell() {
        assertRejected(
                apply("A", "LICENCE", "X", "31/02/2024"),
                RejectReason.DATE_NOT_A_DATE,
                "column \"start date\" is \"31/02/2024\", which is not a calendar date."
                        + " Write yyyy-MM-dd, for example 2024-02-29, or leave it empty.");
        assertRejected(
                apply("A", "LICENCE", "X", "", "never"),
                RejectReason.DATE_NOT_A_DATE,
                "column \"end-date\" is \"never\", which is not a calendar date."
                        + " Write yyyy-MM-dd, for example 2024-02-29, or perpetual, or leave it empty.");
        assertRejected(
                apply("A", "LICENCE", "X", "03/04/2024"),
                RejectReason.DATE_ORDER_UNKNOWN,
                "column \"start date\" is \"03/04/2024\", which may be day or month first, and no cell of the file tells"
                        + " which. Write yyyy-MM-dd, or say in the mapping \"dates: day-first\" or \"dates: month-first\".");
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "1,200"),
                RejectReason.DECIMAL_MARK_UNKNOWN,
                "column \"cost\" is \"1,200\", which may be thousands or decimals, and no cell of the file tells which."
                        + " Write it without a separator between thousands and with a decimal point, or say in the"
                        + " mapping \"decimals: point\" or \"decimals: comma\".");
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "12 seats"),
                RejectReason.NUMBER_NOT_A_NUMBER,
                "column \"cost\" is \"12 seats\", which is not a number."
                        + " Write digits with a decimal point, for example 1250.50, or leave it empty.");
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "", "perhaps"),
                RejectReason.YES_NO_EXPECTED,
                "column \"auto_renew\" is \"perhaps\", which is neither yes nor no."
                        + " Write yes or no, or leave it empty.");
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "", "", "", "", "fun"),
                RejectReason.PURPOSE_UNKNOWN,
                "column \"purpose\" is \"fun\", which is not a known purpose."
                        + " Write one of internal, resale, integration, licensing-for-resale, or leave it empty.");
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "", "", "", "", "", "old"),
                RejectReason.AGREEMENT_TYPE_UNKNOWN,
                "column \"agreement_type\" is \"old\", which is not a known agreement type."
                        + " Write one of new, renewal, extension, or leave it empty.");
    }

    @Test
    void saysWhatIsWrongWithTheIdentity() {
        assertRejected(
                apply("", "LICENCE", "X"),
                RejectReason.ASSET_ID_MISSING,
                "column \"Asset ID\" is empty. Give each asset an identifier that stays the same.");
        assertRejected(
                apply("A", "thing", "X"),
                RejectReason.KIND_UNKNOWN,
                "column \"KIND\" is \"thing\", which is not a known kind. Write one of INSTALLATION, LICENCE,"
                        + " CONTRACT, DEVICE, COMPONENT, TRANSACTION.");
        assertRejected(
                apply("A", "LICENCE"),
                RejectReason.PRODUCT_MISSING,
                "vendor, product, sku, file, cpe and purl are all empty."
                        + " Name the product in at least one of them.");
    }

    @Test
    void asksATransactionForItsActAndDate() {
        String acts = "Write one of NEW_AGREEMENT, RENEWAL, EXTENSION, PROCUREMENT, USE, INSTALLATION,"
                + " SIGNATURE_UPDATE, CODEBASE_UPDATE, NETWORK_SERVICE, RESALE, INTEGRATION, LICENSING_FOR_RESALE,"
                + " IMPORT, EXPORT, TRANSFER, SERVICE_RECEIPT, SERVICE_PROVISION, PAYMENT, HOLDING.";
        assertRejected(apply("A", "TRANSACTION", "X"), RejectReason.ACT_UNKNOWN, "column \"act\" is empty. " + acts);
        assertRejected(
                apply("A", "TRANSACTION", "X", "", "", "", "", "dance"),
                RejectReason.ACT_UNKNOWN,
                "column \"act\" is \"dance\", which is not a known act. " + acts);
        assertRejected(
                apply("A", "TRANSACTION", "X", "", "", "", "", "RENEWAL"),
                RejectReason.OCCURRED_AT_MISSING,
                "column \"occurred_at\" is empty. A TRANSACTION needs the date of its act: write yyyy-MM-dd,"
                        + " for example 2024-02-29.");
        assertThat(accepted(apply("A", "TRANSACTION", "", "", "", "", "", "RENEWAL", "2024-01-01", "", "", "L-1"))
                        .text(Field.RELATED_ASSET))
                .isEqualTo("L-1");
    }

    @Test
    void saysWhatIsWrongWithTheShape() {
        assertRejected(
                apply("A", "LICENCE", "X", "", "", "", "", "", "", "", "", "", "", "more"),
                RejectReason.TOO_MANY_CELLS,
                "there are 14 cells under 13 columns; the first without a column is \"more\"."
                        + " Put a cell that contains the delimiter in double quotes.");
        assertRejected(
                apply("A", "LICENCE", "X\u0000Y"),
                RejectReason.CONTROL_CHARACTER,
                "column \"product\" is \"X\\u{0}Y\", which contains a NUL character. Remove it.");
    }

    /** Stored, all halves would be question marks: two identifiers would become one. */
    @ParameterizedTest
    @ValueSource(strings = {"X\ud800", "\udc00X", "\ud800\ud800\udc00", "X\ud83d\ude00\ud83d"})
    void rejectsHalvesOfCharacters(String product) {
        assertRejected(
                apply("A", "LICENCE", product),
                RejectReason.CONTROL_CHARACTER,
                "column \"product\" is \"" + product
                        + "\", which contains half of a character (a surrogate without the other one). Write it anew.");
    }

    @Test
    void takesCharactersThatAreWrittenAsTwo() {
        assertThat(apply("A\ud83d\ude00", "LICENCE", "\ud83d\ude00\ud83d\ude00"))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void takesIdentityKindAndConstantsFromAMapping() {
        MappingDefinition mapping = new MappingDefinition(
                "sccm",
                AssetKind.INSTALLATION,
                Map.of("DisplayName", "product", "Publisher", "vendor"),
                Map.of("country", "DE"),
                List.of("Machine", "DisplayName"),
                Conventions.none(),
                List.of("DisplayName", "Machine"));
        List<String> header = List.of("machine", "displayname", "Publisher");

        assertThat(mapping.recognises(header)).isTrue();
        assertThat(mapping.recognises(List.of("machine"))).isFalse();
        Asset asset = accepted(rows(header, mapping, "").apply(new RawRow(2, List.of("pc-1", "KES", "AO"))));
        assertThat(asset.key().kind()).isEqualTo(AssetKind.INSTALLATION);
        assertThat(asset.key().assetId()).matches("[0-9a-f]{16}");
        assertThat(asset.name().vendor()).isEqualTo("AO");
        assertThat(asset.text(Field.COUNTRY)).isEqualTo("DE");
        assertThat(asset.extras()).isEqualTo(Map.of("machine", "pc-1"));
    }

    @Test
    void keepsTheDateOfAWorkbookTime() {
        RowToAsset rows = rows(HEADER, MappingDefinition.canonical(), "Q3");

        assertThat(accepted(rows.apply(new RawRow(2, List.of("A", "LICENCE", "X", "2024-02-29T13:30"))))
                        .text(Field.START_DATE))
                .isEqualTo("2024-02-29");
        assertThat(rows.where(3)).isEqualTo("f.csv, sheet \"Q3\", row 3: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind,product|f.csv: no column \"asset_id\". Found: \"kind\", \"product\". Rename the column that"
                        + " identifies a row to asset_id, or give a mapping file.",
                "asset_id,product|f.csv: there is no column \"kind\" and no kind was given. Add the column, or say"
                        + " --kind LICENCE (or another kind)."
            })
    void refusesAHeaderThatCannotWork(String header, String message) {
        assertThatThrownBy(() -> rows(List.of(header.split(",")), MappingDefinition.canonical(), ""))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage(message);
    }
}
