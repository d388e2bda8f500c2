package org.winddown.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.pack.RulePacks;

class PackLintTest {

    private static final String PACK = """
            id: example
            version: "1"
            title: An invented measure
            authority: Example Works
            force: TRANSACTION_BAN
            recorded-at: 2024-01-01T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented}
            subject:
              - {id: things, parties: [kaspersky], families: [vpn]}
            reach: {when: us_person}
            phases:
              - id: one
                title: stops
                effective: {printed: "midnight", printed-zone: EDT, local: "2024-05-01T00:00:00", zone: America/New_York}
                prohibits:
                  - {acts: [RESALE], addressee: RESELLER, citation: a}
            needs: [us_person]
            """;

    @Test
    void findsNothingInASoundPack() {
        assertThat(problems(PACK)).isEmpty();
    }

    @Test
    void findsPhasesThatCanNeverMatter() {
        assertThat(problems(PACK.replace(
                        "    prohibits:\n      - {acts: [RESALE], addressee: RESELLER, citation: a}\n",
                        "    expires: {printed: \"before\", printed-zone: EDT, local: \"2024-04-01T00:00:00\","
                                + " zone: America/New_York}\n")))
                .containsExactly(
                        "phase one ends before it begins",
                        "phase one forbids nothing and deprives nothing",
                        "citation a is cited by nothing");
        assertThat(
                        problems(
                                PACK
                                        + "status:\n  - {is: LAPSED, from: {printed: early, date: 2024-04-01, zone: UTC}, citation: a}\n"))
                .containsExactly("phase one takes effect after the measure lapsed");
    }

    @ParameterizedTest
    @CsvSource({"one, true", "two, false"})
    void aPhaseThatLapsedIsOnlyBroughtBackByAStatusOfItsOwn(String resumed, boolean back) {
        String other = PACK.replace("phases:\n", """
                phases:
                  - id: two
                    title: another
                    effective: {printed: "1 June 2024", date: 2024-06-01, zone: UTC}
                    prohibits:
                      - {acts: [PAYMENT], addressee: USER, citation: a}
                """);
        String status = """
                status:
                  - {is: LAPSED, from: {printed: early, date: 2024-04-01, zone: UTC}, phases: [one], citation: a}
                  - {is: RESUMED, from: {printed: later, date: 2024-04-15, zone: UTC}, phases: [%s], citation: a}
                """.formatted(resumed);

        assertThat(problems(other + status))
                .isEqualTo(back ? List.of() : List.of("phase one takes effect after the measure lapsed"));
    }

    @Test
    void findsReliefsThatReleaseNothing() {
        assertThat(problems(PACK + """
            exemptions:
              - {id: wide, title: wide, citation: a}
              - {id: narrow, title: narrow, families: [vpn], citation: a}
              - {id: astray, title: astray, families: [endpoint-security], citation: a}
            """))
                .containsExactly(
                        "relief narrow never matters: wide releases the same and more",
                        "relief astray: no class of the subject covers family endpoint-security",
                        "relief astray never matters: wide releases the same and more");
    }

    @Test
    void findsGapsAndOverlapsBetweenTheVersionsOfALicence() {
        String licences = """
            authorisations:
              - id: first
                title: first
                key: {programme: P, number: "1"}
                from: {printed: a, date: 2024-05-01, zone: UTC}
                until: {printed: b, date: 2024-05-31, zone: UTC}
                citation: a
              - id: second
                title: second
                key: {programme: P, number: "1", letter: A}
                supersedes: [{programme: P, number: "1"}]
                from: {printed: c, date: 2024-06-03, zone: UTC}
                citation: a
            """;

        assertThat(problems(PACK + licences))
                .containsExactly("gap between first and second: nothing covers 2024-06-01T00:00:00Z to"
                        + " 2024-06-03T00:00:00Z; if the later one reaches back, say so by a reading");
        assertThat(problems(PACK
                        + licences.replace("    supersedes: [{programme: P, number: \"1\"}]\n", "")
                                .replace("2024-06-03", "2024-05-15")))
                .containsExactly("first and second overlap, and neither supersedes the other");
        assertThat(problems(PACK + licences.replace("2024-06-03", "2024-06-01")))
                .isEmpty();
    }

