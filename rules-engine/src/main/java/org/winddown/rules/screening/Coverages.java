package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.party.lookup.PartyFacts;

/**
 * Remembers what a measure covers and reaches, by the few facts that this depends on, where none of them was unknown. A
 * measure whose cover or reach asks for dates is not remembered. Thread-safe.
 */
final class Coverages {

    private static final int MOST = 10_000;

    /** What looking these up told stands in the proof. */
    private static final List<String> LOOKED_UP =
            List.of(PartyFacts.LISTED, PartyFacts.OWNED_BY, PartyFacts.SIGNATORY_BLOCKED);

    private final boolean timeless;
    private final List<String> facts;
    private final Map<Key, Coverage> known = new ConcurrentHashMap<>();

    /** The facts that cover and reach depend on; equal parts in equal order. */
    static final class Key {

        private final @Nullable Object[] parts;
        private final int hash;

        Key(@Nullable Object[] parts) {
            this.parts = parts;
            this.hash = Arrays.hashCode(parts);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.hash == hash && Arrays.equals(key.parts, parts);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    Coverages(Measure measure) {
        List<Terms> asked = new ArrayList<>();
        asked.add(measure.reach());
        measure.subject().forEach(limb -> asked.add(limb.terms()));
        this.timeless = asked.stream().allMatch(terms -> terms.dates().isEmpty());
        Set<String> names = new TreeSet<>();
        for (Terms terms : asked) {
            Condition when = terms.when();
            if (when != null) {
                names.addAll(when.facts());
                names.addAll(when.givenFacts());
            }
            if (terms.party() != null) {
                names.addAll(Set.of("listed", "owned_by"));
            }
        }
        this.facts = List.copyOf(names);
    }

    /** The key of some facts; null when nothing is remembered. */
    @Nullable Key key(Facts of) {
        if (!timeless) {
            return null;
        }
        @Nullable Object[] parts = new @Nullable Object[facts.size() + 5 + LOOKED_UP.size()];
        for (int index = 0; index < facts.size(); index++) {
            parts[index] = of.values().get(facts.get(index));
        }
        int next = facts.size();
        parts[next] = of.decision();
        parts[next + 1] = of.vendorId();
        parts[next + 2] = of.family();
        parts[next + 3] = of.contains();
        parts[next + 4] = of.also();
        for (int index = 0; index < LOOKED_UP.size(); index++) {
            parts[next + 5 + index] = of.reasons().get(LOOKED_UP.get(index));
        }
        return new Key(parts);
    }

    @Nullable Coverage find(Key key) {
        return known.get(key);
    }

    /** Remembers what was found without an unknown fact. */
    void keep(Key key, Coverage found) {
        if (known.size() < MOST) {
            known.put(key, found);
        }
    }
}
