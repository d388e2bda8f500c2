package org.winddown.rules.condition;

import java.util.Map;
import java.util.Set;

/**
 * One condition of a measure: a checked expression over facts and readings that is true or false.
 *
 * <p>Facts are asked for only as far as needed: in {@code a && b}, {@code b} is not looked at when {@code a} is false.
 */
public final class Condition {

    private final String text;
    private final Clause clause;
    private final ConditionUses uses;

    Condition(String text, Clause clause, ConditionUses uses) {
        this.text = text;
        this.clause = clause;
        this.uses = uses;
    }

    /** Whether it holds. */
    public boolean holds(FactLookup lookup) {
        return clause.holds(lookup);
    }

    /** The expression as written. */
    public String text() {
        return text;
    }

    /** Names of the facts whose value it may ask for, sorted. */
    public Set<String> facts() {
        return uses.comparedWith().keySet();
    }

    /** Names of the facts of which it asks whether they are known, sorted. */
    public Set<String> givenFacts() {
        return uses.given();
    }

    /** Ids of the readings it may ask for, sorted. */
    public Set<String> readings() {
        return uses.readings();
    }

    /** The constants each fact is compared with: strings, or {@link Long} for numbers. */
    public Map<String, Set<Object>> comparedWith() {
        return uses.comparedWith();
    }

    @Override
    public String toString() {
        return text;
    }
}
