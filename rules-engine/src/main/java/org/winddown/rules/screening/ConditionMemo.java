package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Reading;

/**
 * Remembers what the conditions of a measure came to for the values they saw: few sets of values occur, and evaluating
 * an expression costs more than looking it up. Thread-safe.
 */
final class ConditionMemo {

    /** What a condition came to, and the readings it asked for on the way, one bit each. */
    record Outcome(boolean holds, long readings) {}

    private static final Object NO_FACTS = "";

    /** One condition with the answers seen so far. */
    static final class Entry {

        private final String[] facts;
        private final String[] given;
        private final Map<Object, Outcome> outcomes = new ConcurrentHashMap<>();

        private Entry(Condition condition) {
            this.facts = condition.facts().toArray(String[]::new);
            this.given = condition.givenFacts().toArray(String[]::new);
        }

        /** What the outcome depends on; null when a fact it may ask for is unknown. */
        @Nullable Object key(Assumptions assumptions) {
            if (facts.length == 1 && given.length == 0) {
                return assumptions.known(facts[0]);
            }
            if (facts.length + given.length == 0) {
                return NO_FACTS;
            }
            List<Object> values = new ArrayList<>(facts.length + given.length);
            for (String fact : facts) {
                Object value = assumptions.known(fact);
                if (value == null) {
                    return null;
                }
                values.add(value);
            }
            for (String fact : given) {
                values.add(assumptions.known(fact) != null);
            }
            return values;
        }

        @Nullable Outcome outcome(Object key) {
            return outcomes.get(key);
        }

        void put(Object key, Outcome outcome) {
            outcomes.put(key, outcome);
        }
    }

    private final IdentityHashMap<Condition, Entry> entries = new IdentityHashMap<>();

    ConditionMemo(Measure measure) {
        for (Condition condition : measure.conditions()) {
            boolean decided = condition.readings().stream()
                    .noneMatch(reading -> measure.reading(reading).value().equals(Reading.UNDECIDED));
            if (decided) {
                entries.put(condition, new Entry(condition));
            }
        }
    }

    /** The entry of a condition; null when its outcome may depend on an undecided reading. */
    @Nullable Entry of(Condition condition) {
        return entries.get(condition);
    }
}
