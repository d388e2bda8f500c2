package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.lint.PackLint;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.ShippedMeasures;
import org.winddown.rules.yaml.YamlException;

class RuleCasesTest {

    private static final Catalogue CATALOGUE = Catalogues.shipped();
    private static final Measure KASPERSKY = ShippedMeasures.kaspersky();
    private static final Set<String> IN_DEPTH = Set.of(
            "us-icts-kaspersky-2024",
            "us-ndaa-889",
            "us-bis-entity-list",
            "us-ofac-sdn",
            "us-ofac-russia-gl",
            "eu-833-5n",
            "uk-rus-4n",
            "us-far-52-204-23",
            "us-bod-17-01");

    static List<String> shipped() {
        return RulePacks.ids();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyCaseOfAShippedPackHolds(String id) {
        Measure measure = RulePacks.reader().read(id + ".yaml", RulePacks.pack(id));
        RuleCases cases = new RuleCases(CaseReader.read(id, RulePacks.cases(id)), measure, CATALOGUE);

        assertThat(cases.run(measure)).isEmpty();
        assertThat(cases.all()).hasSizeGreaterThanOrEqualTo(IN_DEPTH.contains(id) ? 30 : 6);
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theShippedPacksAreClean(String id) {
        assertThat(PackLint.problems(RulePacks.reader().read(id + ".yaml", RulePacks.pack(id))))
                .isEmpty();
    }

    @Test
    void tellsWhatWasExpectedAndWhatCameOut() {
        List<RuleCase> wrong = CaseReader.read("wrong.yaml", """
                unit: {country: US, organised_in: US, time_zone: America/New_York}
                cases:
                  - name: wrong on purpose
                    asset: {kind: INSTALLATION, vendor: Kaspersky Lab, product: Kaspersky Endpoint Security}
                    as-of: "2024-10-01T00:00:00Z"
                    expect: {verdict: CLEAR, act USE: CLEAR, act PAYMENT: CLEAR}
                """);

        assertThat(new RuleCases(wrong, KASPERSKY, CATALOGUE).run(KASPERSKY))
                .extracting(RuleCases.Failure::expected, RuleCases.Failure::got)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("verdict CLEAR", "verdict AT_RISK"),
                        org.assertj.core.groups.Tuple.tuple("act USE CLEAR", "act USE AT_RISK"),
                        org.assertj.core.groups.Tuple.tuple("act PAYMENT CLEAR", "act PAYMENT none"));
    }

    @Test
    void refusesACaseWithoutInstantAndAnExpectationItDoesNotKnow() {
        assertThatThrownBy(() -> CaseReader.read("c.yaml", "cases:\n  - name: x\n    expect: {verdict: CLEAR}\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("c.yaml, line 2: a case needs \"as-of\" and \"expect\".");
        assertThatThrownBy(() ->
                        CaseReader.read("c.yaml", "cases:\n  - {name: x, as-of: later, expect: {verdict: CLEAR}}\n"))
                .hasMessage("c.yaml, line 2: as-of \"later\" is not an instant; write 2024-07-20T04:00:00Z.");
        assertThatThrownBy(() -> CaseReader.read("c.yaml", "cases:\n  - {name: x, expect: {colour: red}}\n"))
                .hasMessageStartingWith("c.yaml, line 2: expect \"colour\" is not one of [act, act-by,");
    }
}
