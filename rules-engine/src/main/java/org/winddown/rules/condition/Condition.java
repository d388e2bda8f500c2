package org.winddown.rules.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One condition of a measure: a checked expression over facts and readings that is true or false.
 *
 * <p>Facts are asked for only as far as needed: in {@code a && b}, {@code b} is not looked at when {@code a} is false.
 */
public final class Condition {

    private final String text;
    private final CelRuntime.Program program;
    private final ConditionUses uses;

    Condition(String text, CelRuntime.Program program, ConditionUses uses) {
        this.text = text;
        this.program = program;
        this.uses = uses;
    }

    /** Whether it holds. */
    public boolean holds(FactLookup lookup) {
        try {
            CelVariableResolver resolver = name -> Optional.of(resolve(name, lookup));
            return (Boolean) program.eval(resolver);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("Condition \"" + text + "\" could not be evaluated.", e);
        }
    }

    private static Object resolve(String name, FactLookup lookup) {
        if (name.startsWith(ConditionCompiler.READING)) {
            return lookup.reading(ConditionCompiler.reading(name));
        }
        return name.startsWith(ConditionCompiler.GIVEN)
                ? (Object) lookup.given(name.substring(ConditionCompiler.GIVEN.length()))
                : lookup.fact(name);
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
