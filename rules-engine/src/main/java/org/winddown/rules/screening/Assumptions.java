package org.winddown.rules.screening;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.FactLookup;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.fact.FactVocabulary;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Reading;

/** Answers conditions from the known facts, and for an unknown fact or reading with the value assumed on this path. */
final class Assumptions implements FactLookup {

    private static final String COUNTERPARTY_IS_MAKER = "counterparty_is_maker";

    private final Facts facts;
    private final Measure measure;
    private final Domains domains;
    private final FactVocabulary vocabulary;
    private final Unknowns unknowns;
    private final Map<String, Object> seen = new TreeMap<>();
    private final Set<String> readings = new TreeSet<>();
    private @Nullable Boolean withMaker;

    Assumptions(Facts facts, Measure measure, Domains domains, FactVocabulary vocabulary, Unknowns unknowns) {
        this.facts = facts;
        this.measure = measure;
        this.domains = domains;
        this.vocabulary = vocabulary;
        this.unknowns = unknowns;
    }

    /** Conditions speak from now on of an act, and of its own counterparty when it has one. */
    void about(Occasion occasion) {
        withMaker = occasion.own();
    }

    @Override
    public Object fact(String name) {
        Object value = value(name);
        seen.put(name, value);
        return value;
    }

    private Object value(String name) {
        Boolean maker = withMaker;
        if (maker != null && name.equals(COUNTERPARTY_IS_MAKER)) {
            return maker;
        }
        Object known = facts.values().get(name);
        if (known != null) {
            return known;
        }
        FactType type = vocabulary
                .find(name)
                .map(FactDefinition::type)
                .orElseThrow(() -> new IllegalStateException("Fact " + name + " is not in the vocabulary."));
        List<Object> tried = domains.of(name, type);
        return tried.get(unknowns.choose(name, tried.size()));
    }

    @Override
    public boolean given(String name) {
        boolean given = facts.values().containsKey(name);
        if (!given) {
            seen.put(name, "");
        }
        return given;
    }

    @Override
    public String reading(String id) {
        readings.add(id);
        Reading reading = measure.reading(id);
        return reading.value().equals(Reading.UNDECIDED)
                ? reading.options().get(unknowns.choose(id, reading.options().size()))
                : reading.value();
    }

    /** What was asked for since the last {@link #take}. */
    Trace peek() {
        return Trace.of(seen, readings);
    }

    /** Adds what was taken before to what is asked for from now on. */
    void putBack(Trace trace) {
        trace.seen().forEach(seen::putIfAbsent);
        readings.addAll(trace.readings());
    }

    /** What was asked for since the last call. */
    Trace take() {
        Trace trace = peek();
        seen.clear();
        readings.clear();
        return trace;
    }
}
