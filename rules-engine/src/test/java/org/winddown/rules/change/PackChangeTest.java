package org.winddown.rules.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

class PackChangeTest {

    private static final String PACK = RulePacks.pack("us-icts-kaspersky-2024");

    static List<String> ids() {
        return RulePacks.ids();
    }

    @Test
    void saysInWordsWhatChanged() {
        String after = PACK.replace("local: 2024-07-20T00:00:00", "local: 2024-07-21T00:00:00")
                .replace("      - password-manager\n", "      - browser\n")
                .replace("approval: {by: \"\"", "approval: {by: Counsel")
                .replace("    default: until the phase\n", "    default: not assumed\n")
                .replace(
                        "RESALE, LICENSING_FOR_RESALE]\n        addressee: RESELLER",
                        "RESALE]\n        addressee: RESELLER")
                .replace("  when: (given(country)", "  when: given(waiver) || (given(country)")
                .replace("country, signed_at, start_date", "country, start_date")
                .replace("printed: \"12:00 AM Eastern Daylight Time (EDT), 29", "printed: \"midnight, 29")
                .replace(
                        "      - acts: [INTEGRATION]\n        addressee: INTEGRATOR\n",
                        "      - acts: [INTEGRATION]\n        addressee: HOST\n");

        assertThat(words(PACK, after))
                .containsExactly(
                        "approval by: by is Counsel, was nothing",
                        "reading installed-copy-updates: is taken as not assumed, was until the phase",
                        "class of the subject products: families now has browser; no longer has password-manager",
                        "reach when: applies if given(waiver) || (given(country) && country == \"US\") || us_person,"
                                + " was (given(country) && country == \"US\") || us_person",
                        "phase phase-1: takes effect 2024-07-21T00:00:00 America/New_York,"
                                + " was 2024-07-20T00:00:00 America/New_York",
                        "phase phase-2: takes effect {printed: midnight, 29 September 2024, printed-zone: EDT,"
                                + " local: 2024-09-29T00:00:00, zone: America/New_York}, was {printed: 12:00 AM"
                                + " Eastern Daylight Time (EDT), 29 September 2024, printed-zone: EDT,"
                                + " local: 2024-09-29T00:00:00, zone: America/New_York}",
                        "phase phase-2: now forbids RESALE by RESELLER,"
                                + " if reading(\"integration-binds-any-person\") == \"yes\";"
                                + " now forbids INTEGRATION by HOST,"
                                + " if reading(\"integration-binds-any-person\") == \"yes\";"
                                + " no longer forbids RESALE, LICENSING_FOR_RESALE by RESELLER;"
                                + " no longer forbids INTEGRATION by INTEGRATOR",
                        "needs: needs no longer has signed_at");
    }

    @Test
    void saysWhatIsNewAndWhatIsGone() {
        String after = PACK.replace(
                        "  - id: security-training\n    title: Security",
                        "  - id: courses\n    title: Courses in security and Security")
                .replace("        when: counterparty_is_maker || reading(\"purchase-via-reseller\") == \"yes\"\n", "");

        assertThat(words(PACK, after))
                .containsExactly(
                        "phase phase-1: still forbids NEW_AGREEMENT by SUPPLIER, when is nothing,"
                                + " was counterparty_is_maker || reading(\"purchase-via-reseller\") == \"yes\"",
                        "exemption security-training is gone: Security Training products and services",
                        "exemption courses is new: Courses in security and Security Training products and services");
    }

    @Test
    void findsNothingInCommentsAndTheOrderOfItems() {
        String after = "# read again\n"
                + PACK.replace(
                        "      - consumer-security\n      - small-business-security\n",
                        "      - small-business-security\n      - consumer-security\n");

        assertThat(words(PACK, after)).isEmpty();
    }

    @Test
    void saysThatProhibitionsChangePlaces() {
        String every = RulePacks.resource("/packs/every-part.yaml");
        String first =
                "      - {classes: [things], acts: [RESALE, USE], addressee: RESELLER, when: reading(\"r\") == \"yes\", citation: a}\n";
        String second =
                "      - {acts: [SIGNATURE_UPDATE], addressee: SUPPLIER, presumed-when: reading(\"r\") == \"yes\", citation: a}\n";

        assertThat(words(every, every.replace(first + second, second + first)))
                .containsExactly("phase one: prohibits has the same in another order, or another number of times");
    }

