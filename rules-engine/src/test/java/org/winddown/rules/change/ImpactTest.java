package org.winddown.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.winddown.rules.asset.Answer;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;

class ImpactTest {

    private static final String PACK = RulePacks.pack("us-icts-kaspersky-2024");
    private static final Instant AUGUST = Instant.parse("2024-08-01T00:00:00Z");
    private static final Map<String, String> LICENCE =
            Map.of("product", "Kaspersky Endpoint Security", "signed_at", "2024-07-20", "end_date", "2024-09-29");

    @Test
    void nothingTurnsWhereOnlyWordsChange() {
        Impact impact = impact(PACK, PACK.replace("mark: S,", "mark: C,").replace("version: \"2\"", "version: \"3\""));

        assertThat(impact.changes()).isNotEmpty();
        assertThat(flip(impact, LICENCE)).isEmpty();
    }

    @Test
    void namesTheOneChangeThatTurnsIt() {
        Impact impact = impact(
                PACK,
                PACK.replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
                        .replace("    default: until the phase\n", "    default: not assumed\n"));

        Flip flip = flip(impact, LICENCE).orElseThrow();

        assertThat(flip.words())
                .isEqualTo("PROHIBITED NEW_AGREEMENT from 2024-07-20T04:00:00Z"
                        + " -> WINDING_DOWN SIGNATURE_UPDATE from 2024-09-29T04:00:00Z");
        assertThat(flip.because())
                .extracting(PackChange::words)
                .containsExactly("phase phase-1: takes effect 2024-07-21T00:00:00 America/New_York,"
                        + " was 2024-07-20T00:00:00 America/New_York");
    }

    @Test
    void namesTwoChangesThatTurnItTogether() {
        String reading = PACK.replace(
                        "    options: [until the phase, not assumed]\n    default: until the phase\n",
                        "    options: [until the phase, not assumed]\n    default: not assumed\n")
                .replace(
                        "readings:\n",
                        "readings:\n  - {id: grace, question: Is there grace?, options: [\"yes\", \"no\"], default: \"yes\"}\n")
                .replace(
                        "        when: counterparty_is_maker || reading(\"purchase-via-reseller\") == \"yes\"\n",
                        "        when: reading(\"grace\") == \"no\"\n");

        Flip flip = flip(impact(PACK, reading), LICENCE).orElseThrow();

        assertThat(flip.because())
                .extracting(PackChange::words)
                .containsExactly(
                        "reading grace is new: Is there grace?",
                        "phase phase-1: still forbids NEW_AGREEMENT by SUPPLIER, when is reading(\"grace\") == \"no\","
                                + " was counterparty_is_maker || reading(\"purchase-via-reseller\") == \"yes\"");
    }

    @Test
    void namesEveryChangeThatCannotBeLeftOut() {
        String after = PACK.replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
                .replace("local: 2024-09-29T00:00:00", "local: 2024-09-30T00:00:00")
                .replace("    default: until the phase\n", "    default: not assumed\n")
                .replace("phases:\n", """
                        phases:
                          - id: phase-3
                            title: no payments
                            effective: {printed: "1 January 2025", date: 2025-01-01, zone: America/New_York}
                            prohibits:
                              - {acts: [PAYMENT], addressee: USER, citation: phase-2}
                        """);
        Map<String, String> renewed = new TreeMap<>(LICENCE);
        renewed.put("end_date", "2025-06-01");

        Flip flip = flip(impact(PACK, after), renewed).orElseThrow();

        assertThat(flip.because())
                .extracting(change -> change.id() + "/" + change.key())
                .containsExactly("phase-1/effective", "phase-2/effective", "phase-3/");
    }

    @Test
    void lawThatBecameKnownLaterDoesNotCount() {
        String late = PACK.replace(
                "  - id: phase-2\n    title: no updates",
                "  - id: phase-2\n    recorded-at: 2024-07-01T00:00:00Z\n    title: no updates");
        Instant before = Instant.parse("2024-06-30T00:00:00Z");

        assertThat(flip(impact(PACK, late), LICENCE)).isEmpty();
        assertThat(impact(PACK, late, before)
                        .flip(facts(LICENCE, late))
                        .orElseThrow()
                        .because())
                .extracting(change -> change.id() + "/" + change.key())
                .containsExactly("phase-2/recorded-at");
    }

    @Test
    void allThatANewMeasureSaysIsNew() {
        Flip flip = flip(impact("", PACK), LICENCE).orElseThrow();

        assertThat(flip.words()).isEqualTo("no verdict -> PROHIBITED NEW_AGREEMENT from 2024-07-20T04:00:00Z");
        assertThat(flip.because()).isEmpty();
    }

    @Test
    void namesTheChangeByWhichAMeasureCanNoLongerBeAssessed() {
        String after = PACK.replace("  when: (given(country)", "  when: given(listed) || (given(country)")
                .replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00");
        Impact impact = new Impact(
                new Impact.Version("a.yaml", PACK),
                new Impact.Version("b.yaml", after),
                AUGUST,
                AUGUST,
                measure -> !measure.facts().contains("listed"));

        Flip flip = flip(impact, LICENCE).orElseThrow();

        assertThat(flip.words()).isEqualTo("PROHIBITED NEW_AGREEMENT from 2024-07-20T04:00:00Z -> no verdict");
        assertThat(flip.because())
                .extracting(change -> change.section() + "/" + change.key())
                .containsExactly("reach/when");
    }

    private static Impact impact(String before, String after) {
        return impact(before, after, AUGUST);
    }

    private static Impact impact(String before, String after, Instant at) {
        return new Impact(
                new Impact.Version("a.yaml", before), new Impact.Version("b.yaml", after), at, at, measure -> true);
    }

    private static Optional<Flip> flip(Impact impact, Map<String, String> cells) {
        return impact.flip(facts(new FactCollector(Catalogues.shipped(), impact.measures()), cells));
    }

    private static Facts facts(Map<String, String> cells, String pack) {
        return facts(
                new FactCollector(
                        Catalogues.shipped(), List.of(RulePacks.reader().read("b", pack))),
                cells);
    }

    private static Facts facts(FactCollector collector, Map<String, String> cells) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        cells.forEach((column, text) -> fields.put(Field.ofColumn(column).orElseThrow(), text));
        ProductName name = ProductName.of("Kaspersky Lab", fields.getOrDefault(Field.PRODUCT, ""));
        Asset asset = new Asset(
                new AssetKey("HQ", "test", AssetKind.LICENCE, "L-1"),
                name,
                fields,
                Map.of(),
                new AssetOrigin("", "", "", 0));
        BusinessUnit unit = new BusinessUnit(
                "HQ",
                "Headquarters",
                "",
                "",
                "US",
                "",
                "US",
                ZoneId.of("America/New_York"),
                Answer.YES,
                Answer.NO,
                Answer.NO,
                "",
                "",
                Map.of());
        return collector.facts(asset, unit, Catalogues.shipped().identify(name), List.of(), Set.of());
    }
}
