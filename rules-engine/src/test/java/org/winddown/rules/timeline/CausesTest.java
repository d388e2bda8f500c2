package org.winddown.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.Moment;

class CausesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    /** The invented measure that uses every part, its second licence from a day of its own. */
    private static final Measure MEASURE = RulePacks.reader()
            .read(
                    "every-part.yaml",
                    RulePacks.resource("/packs/every-part.yaml")
                            .replace(
                                    "title: the next licence\n",
                                    "title: the next licence\n"
                                            + "    from: {printed: \"15 September 2024\", date: 2024-09-15, zone: UTC}\n"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2020-05-01T04:00:00Z | the time that the law compares signed_at with is reached
            2024-02-01T00:00:00Z | the measure is adopted
            2024-05-01T00:00:00Z | phase one (stops) begins
            2024-06-01T00:00:00Z | phase one is suspended
            2024-07-01T00:00:00Z | the measure is resumed
            2024-09-01T00:00:00Z | licence P 1A (a licence) begins
            2024-09-15T00:00:00Z | licence P 1A (a licence) is superseded by P 1B; licence P 1B (the next licence) begins
            2024-10-02T00:00:00Z | licence P 1A (a licence) ends
            2030-12-31T00:00:00Z | phase one (stops) ends
            """)
    void saysWhatHappensInTheLaw(Instant at, String said) {
        assertThat(causes(NEW_YORK, Map.of()).at(at, Set.of())).isEqualTo(said);
    }

    @Test
    void namesOnlyWhatDecidedWhereSeveralThingsHappen() {
        Instant at = Instant.parse("2024-09-15T00:00:00Z");

        assertThat(causes(NEW_YORK, Map.of()).at(at, Set.of("licence")))
                .isEqualTo("licence P 1A (a licence) is superseded by P 1B");
        assertThat(causes(NEW_YORK, Map.of()).at(at, Set.of("next")))
                .isEqualTo("licence P 1B (the next licence) begins");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signed_at     | 2024-03-01           | 2024-03-01T05:00:00Z | the day of signature, 2024-03-01, begins
            signed_at     | 2024-03-01           | 2024-03-02T05:00:00Z | the day of signature, 2024-03-01, is over
            signed_at     | 2024-03-01T10:00:00Z | 2024-03-01T10:00:00Z | the time of signature, 2024-03-01T10:00:00Z, is reached
            end_date      | 2025-02-28           | 2025-02-28T05:00:00Z | the last day of the term, 2025-02-28, begins
            end_date      | 2025-02-28           | 2025-03-01T05:00:00Z | the term has ended, with its last day, 2025-02-28
            end_date      | 2025-02-28T10:00:00Z | 2025-02-28T10:00:00Z | the term ends at 2025-02-28T10:00:00Z
            updates_until | 2025-02-28           | 2025-03-01T05:00:00Z | the entitlement to updates has ended, with its last day, 2025-02-28
            """)
    void saysWhatBecomesOfADateOfTheAsset(String fact, String printed, Instant at, String said) {
        assertThat(causes(NEW_YORK, Map.of(fact, printed)).at(at, Set.of())).isEqualTo(said);
    }

    @Test
    void saysThatATermMayHaveEndedWhereTheZoneIsNotKnown() {
        Causes causes = causes(null, Map.of("end_date", "2025-02-28"));

        assertThat(causes.at(Instant.parse("2025-02-28T10:00:00Z"), Set.of()))
                .isEqualTo("the term may have ended, with its last day, 2025-02-28");
        assertThat(causes.at(Instant.parse("2025-03-01T12:00:00Z"), Set.of()))
                .isEqualTo("the term has ended, with its last day, 2025-02-28");
    }

    @Test
    void saysWhatIsOnRecord() {
        Causes causes = causes(NEW_YORK, Map.of());

        assertThat(causes.at(Instant.parse("2024-04-01T04:00:00Z"), Set.of()))
                .isEqualTo("the day of payment on record, 2024-04-01, begins");
        assertThat(causes.at(Instant.parse("2024-04-02T04:00:01Z"), Set.of()))
                .as("the second after is told with it")
                .isEqualTo("the day of payment on record, 2024-04-01, is over");
    }

    @Test
    void knowsOfNothingElse() {
        Causes causes = causes(NEW_YORK, Map.of());

        assertThatThrownBy(() -> causes.at(Instant.parse("2024-04-10T00:00:00Z"), Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("Nothing happens at 2024-04-10T00:00:00Z to assets with ");
    }

    private static Causes causes(@Nullable ZoneId zone, Map<String, String> dates) {
        Map<String, Object> values = new HashMap<>();
        dates.forEach((fact, printed) -> values.put(fact, Moment.parse(printed).orElseThrow()));
        return new Causes(
                MEASURE,
                new Facts(
                        AssetKind.LICENCE,
                        Identification.Decision.MATCH,
                        "kaspersky",
                        "vpn",
                        Set.of(),
                        zone,
                        values,
                        Map.of(),
                        List.of(new Facts.RecordedAct(Act.PAYMENT, "2024-04-01", true))));
    }
}
