package org.winddown.rules.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.time.Moment;

/** A legal day that begins when it begins for the unit, wherever in a measure it stands. */
class UnitDaysTest {

    private static final Instant BEGINS_FIRST = Instant.parse("2024-05-31T10:00:00Z");
    private static final Instant BEGINS_IN_TOKYO = Instant.parse("2024-05-31T15:00:00Z");
    private static final Instant BEGINS_LAST = Instant.parse("2024-06-01T12:00:00Z");
    private static final String DAY = "{printed: \"1 June 2024\", date: 2024-06-01, zone: unit}";
    private static final String EVENING = "{printed: \"the 31st\", date: 2024-05-31, zone: unit}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase: effective: " + DAY,
                "phase: expires: " + EVENING,
                "relief: from: " + DAY,
                "relief: until: " + EVENING,
                "status: {is: SUSPENDED, from: " + DAY + ", citation: a}"
            })
    void isAskedForWhereTheZoneIsNotKnown(String place) {
        Engine engine = engine(place);

        ActVerdict unknown =
                engine.prove(facts(null, "2024-05-01"), BEGINS_IN_TOKYO).headline();

        assertThat(unknown.verdict()).hasToString("REVIEW");
        assertThat(unknown.missingFacts()).containsExactly("time_zone");
        assertThat(engine.criticalInstants(facts(null, "2024-05-01"))).contains(BEGINS_FIRST, BEGINS_LAST);
        assertThat(engine.prove(facts(null, "2024-05-01"), BEGINS_LAST)
                        .headline()
                        .missingFacts())
                .isEmpty();
        assertThat(engine.prove(facts(null, "2024-05-01"), BEGINS_FIRST.minusSeconds(1))
                        .headline()
                        .missingFacts())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phase: effective: " + DAY,
                "phase: expires: " + EVENING,
                "relief: from: " + DAY,
                "relief: until: " + EVENING,
                "status: {is: SUSPENDED, from: " + DAY + ", citation: a}"
            })
    void turnsWhereItBeginsForTheUnit(String place) {
        Engine engine = engine(place);
        Facts tokyo = facts(ZoneId.of("Asia/Tokyo"), "2024-05-01");

        assertThat(engine.criticalInstants(tokyo)).contains(BEGINS_IN_TOKYO).doesNotContain(BEGINS_FIRST, BEGINS_LAST);
        assertThat(engine.prove(tokyo, BEGINS_IN_TOKYO).headline().verdict())
                .isNotEqualTo(engine.prove(tokyo, BEGINS_IN_TOKYO.minusSeconds(1))
                        .headline()
                        .verdict());
    }

    @Test
    void decidesOnWhichSideADateLies() {
        String signed = "2024-05-31T20:00:00Z";
        Engine engine = engine("reach: {dates: [{fact: signed_at, is: at-or-after, time: " + DAY + "}]}");

        assertThat(verdict(engine, facts(ZoneId.of("Asia/Tokyo"), signed))).isEqualTo("PROHIBITED");
        assertThat(verdict(engine, facts(ZoneId.of("America/New_York"), signed)))
                .isEqualTo("CLEAR");
        assertThat(verdict(engine, facts(null, signed))).isEqualTo("REVIEW");
    }

    private static String verdict(Engine engine, Facts facts) {
        return engine.prove(facts, Instant.parse("2024-10-01T00:00:00Z"))
                .headline()
                .verdict()
                .name();
    }

    /** A measure with something in its phase, in its relief, in its status or beside them. */
    private static Engine engine(String place) {
        String phase = place.startsWith("phase: ") ? place.substring(7) : "";
        String relief = place.startsWith("relief: ") ? place.substring(8) : "";
        String status = place.startsWith("status: ") ? "status:\n  - " + place.substring(8) : "";
        String effective = "effective: {printed: \"1 May 2024\", date: 2024-05-01, zone: UTC}";
        return new Engine(RulePacks.reader().read("unit.yaml", """
                id: unit
                version: "1"
                title: An invented measure with a day of the unit
                authority: Example Works
                force: TRANSACTION_BAN
                recorded-at: 2024-01-01T00:00:00Z
                citations:
                  - {id: a, text: "1 XX 2", mark: S, source: invented}
                subject:
                  - {id: things, parties: [kaspersky]}
                %s
                %s
                phases:
                  - id: one
                    title: stops
                    %s
                    %s
                    prohibits:
                      - {acts: [USE], addressee: USER, citation: a}
                %s
                """.formatted(
                place.startsWith("reach: ") ? place : "",
                status,
                phase.startsWith("effective") ? "" : effective,
                phase,
                relief.isEmpty() ? "" : "exemptions:\n  - {id: brief, title: brief, citation: a, " + relief + "}")));
    }

    private static Facts facts(@Nullable ZoneId zone, String signed) {
        return new Facts(
                AssetKind.INSTALLATION,
                Identification.Decision.MATCH,
                "kaspersky",
                "vpn",
                Set.of(),
                zone,
                Map.of("kind", "INSTALLATION", "signed_at", Moment.parse(signed).orElseThrow()),
                Map.of(),
                List.of());
    }
}