    @Test
    void saysWhatChangedInListsOfPartsWithoutNames() {
        String every = RulePacks.resource("/packs/every-part.yaml");

        assertThat(words(every, every.replace("is: at-or-after, time", "is: after, time")))
                .containsExactly("reach dates: dates now has {fact: signed_at, is: after, time: 2020-05-01 unit};"
                        + " no longer has {fact: signed_at, is: at-or-after, time: 2020-05-01 unit}");
        assertThat(words(every, every.replace("from: 2024-01-01, until: 2024-12-31, text: much", "text: more")))
                .containsExactly("penalties: penalties now has {text: more, citation: a};"
                        + " no longer has {from: 2024-01-01, until: 2024-12-31, text: much, citation: a}");
    }

    @Test
    void saysLegalTimesByTheirClock() {
        String every = RulePacks.resource("/packs/every-part.yaml");

        assertThat(words(
                        every,
                        every.replace(
                                "date: 2030-12-31, zone: UTC, inclusive: \"no\"",
                                "date: 2030-12-31, zone: UTC, inclusive: \"yes\"")))
                .containsExactly("phase one: ends 2030-12-31 UTC inclusive, was 2030-12-31 UTC exclusive");
        assertThat(words(
                        every,
                        every.replace("days: 90, count: business, calendar: us-federal", "days: 60, count: calendar")))
                .containsExactly("phase two: takes effect 60 calendar days after 2024-05-01,"
                        + " was 90 business days after 2024-05-01");
    }

    @Test
    void saysOfWhatHasNoTitleAllOfIt() {
        String every = RulePacks.resource("/packs/every-part.yaml");

        assertThat(words(every, every.replace("  - id: owned\n", "  - {id: more, parties: [zte]}\n  - id: owned\n")))
                .containsExactly("class of the subject more is new: {id: more, parties: [zte]}");
    }

    @Test
    void tellsProhibitionsOfTheSameActsApart() {
        String every = RulePacks.resource("/packs/every-part.yaml");
        String payment = "      - {acts: [PAYMENT], addressee: USER, citation: a}\n";
        String where = "      - {acts: [PAYMENT], addressee: USER, when: us_person, citation: a}\n";

        assertThat(words(every, every.replace(payment, payment + where + payment)))
                .containsExactly("phase two: now forbids PAYMENT by USER (2), if us_person;"
                        + " now forbids PAYMENT by USER (3)");
    }

    @Test
    void refusesWhatIsNoPack() {
        assertThatThrownBy(() -> PackChange.between("a.yaml", PACK, "b.yaml", "id: x\n"))
                .isInstanceOf(RulePackException.class)
                .hasMessageContaining("b.yaml");
    }

    /** From any pack to the next two all changes together lead to the other: nothing is overlooked. */
    @Tag("sweep")
    @ParameterizedTest
    @MethodSource("ids")
    void allChangesTogetherLeadToTheOtherVersion(String id) {
        List<String> ids = RulePacks.ids();
        int place = ids.indexOf(id);
        for (String other : List.of(ids.get((place + 1) % ids.size()), ids.get((place + 2) % ids.size()))) {
            YamlNode made = YamlFile.read(id, RulePacks.pack(id));
            for (PackChange change : PackChange.between(id, RulePacks.pack(id), other, RulePacks.pack(other))) {
                assertThat(change.words()).isNotBlank();
                made = change.madeIn(made);
            }

            assertThat(PackChange.between(made, YamlFile.read(other, RulePacks.pack(other))))
                    .isEmpty();
            assertThat(RulePacks.reader().read(other, made, "").id()).isEqualTo(other);
            assertThat(PackChange.between(id, RulePacks.pack(id), id, RulePacks.pack(id)))
                    .isEmpty();
        }
    }

    private static List<String> words(String before, String after) {
        return PackChange.between("a.yaml", before, "b.yaml", after).stream()
                .map(PackChange::words)
                .toList();
    }
}
