package org.winddown.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.yaml.YamlException;

class CaseReaderTest {

    private static final String CASE = """
            unit: {country: US, us_person: "yes"}
            cases:
              - name: a case
                unit: {country: DE}
                asset: {kind: LICENCE, end_date: 2025-01-31}
                as-of: "2024-10-01T00:00:00Z"
                expect: {verdict: CLEAR}
            """;

    @Test
    void printsTheFactsOfACaseOnOneLine() {
        RuleCase only = only(CASE);

        assertThat(only).hasToString("c.yaml:3 a case");
        assertThat(RuleCases.print(only))
                .isEqualTo("kind LICENCE, end_date 2025-01-31; unit: country DE, us_person yes");
    }

    @Test
    void readsWhyAChangedPackCannotBeTold() {
        assertThat(CaseReader.equivalent("c.yaml", """
                equivalent:
                  - {mutant: reach/when widened to always, why: said elsewhere}
                  - {mutant: phases/one dropped, why: never comes}
                """))
                .containsExactly(
                        entry("reach/when widened to always", "said elsewhere"),
                        entry("phases/one dropped", "never comes"));
        assertThat(CaseReader.equivalent("c.yaml", CASE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mutant: m                   | an equivalent mutant needs "mutant" and "why".
            why: w                      | an equivalent mutant needs "mutant" and "why".
            mutant: m, why: w, who: me  | "who" is not known here; known are [mutant, why].
            """)
    void saysWhatAnEquivalentChangeLacks(String given, String problem) {
        assertThatThrownBy(() -> CaseReader.equivalent("c.yaml", "equivalent:\n  - {" + given + "}\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("c.yaml, line 2: " + problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cases:               | case:              | "case" is not known here; known are [cases, equivalent, unit].
            name: a case         | nam: a case        | "nam" is not known here; known are [as-of, asset, contains,
            end_date: 2025-01-31 | ends: 2025-01-31   | "ends" is no column of the template and no fact of an asset.
            end_date: 2025-01-31 | us_person: "yes"   | "us_person" is no column of the template and no fact of an asset.
            unit: {country: DE}  | unit: {listed: no} | "listed" is no column of the units file and no fact of a unit.
            unit: {country: DE}  | unit: {land: DE}   | "land" is no column of the units file and no fact of a unit.
            """)
    void refusesAWordItDoesNotKnow(String word, String other, String problem) {
        assertThatThrownBy(() -> CaseReader.read("c.yaml", CASE.replace(word, other)))
                .isInstanceOf(YamlException.class)
                .hasMessageContaining(": " + problem);
    }

    private static RuleCase only(String cases) {
        List<RuleCase> read = CaseReader.read("c.yaml", cases);
        assertThat(read).hasSize(1);
        return read.get(0);
    }
}