    @Test
    void findsAZoneThatIsNotThatOfTheDay() {
        assertThat(problems(PACK.replace("printed-zone: EDT", "printed-zone: EST")))
                .containsExactly("phase one: \"midnight\" prints EST, but 2024-05-01 is in daylight time in"
                        + " America/New_York; make it a reading");
    }

    @Test
    void findsWhatNothingAsksFor() {
        assertThat(problems(PACK.replace("needs: [us_person]", "needs: []")
                        + "readings:\n  - {id: r, question: Really, options: [\"yes\"], default: \"yes\"}\n"))
                .containsExactly(
                        "reading r decides nothing", "\"needs\" does not name us_person, which a condition asks for");
    }

    @Test
    void findsAProposalThatWouldBindAsKnownEarlier() {
        assertThat(problems(PACK + "status:\n  - {is: PROPOSED, from: {printed: then, date: 2024-02-01, zone: UTC},"
                        + " citation: a, recorded-at: 2024-02-02T00:00:00Z}\n"))
                .containsExactly("phase one would bind as known before its first status was recorded; give both the"
                        + " same recorded-at");
    }

    @Test
    void tellsWhatEndsSoon() {
        String licence = PACK + """
            exemptions:
              - id: brief
                title: brief
                until: {printed: "through 30 June 2024", date: 2024-06-30, zone: UTC}
                citation: a
            """;

        assertThat(expiring(licence, "2024-06-01T00:00:00Z")).containsExactly("brief at 2024-07-01T00:00:00Z");
        assertThat(expiring(licence, "2024-07-01T00:00:00Z")).isEmpty();
        assertThat(expiring(licence, "2024-03-01T00:00:00Z")).isEmpty();
    }

    @Test
    void tellsWhichPhasesAndStatusesEndOrBeginSoon() {
        String ending = PACK.replace(
                        "    prohibits:\n",
                        "    expires: {printed: \"30 June 2024\", date: 2024-06-30, zone: UTC}\n    prohibits:\n")
                + "status:\n  - {is: SUSPENDED, from: {printed: then, date: 2024-06-10, zone: UTC}, citation: a}\n";

        assertThat(expiring(ending, "2024-06-01T00:00:00Z"))
                .containsExactly("one at 2024-07-01T00:00:00Z", "status SUSPENDED at 2024-06-10T00:00:00Z");
        assertThat(expiring(ending, "2024-06-10T00:00:00Z")).containsExactly("one at 2024-07-01T00:00:00Z");
    }

    @Test
    void aPhaseThatOnlyTakesAwayMatters() {
        String depriving =
                PACK.replace("    prohibits:\n      - {acts: [RESALE], addressee: RESELLER, citation: a}\n", "");

        assertThat(problems(depriving + "deprives:\n  - {phase: one, said: it lacks updates, citation: a}\n"))
                .isEmpty();
        assertThat(problems(PACK.replace("phases:\n", """
                phases:
                  - id: two
                    title: nothing
                    effective: {printed: "1 June 2024", date: 2024-06-01, zone: UTC}
                """)
                        + "deprives:\n  - {phase: one, said: it lacks updates, citation: a}\n"))
                .containsExactly("phase two forbids nothing and deprives nothing");
    }

