package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.time.LegalTime;

/** What packs say of times and clocks, and what is wrong with it. */
class LegalTimesOfPacksTest {

    private static final String PACK = RulePacks.resource("/packs/every-part.yaml");
    private static final String EFFECTIVE =
            "effective: {printed: \"1 May 2024\", printed-zone: none, local: \"2024-05-01T00:00:00\", zone: UTC}";

    @Test
    void countsDaysAfterAnEvent() {
        LegalTime calendar = effective("printed: later, after: 2024-05-01, days: 30, count: calendar, zone: unit");
        LegalTime business = effective(
                "printed: later, after: 2024-06-14, days: 3, count: business, calendar: us-federal, zone: UTC");

        assertThat(calendar.local()).isEqualTo(LocalDateTime.parse("2024-05-31T00:00:00"));
        assertThat(calendar.derivation()).isEqualTo("30 calendar days after 2024-05-01");
        assertThat(calendar.ofUnit()).isTrue();
        assertThat(business.local()).as("19 June is a holiday").isEqualTo(LocalDateTime.parse("2024-06-20T00:00:00"));
        assertThat(business.zone()).isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void aDayIsDerivedFromNothing() {
        LegalTime day = effective("printed: then, date: 2024-05-01, zone: America/New_York");

        assertThat(day.derivation()).isEmpty();
        assertThat(day.printedZone()).isEqualTo("none");
        assertThat(day.start(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-05-01T04:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            printed: p, printed-zone: none, local: "2024-05-01T00:00:00", date: 2024-05-01, zone: UTC | write "local" for a time of day or "date" for a whole day, not both.
            printed: p, after: 2024-05-01, days: 3, count: business, calendar: none, zone: UTC | business days need a "calendar" out of [us-federal].
            printed: p, after: 1950-05-01, days: 3, count: business, calendar: us-federal, zone: UTC | Calendar us-federal version 2026.1 covers 2016-01-01 to 2030-12-31, not 1950-05-02.
            printed: p, after: 2024-05-01, days: 3, count: lunar, zone: UTC | "count" must be calendar or business.
            printed: p, after: 2024-05-01, count: calendar, zone: UTC | "after" needs a date and "days" a number.
            """)
    void saysWhatIsWrongWithATime(String time, String problem) {
        assertThat(problems(pack -> pack.replace(EFFECTIVE, "effective: {" + time + "}")))
                .containsExactly(problem);
    }

    @Test
    void goesOnReadingAfterAWrongTime() {
        assertThat(problems(pack -> pack.replace(EFFECTIVE, "effective: {printed: p, date: soon, zone: Eastern}")
                        .replace("version: \"1\"\n", "")))
                .containsExactlyInAnyOrder(
                        "\"version\" is missing.",
                        "date \"soon\" is not a date; write yyyy-MM-dd.",
                        "zone \"Eastern\" is not known; write a name such as America/New_York.");
    }

    @Test
    void aStatusDependsOnReadingsOnly() {
        assertThat(problems(pack -> pack.replace("    when: reading(\"r\") == \"yes\"\n    citation: a\n", """
                    when: us_person
                    citation: a
                """)))
                .containsExactly("a change of status may depend on readings, not on facts.");
    }

    @Test
    void noIdStandsTwice() {
        assertThat(problems(pack -> pack.replace(
                        "readings:\n",
                        "readings:\n  - {id: r, question: Once, options: [\"yes\", \"no\"], default: \"no\"}\n")))
                .containsExactly("id \"r\" stands twice.");
    }

    @Test
    void aMeasureIsAboutSomething() {
        assertThat(problems(pack -> pack.replaceFirst("(?s)subject:.*?outside-families", "outside-families")
                        .replace("{classes: [things], acts", "{acts")))
                .containsExactly("a measure needs a \"subject\".");
    }

    @Test
    void familiesStandBesideTheirMaker() {
        assertThat(problems(pack -> pack.replace("  - id: owned\n", "  - id: owned\n    families: [vpn]\n")))
                .containsExactly("\"families\" stand without \"parties\"; for the products of any maker write a"
                        + " condition, for example family in [\"uas\"].");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trigger: PHASE, of: three     | "of" of a trigger PHASE "three" is not defined in this pack; defined are [one, two].
            trigger: DUTY, of: other      | "of" of a trigger DUTY "other" is not defined in this pack; defined are [report].
            trigger: EXPIRY, of: other    | "of" of a trigger EXPIRY "other" is not defined in this pack; defined are [gone, licence, next].
            trigger: BLOCKED, of: one     | "of" of a trigger BLOCKED "one" is not defined in this pack; defined are [].
            trigger: BLOCKED, reading: s  | reading "s" is not defined in this pack; defined are [r].
            trigger: BLOCKED, reading: r  | option "yes" of reading r names no trigger; write for example first identified.
            """)
    void aClockStartsAtSomethingOfThePack(String clock, String problem) {
        assertThat(problems(pack -> clock(pack, clock))).first().isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trigger: PHASE, of: one       | one
            trigger: EXPIRY, of: licence  | licence
            trigger: EXPIRY, of: gone     | gone
            trigger: EXPIRY               | ''
            """)
    void aClockNamesWhatItStartsAt(String clock, String of) {
        assertThat(read(clock(PACK, clock)).obligations())
                .extracting(Obligation::of)
                .containsExactly(of);
    }

    @Test
    void aReadingMayDecideWhenAClockStarts() {
        String pack = PACK.replace("readings:\n", """
                readings:
                  - {id: clock, question: From when, options: [blocked, first identified], default: undecided}
                """);

        assertThat(read(clock(pack, "trigger: BLOCKED, reading: clock")).obligations())
                .extracting(Obligation::reading)
                .containsExactly("clock");
    }

    private static String clock(String pack, String clock) {
        return pack.replace("    trigger: FIRST_IDENTIFIED\n", "    " + clock.replace(", ", "\n    ") + "\n");
    }

    private static LegalTime effective(String time) {
        return read(PACK.replace(EFFECTIVE, "effective: {" + time + "}"))
                .phases()
                .get(0)
                .effective();
    }

    private static Measure read(String pack) {
        return RulePacks.reader().read("pack", pack);
    }

    /** What is wrong, without file and line. */
    private static List<String> problems(UnaryOperator<String> change) {
        try {
            read(change.apply(PACK));
            return List.of();
        } catch (RulePackException e) {
            return e.problems().stream()
                    .map(text -> text.replaceFirst("^pack, line \\d+: ", ""))
                    .toList();
        }
    }
}
