package org.winddown.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.winddown.rules.cases.CaseReader;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;

class MutationRunTest {

    private static final Measure MEASURE = RulePacks.reader().read("example.yaml", """
            id: example
            version: "1"
            title: An invented measure
            authority: Example Works
            force: TRANSACTION_BAN
            recorded-at: 2024-01-01T00:00:00Z
            citations:
              - {id: a, text: "1 XX 2", mark: S, source: invented}
            readings:
              - {id: r, question: Really, options: ["yes", "no"], default: "yes"}
            subject:
              - {id: things, parties: [kaspersky], families: [vpn, management]}
            reach: {when: us_person}
            phases:
              - id: one
                title: stops
                effective: {printed: "1 May 2024", printed-zone: none, local: "2024-05-01T00:00:00", zone: UTC}
                prohibits:
                  - {acts: [RESALE], addressee: RESELLER, when: reading("r") == "yes", citation: a}
            exemptions:
              - {id: gone, title: gone, families: [management], citation: a}
            needs: [us_person]
            """);

    private static final String CASES = """
            unit: {us_person: "yes", country: US, time_zone: UTC}
            cases:
              - name: at the instant
                asset: {kind: TRANSACTION, act: RESALE, occurred_at: "2024-05-01T00:00:00Z"}
                identified: kaspersky/vpn
                as-of: ["2024-06-01T00:00:00Z"]
                expect: {verdict: PROHIBITED, effective-at: "2024-05-01T00:00:00Z"}
            """;

    @Test
    void namesTheChangesThatNoCaseNotices() {
        MutationResult result = run(CASES, Map.of());

        assertThat(result.clean()).isFalse();
        assertThat(result.survivors())
                .containsExactly(
                        "subject/things/families without management",
                        "subject/things/families widened to all",
                        "subject/things/embedded = COUNTS",
                        "reach/when widened to always",
                        "phases/one/prohibits/1/when widened to always",
                        "exemption/gone dropped");
        assertThat(result.idle()).isEmpty();
        assertThat(result.mutants()).isEqualTo(15);
    }

    @Test
    void takesAnEquivalentChangeAtItsWordOnlyWhenNoCaseNoticesIt() {
        MutationResult result = run(
                CASES,
                Map.of(
                        "reach/when widened to always", "said elsewhere",
                        "phases/one/effective +1s", "never mind",
                        "no such change", "misspelt"));

        assertThat(result.survivors()).doesNotContain("reach/when widened to always");
        assertThat(result.equivalent()).containsExactly("reach/when widened to always");
        assertThat(result.wronglyEquivalent()).containsExactly("no such change", "phases/one/effective +1s");
    }

    @Test
    void namesTheCasesThatNoticeNothingUnlessTheySayWhyTheyAreKept() {
        String idle = """
              - name: %s
                asset: {kind: TRANSACTION, act: RESALE, occurred_at: "2024-04-01"}
                identified: kaspersky/vpn
                as-of: ["2024-06-01T00:00:00Z"]
                expect: {verdict: CLEAR}
            """;

        MutationResult result = run(
                CASES
                        + idle.formatted("idle")
                        + idle.formatted("kept").replace("expect:", "kept-for: the commonest row\n    expect:"),
                Map.of());

        assertThat(result.idle()).extracting(each -> each.name()).containsExactly("idle");
    }

    private static MutationResult run(String cases, Map<String, String> equivalent) {
        RuleCases prepared = new RuleCases(CaseReader.read("cases.yaml", cases), MEASURE, Catalogues.shipped());
        assertThat(prepared.run(MEASURE)).isEqualTo(List.of());
        return MutationRun.of(MEASURE, prepared, equivalent);
    }
}
