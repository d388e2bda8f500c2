package org.winddown.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.pack.RulePacks;

class ConditionCompilerTest {

    private static final ConditionCompiler COMPILER =
            new ConditionCompiler(RulePacks.vocabulary()).withReadings(Map.of("a-reading", List.of("yes", "no")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "us_person ~ true",
                "!us_person ~ false",
                "us_person && country == \"US\" ~ true",
                "country in [\"DE\", \"FR\"] || country != \"US\" ~ false",
                "model_year >= 2027 ~ true",
                "model_year < 2027 ~ false",
                "\"us-sdn\" in listed ~ true",
                "given(made_in) ~ false",
                "given(country) ? country == \"US\" : us_person ~ true",
                "reading(\"a-reading\") == \"yes\" ~ true"
            })
    void asksFactsAndReadings(String text, boolean holds) throws Exception {
        assertThat(COMPILER.compile(text).holds(new Known())).isEqualTo(holds);
    }

    @Test
    void asksOnlyAsFarAsNeeded() throws Exception {
        Known known = new Known();

        COMPILER.compile("us_person || country == \"US\"").holds(known);

        assertThat(known.asked).containsExactly("us_person");
    }

    @Test
    void knowsWhatItLooksAt() throws Exception {
        Condition condition = COMPILER.compile(
                "country in [\"DE\", \"US\"] && model_year > 2027 && given(made_in) && reading(\"a-reading\") == \"no\"");

        assertThat(condition.facts()).containsExactly("country", "model_year");
        assertThat(condition.givenFacts()).containsExactly("made_in");
        assertThat(condition.readings()).containsExactly("a-reading");
        assertThat(condition.comparedWith().get("country")).containsExactly("DE", "US");
        assertThat(condition.comparedWith().get("model_year")).containsExactly(2027L);
        assertThat(condition).hasToString(condition.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "country == 3 ~ condition, column 9: found no matching overload for '_==_' applied to '(string, int)'"
                        + " (candidates: (%A0, %A0))",
                "colour == \"red\" ~ condition, column 1: undeclared reference to 'colour'; it is no fact of"
                        + " docs/reference/facts.md",
                "signed_at == \"2024\" ~ condition, column 1: \"signed_at\" is a date; compare it under \"dates\", for"
                        + " example {fact: signed_at, is: before, ...}",
                "reading(\"other\") == \"yes\" ~ condition, column 8: reading \"other\" is not defined in this pack;"
                        + " defined are [a-reading]",
                "reading(\"a-reading\") == \"perhaps\" ~ reading \"a-reading\" is never \"perhaps\"; it may be [yes, no]",
                "kind == \"LICENSE\" ~ fact \"kind\" is never \"LICENSE\"; it may be [INSTALLATION, LICENCE, CONTRACT,"
                        + " DEVICE, COMPONENT, TRANSACTION]",
                "true ~ a condition that is always true or always false says nothing; leave it out",
                "country == made_in ~ compare a fact with a constant, for example country == \"US\"",
                "country.startsWith(\"U\") ~ only comparisons of a fact or reading with constants, given(fact), &&, ||, !,"
                        + " ?: and parentheses are allowed",
                "size(listed) > 1 ~ only comparisons of a fact or reading with constants, given(fact), &&, ||, !,"
                        + " ?: and parentheses are allowed"
            })
    void refusesWhatItCannotCount(String text, String problem) {
        assertThatThrownBy(() -> COMPILER.compile(text))
                .isInstanceOfSatisfying(
                        ConditionException.class, e -> assertThat(e.problems()).contains(problem));
    }

    private static final class Known implements FactLookup {

        private final List<String> asked = new ArrayList<>();

        @Override
        public Object fact(String name) {
            asked.add(name);
            return Map.<String, Object>of(
                            "us_person", true, "country", "US", "model_year", 2027L, "listed", List.of("us-sdn"))
                    .get(name);
        }

        @Override
        public boolean given(String name) {
            return name.equals("country");
        }

        @Override
        public String reading(String id) {
            return "yes";
        }
    }
}
