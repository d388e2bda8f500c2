package org.winddown.rules.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * Judges the same facts by two versions of a pack and explains each difference by the fewest changes of the pack that
 * bring it about. One change that suffices is always found, and two are where there are not more than 40 changes; of
 * more, none can be left out. Not thread-safe.
 */
public final class Impact {

    /** With more changes than this no pairs are tried: their number grows with the square. */
    private static final int MOST_PAIRED = 40;

    private final String file;
    private final YamlNode pack;
    private final List<Measure> measures;
    private final List<PackChange> changes;
    private final List<PackChange> deciding;
    private final Predicate<Measure> assessable;
    private final Optional<Engine> before;
    private final Optional<Engine> after;
    private final Instant asOf;
    private final Instant knownAt;
    private final Map<BitSet, Partial> partly = new HashMap<>();
    private final Set<BitSet> pairsFound = new LinkedHashSet<>();

    /**
     * A version of a pack.
     *
     * @param file file name for messages
     * @param text the YAML; empty when there is no such version
     */
    public record Version(String file, String text) {}

    /**
     * The impact of a change.
     *
     * @param before the old version; an empty one for a measure that is new
     * @param after the new version
     * @param asOf the instant to judge for
     * @param knownAt law that became known later does not count, in either version
     * @param assessable whether anything can be said under a measure; one that cannot be assessed gives no verdict
     * @throws RulePackException when one of them is no valid pack
     */
    public Impact(Version before, Version after, Instant asOf, Instant knownAt, Predicate<Measure> assessable) {
        this.file = after.file();
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.assessable = assessable;
        Measure is = RulePacks.reader().read(after.file(), after.text());
        this.after = engine(is);
        if (before.text().isEmpty()) {
            this.pack = PackChange.nothing();
            this.measures = List.of(is);
            this.changes = List.of();
            this.before = Optional.empty();
        } else {
            Measure was = RulePacks.reader().read(before.file(), before.text());
            this.pack = YamlFile.read(before.file(), before.text());
            this.measures = List.of(was, is);
            this.changes = PackChange.between(before.file(), before.text(), after.file(), after.text());
            this.before = engine(was);
        }
        this.deciding = changes.stream().filter(PackChange::decides).toList();
    }

    /** The measures whose facts are needed: the old version, if there is one, and the new one. */
    public List<Measure> measures() {
        return measures;
    }

    /** All changes, those that decide nothing as well. */
    public List<PackChange> changes() {
        return List.copyOf(changes);
    }

    /** What turns for assets with these facts; empty when nothing does. */
    public Optional<Flip> flip(Facts facts) {
        Outcome was = outcome(before, facts);
        Outcome is = outcome(after, facts);
        return was.tellsTheSameAs(is) ? Optional.empty() : Optional.of(new Flip(was, is, because(facts, is)));
    }

    private List<PackChange> because(Facts facts, Outcome outcome) {
        int count = deciding.size();
        for (int one = 0; one < count; one++) {
            if (turns(facts, outcome, one)) {
                return chosen(of(one));
            }
        }
        for (BitSet pair : pairsFound) {
            if (turns(facts, outcome, pair)) {
                return chosen(pair);
            }
        }
        for (int one = 0; one < count && count <= MOST_PAIRED; one++) {
            for (int other = one + 1; other < count; other++) {
                if (turns(facts, outcome, one, other)) {
                    pairsFound.add(of(one, other));
                    return chosen(of(one, other));
                }
            }
        }
        return withoutTheIdle(facts, outcome);
    }

    /** All changes without those that can be left out one after the other. */
    private List<PackChange> withoutTheIdle(Facts facts, Outcome outcome) {
        BitSet all = new BitSet();
        all.set(0, deciding.size());
        if (!turns(facts, outcome, all)) {
            return changes;
        }
        for (int index = 0; index < deciding.size(); index++) {
            all.clear(index);
            if (!turns(facts, outcome, all)) {
                all.set(index);
            }
        }
        return chosen(all);
    }

    private boolean turns(Facts facts, Outcome outcome, int... indices) {
        return turns(facts, outcome, of(indices));
    }

    private boolean turns(Facts facts, Outcome outcome, BitSet made) {
        Partial partial = partly.computeIfAbsent((BitSet) made.clone(), this::made);
        return partial.stands() && outcome(partial.engine(), facts).tellsTheSameAs(outcome);
    }

    /**
     * The old version with some changes made.
     *
     * @param stands whether they can be made without the others
     * @param engine what judges by it; empty when it cannot be assessed
     */
    private record Partial(boolean stands, Optional<Engine> engine) {}

    private Partial made(BitSet indices) {
        YamlNode partial = pack;
        for (PackChange change : changes) {
            if (!change.decides() && change.after() != null) {
                partial = change.madeIn(partial);
            }
        }
        for (PackChange change : chosen(indices)) {
            partial = change.madeIn(partial);
        }
        try {
            return new Partial(true, engine(RulePacks.reader().read(file, partial, indices.toString())));
        } catch (RulePackException incomplete) {
            return new Partial(false, Optional.empty());
        }
    }

    /** What judges by a measure; empty when it cannot be assessed or was not known yet. */
    private Optional<Engine> engine(Measure measure) {
        return measure.knownAt(knownAt).filter(assessable).map(Engine::new);
    }

    private Outcome outcome(Optional<Engine> engine, Facts facts) {
        return engine.map(each -> Outcome.of(each.evaluate(facts, asOf))).orElse(Outcome.NONE);
    }

    private List<PackChange> chosen(BitSet indices) {
        List<PackChange> chosen = new ArrayList<>();
        indices.stream().forEach(index -> chosen.add(deciding.get(index)));
        return chosen;
    }

    private static BitSet of(int... indices) {
        BitSet set = new BitSet();
        for (int index : indices) {
            set.set(index);
        }
        return set;
    }
}