    @Test
    void findsTheWrongZoneOfEveryTime() {
        String winter = "{printed: \"at noon\", printed-zone: EDT, local: \"%s\", zone: America/New_York}";
        String expires = PACK.replace(
                "    prohibits:\n", "    expires: " + winter.formatted("2025-01-15T12:00:00") + "\n    prohibits:\n");
        String relief = PACK + "exemptions:\n  - {id: brief, title: brief, citation: a, %s: "
                + winter.formatted("2024-12-01T12:00:00") + "}\n";

        assertThat(problems(expires))
                .containsExactly("phase one: \"at noon\" prints EDT, but 2025-01-15 is in standard time in"
                        + " America/New_York; make it a reading");
        assertThat(problems(relief.formatted("from")))
                .containsExactly("relief brief: \"at noon\" prints EDT, but 2024-12-01 is in standard time in"
                        + " America/New_York; make it a reading");
        assertThat(problems(relief.formatted("until")))
                .containsExactly("relief brief: \"at noon\" prints EDT, but 2024-12-01 is in standard time in"
                        + " America/New_York; make it a reading");
    }

    @Test
    void aZoneIsReadInTwoWaysOnlyWhereTheSameWordsAre() {
        String printed = PACK.replace("printed-zone: EDT", "printed-zone: EST");
        String literally =
                "exemptions:\n  - {id: brief, title: brief, citation: a, until: {printed: \"%s\", printed-zone: EST,"
                        + " local: \"2024-05-01T00:00:00\", zone: %s}}\n";

        assertThat(problems(printed + literally.formatted("midnight", "\"-05:00\"")))
                .isEmpty();
        assertThat(problems(printed + literally.formatted("other words", "\"-05:00\"")))
                .hasSize(1)
                .allMatch(text -> text.startsWith("phase one: \"midnight\" prints EST"));
        assertThat(problems(printed
                        + literally.formatted("midnight", "America/Panama").replace("EST", "none")))
                .as("read in a region, which may have had daylight time")
                .hasSize(1);
    }

    @Test
    void findsDatesAndPartiesThatNeedsDoesNotName() {
        String dated = PACK.replace("reach: {when: us_person}", """
                reach:
                  when: us_person
                  dates: [{fact: acquired_at, is: before, time: {printed: d, date: 2024-01-01, zone: UTC}}]
                  counterparty: {lists: [us-sdn]}""");

        assertThat(problems(dated))
                .containsExactly(
                        "\"needs\" does not name acquired_at, which a condition asks for",
                        "\"needs\" does not name listed, which a condition asks for");
        assertThat(problems(PACK.replace("    prohibits:\n", "    since: listed_since\n    prohibits:\n")))
                .containsExactly("\"needs\" does not name listed_since, which a condition asks for");
    }

    @Test
    void aReadingOfWhatAPhaseTakesAwayIsUsed() {
        assertThat(problems(PACK
                        + "readings:\n  - {id: r, question: Really, options: [\"yes\"], default: \"yes\"}\n"
                        + "deprives:\n  - {phase: one, readings: [r], said: it lacks updates, citation: a}\n"))
                .isEmpty();
    }

    @Test
    void licencesThatTouchDoNotOverlap() {
        String licences = """
            authorisations:
              - id: later
                title: later
                key: {programme: P, number: "1", letter: A}
                from: {printed: c, date: 2024-06-01, zone: UTC}
                citation: a
              - id: first
                title: first
                key: {programme: P, number: "1"}
                until: {printed: b, date: 2024-05-31, zone: UTC}
                citation: a
            exemptions:
              - {id: other, title: other, families: [vpn], acts: [RESALE], when: us_person, citation: a}
            """;

        assertThat(problems(PACK + licences)).isEmpty();
        assertThat(problems(PACK + licences.replace("2024-05-31", "2024-06-01")))
                .containsExactly("later and first overlap, and neither supersedes the other");
    }

    private static List<String> problems(String pack) {
        return PackLint.problems(RulePacks.reader().read("example.yaml", pack));
    }

    private static List<String> expiring(String pack, String asOf) {
        return PackLint.expiring(
                RulePacks.reader().read("example.yaml", pack), Instant.parse(asOf), Duration.ofDays(90));
    }
}
