package org.winddown.rules.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/**
 * Judges the same facts by two versions of a pack and explains each difference by the fewest changes of the pack that
 * bring it about. One or two changes that suffice are always found; of more, none can be left out. Not thread-safe.
 */
public final class Impact {

    private final String file;
    private final YamlNode pack;
    private final List<PackChange> changes;
    private final List<PackChange> deciding;
    private final Engine before;
    private final Engine after;
    private final Instant asOf;
    private final Instant knownAt;
    private final Map<BitSet, Optional<Engine>> partly = new HashMap<>();
    private final Map<Facts, Optional<Flip>> known = new HashMap<>();

    /**
     * The impact of a change.
     *
     * @param beforeFile name of the old version for messages
     * @param before its text
     * @param afterFile name of the new version for messages
     * @param after its text
     * @param asOf the instant to judge for
     * @param knownAt law that became known later does not count, in either version
     * @throws RulePackException when one of them is no valid pack
     */
    public Impact(String beforeFile, String before, String afterFile, String after, Instant asOf, Instant knownAt) {
        this.file = afterFile;
        this.pack = YamlFile.read(beforeFile, before);
        this.changes = PackChange.between(beforeFile, before, afterFile, after);
        this.deciding = changes.stream().filter(PackChange::decides).toList();
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.before = engine(RulePacks.reader().read(beforeFile, before));
        this.after = engine(RulePacks.reader().read(afterFile, after));
    }

    /** Both versions, for the facts they ask for: the old one first. */
    public List<Measure> measures() {
        return List.of(before.measure(), after.measure());
    }

    /** All changes, those that decide nothing as well. */
    public List<PackChange> changes() {
        return List.copyOf(changes);
    }

    /** What turns for assets with these facts; empty when nothing does. */
    public Optional<Flip> flip(Facts facts) {
        return known.computeIfAbsent(facts, this::judged);
    }

    private Optional<Flip> judged(Facts facts) {
        Outcome was = Outcome.of(before.evaluate(facts, asOf));
        Outcome is = Outcome.of(after.evaluate(facts, asOf));
        return was.tellsTheSameAs(is) ? Optional.empty() : Optional.of(new Flip(was, is, because(facts, is)));
    }

    private List<PackChange> because(Facts facts, Outcome outcome) {
        int count = deciding.size();
        for (int one = 0; one < count; one++) {
            if (turns(facts, outcome, one)) {
                return chosen(of(one));
            }
        }
        for (int one = 0; one < count; one++) {
            for (int other = one + 1; other < count; other++) {
                if (turns(facts, outcome, one, other)) {
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
        return partly.computeIfAbsent((BitSet) made.clone(), this::made)
                .filter(engine -> Outcome.of(engine.evaluate(facts, asOf)).tellsTheSameAs(outcome))
                .isPresent();
    }

    /** The old version with some changes made, or empty when they do not stand without others. */
    private Optional<Engine> made(BitSet indices) {
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
            return Optional.of(engine(RulePacks.reader().read(file, partial, indices.toString())));
        } catch (RulePackException e) {
            return Optional.empty();
        }
    }

    private Engine engine(Measure measure) {
        return new Engine(measure.knownAt(knownAt));
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
