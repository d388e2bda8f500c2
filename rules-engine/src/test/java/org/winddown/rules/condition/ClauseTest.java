package org.winddown.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.pack.ShippedMeasures;

class ClauseTest {

    private static final Map<String, List<String>> READINGS = Map.of("a-reading", List.of("yes", "no", "perhaps"));

    private record Written(String text, Map<String, List<String>> readings) {

        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Written> conditions() {
        List<Written> all = new ArrayList<>();
        for (Measure measure : ShippedMeasures.all()) {
            Map<String, List<String>> readings = new HashMap<>();
            measure.readings().forEach((id, reading) -> readings.put(id, reading.options()));
            measure.conditions().forEach(each -> all.add(new Written(each.text(), readings)));
        }
        for (String text : List.of(
                "country == \"US\"",
                "\"US\" != country",
                "country in [\"US\", \"DE\"] && !us_person",
                "\"us-sdn\" in listed || given(owned_by)",
                "model_year < 2027",
                "model_year <= 2027",
                "model_year > 2027",
                "model_year >= 2027",
                "2027 < model_year",
                "2027 <= model_year",
                "2027 > model_year",
                "2027 >= model_year",
                "model_year in [2026, 2028] ? us_person : country == \"US\"",
                "reading(\"a-reading\") == \"yes\" && country == \"\"",
                "reading(\"a-reading\") in [\"no\", \"perhaps\"] || us_person",
                "!(us_person && (given(country) || country != \"DE\"))")) {
            all.add(new Written(text, READINGS));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void comesToWhatTheExpressionLibraryComesToAndAsksForTheSame(Written written) throws Exception {
        ConditionCompiler compiler = new ConditionCompiler(RulePacks.vocabulary()).withReadings(written.readings());
        Condition condition = compiler.compile(written.text());
        CelRuntime.Program program = program(compiler.checked(written.text()));
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Answers answers = Answers.any(condition, written.readings(), random);
            Answers again = new Answers(answers.values, answers.known, answers.readings);
            CelVariableResolver resolver = name -> Optional.of(again.byInnerName(name));

            boolean holds = condition.holds(answers);

            assertThat(holds).as("with %s", answers.values).isEqualTo(program.eval(resolver));
            assertThat(answers.asked).as("with %s", answers.values).isEqualTo(again.asked);
        }
    }

    private static CelRuntime.Program program(CelAbstractSyntaxTree checked) throws Exception {
        return CelRuntimeFactory.plannerRuntimeBuilder().build().createProgram(checked);
    }

    @Test
    void refusesAnExpressionThatIsNotForConditions() throws Exception {
        CelExpr sum = new ConditionCompiler(RulePacks.vocabulary())
                .checked("model_year + 1 == 2027")
                .getExpr()
                .call()
                .args()
                .get(0);

        assertThatThrownBy(() -> Clause.of(sum))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Function _+_ is not for conditions.");
    }

    /** Answers to everything a condition may ask, and the order in which it asked. */
    private static final class Answers implements FactLookup {

        private final Map<String, Object> values;
        private final Map<String, Boolean> known;
        private final Map<String, String> readings;
        private final Map<String, Object> asked = new LinkedHashMap<>();

        Answers(Map<String, Object> values, Map<String, Boolean> known, Map<String, String> readings) {
            this.values = values;
            this.known = known;
            this.readings = readings;
        }

        static Answers any(Condition condition, Map<String, List<String>> options, Random random) {
            Map<String, Object> values = new HashMap<>();
            condition.comparedWith().forEach((fact, constants) -> values.put(fact, any(fact, constants, random)));
            Map<String, Boolean> known = new HashMap<>();
            condition.givenFacts().forEach(fact -> known.put(fact, random.nextBoolean()));
            Map<String, String> readings = new HashMap<>();
            condition.readings().forEach(reading -> readings.put(reading, pick(options.get(reading), random)));
            return new Answers(values, known, readings);
        }

        private static Object any(String fact, Set<Object> constants, Random random) {
            FactType type = RulePacks.vocabulary().find(fact).orElseThrow().type();
            if (type == FactType.YES_NO) {
                return random.nextBoolean();
            }
            if (type == FactType.NUMBER) {
                return (Long) pick(List.copyOf(constants), random) - 1 + random.nextInt(3);
            }
            List<Object> words = new ArrayList<>(constants);
            words.add("other");
            return type == FactType.TEXTS ? List.of(pick(words, random), "more") : pick(words, random);
        }

        private static <T> T pick(List<T> all, Random random) {
            return all.get(random.nextInt(all.size()));
        }

        Object byInnerName(String name) {
            if (name.startsWith(ConditionCompiler.READING)) {
                return reading(ConditionCompiler.reading(name));
            }
            return name.startsWith(ConditionCompiler.GIVEN)
                    ? (Object) given(name.substring(ConditionCompiler.GIVEN.length()))
                    : fact(name);
        }

        @Override
        public Object fact(String name) {
            asked.put(name, values.get(name));
            return values.get(name);
        }

        @Override
        public boolean given(String name) {
            asked.put("given " + name, known.get(name));
            return known.get(name);
        }

        @Override
        public String reading(String id) {
            asked.put("reading " + id, readings.get(id));
            return readings.get(id);
        }
    }
}
