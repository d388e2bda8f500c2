package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.winddown.rules.condition.Condition;

class MeasureTest {

    private static final String PACK = RulePacks.resource("/packs/every-part.yaml");
    private static final Measure MEASURE = read(PACK);

    @Test
    void tellsWhatItIs() {
        assertThat(MEASURE.title()).isEqualTo("An invented measure");
        assertThat(MEASURE.version()).isEqualTo("1");
        assertThat(MEASURE.exemptions()).extracting(Relief::id).containsExactly("gone");
        assertThat(MEASURE.lists()).containsExactly("us-sdn");
    }

    @Test
    void isADraftUntilSomebodyApprovesItAgainstAText() {
        assertThat(approved("", "").draft()).isTrue();
        assertThat(approved("Counsel", "").draft()).isTrue();
        assertThat(approved("", "ab12").draft()).isTrue();
        assertThat(approved("Counsel", "ab12").draft()).isFalse();
    }

    @Test
    void looksAtTheFactsOfEveryPart() {
        String noNeeds = PACK.replaceFirst("needs: \\[.*]\n", "needs: []\n");

        assertThat(read(noNeeds).facts())
                .containsExactly(
                        "attestation", "listed", "listed_since", "model_year", "owned_by", "signed_at", "us_person");
        assertThat(read(noNeeds.replace("    since: listed_since\n", "    since: last_update_at\n"))
                        .facts())
                .contains("last_update_at");
        assertThat(read(noNeeds.replace("    when: us_person\n    fields", "    when: federal_agency\n    fields"))
                        .facts())
                .as("of a duty")
                .contains("federal_agency");
        assertThat(read(noNeeds.replace("citation: a, when: us_person}", "citation: a, when: federal_contractor}"))
                        .facts())
                .as("of what a phase takes away")
                .contains("federal_contractor");
    }

    @Test
    void hasTheConditionsOfEveryPart() {
        assertThat(read(PACK.replace(
                                "presumed-when: reading(\"r\") == \"yes\"", "presumed-when: reading(\"r\") == \"no\""))
                        .conditions())
                .extracting(Condition::text)
                .contains("reading(\"r\") == \"no\"", "given(attestation)", "us_person");
    }

    @Test
    void leavesOutWhatALaterPhaseTakesAway() {
        String late = PACK.replace("  - id: one\n    title: stops\n", """
                  - id: one
                    recorded-at: 2024-03-01T00:00:00Z
                    title: stops
                """);

        assertThat(knownAt(late, "2024-02-29T23:59:59Z").deprivations()).isEmpty();
        assertThat(knownAt(late, "2024-02-29T23:59:59Z").phases())
                .extracting(Phase::id)
                .containsExactly("two");
        assertThat(knownAt(late, "2024-03-01T00:00:00Z").deprivations()).hasSize(1);
    }

    private static Identity approved(String by, String text) {
        return read(PACK.replace(
                        "{by: \"\", primary-text: \"\"}", "{by: \"" + by + "\", primary-text: \"" + text + "\"}"))
                .identity();
    }

    private static Measure knownAt(String pack, String instant) {
        return read(pack).knownAt(Instant.parse(instant)).orElseThrow();
    }

    private static Measure read(String pack) {
        return RulePacks.reader().read("every-part.yaml", pack);
    }
}
