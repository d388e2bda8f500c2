package org.winddown.rules.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.condition.FactLookup;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.pack.Reading;

/** Answers conditions from the known facts, and for an unknown fact or reading with the value assumed on this path. */
final class Assumptions implements FactLookup {

    private static final String COUNTERPARTY_IS_MAKER = "counterparty_is_maker";

    private final Facts facts;
    private final PreparedMeasure prepared;
    private final Unknowns unknowns;
    private final boolean proving;
    private final Map<String, Object> seen;
    private long readings;
    private @Nullable Boolean withMaker;

    Assumptions(Facts facts, PreparedMeasure prepared, Unknowns unknowns, boolean proving) {
        this.facts = facts;
        this.prepared = prepared;
        this.unknowns = unknowns;
        this.proving = proving;
        this.seen = proving ? new TreeMap<>() : Map.of();
    }

    /** Conditions speak from now on of an act, and of its own counterparty when it has one. */
    void about(Occasion occasion) {
        withMaker = occasion.own();
    }

    boolean holds(Condition condition) {
        return condition.holds(this);
    }

    /** The value of a known fact; null when it is unknown. */
    @Nullable Object known(String name) {
        Boolean maker = withMaker;
        return maker != null && name.equals(COUNTERPARTY_IS_MAKER)
                ? maker
                : facts.values().get(name);
    }

    @Override
    public Object fact(String name) {
        Object known = known(name);
        Object value = known == null ? assumed(name) : known;
        if (proving) {
            seen.put(name, value);
        }
        return value;
    }

    private Object assumed(String name) {
        FactType type = prepared.vocabulary()
                .find(name)
                .map(FactDefinition::type)
                .orElseThrow(() -> new IllegalStateException("Fact " + name + " is not in the vocabulary."));
        List<Object> tried = prepared.domains().of(name, type);
        return tried.get(unknowns.choose(name, tried.size()));
    }

    @Override
    public boolean given(String name) {
        Object known = known(name);
        if (proving) {
            seen.putIfAbsent(name, known == null ? "" : known);
        }
        return known != null;
    }

    @Override
    public String reading(String id) {
        readings |= prepared.bit(id);
        Reading reading = prepared.measure().reading(id);
        return reading.value().equals(Reading.UNDECIDED)
                ? reading.options().get(unknowns.choose(id, reading.options().size()))
                : reading.value();
    }

    /** What was asked for since the last {@link #take}. */
    Trace peek() {
        return Trace.of(seen, readings);
    }

    /** Adds readings that a step asked for which was taken already. */
    void asked(long bits) {
        readings |= bits;
    }

    /** Adds what was taken before to what is asked for from now on. */
    void putBack(Trace trace) {
        if (proving) {
            trace.seen().forEach(seen::putIfAbsent);
        }
        readings |= trace.readings();
    }

    /** What was asked for since the last call. */
    Trace take() {
        Trace trace = peek();
        if (proving) {
            seen.clear();
        }
        readings = 0;
        return trace;
    }
}
