package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.yaml.YamlException;

class RulePackReaderTest {

    private static final String PACK = """
            id: test
            version: "1"
            title: A measure
            authority: Somebody
            force: TRANSACTION_BAN
            recorded-at: 2024-06-26T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: "read somewhere"}
            subject:
              - {id: all, parties: [kaspersky]}
            phases:
              - id: one
                title: stops
                effective: {printed: "midnight", printed-zone: EST, local: "2024-07-20T00:00:00", zone: America/New_York}
                prohibits:
                  - {acts: [USE], addressee: USER, citation: a}
            """;

    @Test
    void readsTheShippedKasperskyPack() {
        Measure measure = ShippedMeasures.read("us-icts-kaspersky-2024");

        assertThat(measure.id()).isEqualTo("us-icts-kaspersky-2024");
        assertThat(measure.identity().draft()).isTrue();
        assertThat(measure.phases())
                .extracting(phase -> phase.effective().start(ZoneOffset.UTC))
                .containsExactly(Instant.parse("2024-07-20T04:00:00Z"), Instant.parse("2024-09-29T04:00:00Z"));
        assertThat(measure.reading("renewal-is-new-agreement").value()).isEqualTo("yes");
        assertThat(measure.reading("purchase-via-reseller").value()).isEqualTo("undecided");
        assertThat(measure.citation("phase-2").mark()).isEqualTo(SourceMark.SECONDARY);
        assertThat(measure.identity().sha256()).hasSize(64);
    }

    private static List<String> knownAt(String instant) {
        return Stream.of("us-icts-kaspersky-2024", "us-bod-17-01")
                .map(ShippedMeasures::read)
                .flatMap(measure -> measure.knownAt(Instant.parse(instant)).stream())
                .map(Measure::id)
                .toList();
    }

    @Test
    void knowsAPackOnlyOnceItWasRecorded() {
        assertThat(knownAt("2024-06-25T23:59:59Z")).containsExactly("us-bod-17-01");
        assertThat(knownAt("2024-06-26T00:00:00Z")).containsExactly("us-icts-kaspersky-2024", "us-bod-17-01");
    }

    @Test
    void readsASmallPack() {
        Measure measure = RulePacks.reader().read("test.yaml", PACK);

        assertThat(measure.phases().get(0).prohibits().get(0).citation()).isEqualTo("a");
        assertThat(measure.deprivations()).isEmpty();
        assertThatThrownBy(() -> measure.reading("x")).hasMessage("Measure test has no reading x.");
        assertThatThrownBy(() -> measure.citation("x")).hasMessage("Measure test has no citation x.");
    }

    @Test
    void asksForTheZoneOfAnInstant() {
        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", PACK.replace(", zone: America/New_York", "")))
                .isInstanceOf(RulePackException.class)
                .hasMessage("test.yaml, line 14: a legal time stands without a zone. Add \"zone\", for example"
                        + " America/New_York, or unit for the legal day of the business unit; a date alone does not say"
                        + " when the prohibition begins.");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        String broken = PACK.replace("mark: S", "mark: Q")
                .replace("citation: a}", "citation: b}")
                .replace("acts: [USE]", "acts: [USING]")
                .replace("title: A measure", "titel: A measure")
                .replace("2024-06-26T00:00:00Z", "26 June")
                .replace("2024-07-20T00:00:00", "20 July")
                .replace("zone: America/New_York", "zone: Eastern");

        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", broken))
                .isInstanceOfSatisfying(
                        RulePackException.class,
                        e -> assertThat(e.problems())
                                .anyMatch(text -> text.startsWith(
                                        "test.yaml, line 3: \"titel\" is not known here; did you mean \"title\"?."))
                                .contains("test.yaml, line 1: \"title\" is missing.")
                                .contains(
                                        "test.yaml, line 8: a citation needs a mark: P (text read), S (secondary source),"
                                                + " S- (weak) or C (computed).")
                                .contains(
                                        "test.yaml, line 16: citation \"b\" is not defined in this pack; defined are [a].")
                                .anyMatch(text ->
                                        text.startsWith("test.yaml, line 16: \"USING\" is none of [NEW_AGREEMENT,"))
                                .contains(
                                        "test.yaml, line 6: recorded-at \"26 June\" is not an instant; write for example"
                                                + " 2024-06-26T00:00:00Z.")
                                .contains(
                                        "test.yaml, line 14: \"local\" must be a date with its time of day, for example"
                                                + " 2024-09-29T00:00:00.")
                                .contains("test.yaml, line 14: zone \"Eastern\" is not known; write a name such as"
                                        + " America/New_York.")
                                .contains("test.yaml, line 16: a prohibition needs \"acts\".")
                                .hasSize(9));
    }

    @Test
    void refusesADefaultThatIsNoOption() {
        String reading = "readings:\n  - {id: r, question: Really, options: [\"yes\"], default: perhaps}\n";

        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", PACK + reading))
                .hasMessage("test.yaml, line 18: reading r: default \"perhaps\" is none of [yes] and not undecided.");
    }

    @Test
    void refusesWhatIsNotYaml() {
        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", ""))
                .isInstanceOf(YamlException.class)
                .hasMessage("test.yaml, line 1: the file is empty.");
        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", "a: b: c"))
                .isInstanceOf(YamlException.class)
                .hasMessageStartingWith("test.yaml, line 1: ");
        assertThatThrownBy(() -> RulePacks.reader().read("test.yaml", "a: 1\na: 2"))
                .isInstanceOf(YamlException.class);
    }

    @Test
    void namesTheCitationWithItsValidity() {
        Measure measure = ShippedMeasures.read("us-icts-kaspersky-2024");

        assertThat(measure.citation("rules").on(LocalDate.parse("2024-07-17"))).isEqualTo("15 CFR part 7");
        assertThat(measure.citation("rules").on(LocalDate.parse("2024-07-18"))).isEqualTo("15 CFR part 791");
    }
}
