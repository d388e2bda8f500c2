package org.winddown.benchmarks.identification;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.winddown.benchmarks.gauge.LookUps;
import org.winddown.benchmarks.gauge.LookUps.Comparison;
import org.winddown.benchmarks.identification.NameGenerator.Party;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameIndex;

/** Looks party names up in a list of 40,000 names, and some of them by Lucene's fuzzy queries alone, by turns. */
public final class NameBench {

    private static final int LISTED = 40_000;
    private static final int HITS = 10;
    private static final int FUZZY = 2_000;
    private static final double MOST_SECONDS = 60;

    private final int parties;
    private final long seed;
    private final PrintWriter out;

    /** Looks up so many names, made from a seed. */
    public NameBench(int parties, long seed, PrintWriter out) {
        this.parties = parties;
        this.seed = seed;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @return whether the aims are reached
     */
    public boolean run() throws IOException {
        NameGenerator generator = new NameGenerator(seed);
        List<ListedName> listed = generator.list(LISTED);
        List<Party> asked = generator.parties(parties, listed);
        long before = LookUps.processorTime();
        NameIndex index = NameIndex.of(listed);
        out.printf(
                Locale.ROOT,
                "%d names of parties in a list of %d names, seed %d; indexing took %.1f s of processor time%n",
                parties,
                listed.size(),
                seed,
                (LookUps.processorTime() - before) / 1e9);
        FuzzyQueries queries =
                new FuzzyQueries(listed.stream().map(ListedName::name).toList());
        Comparison compared = LookUps.compare(
                asked,
                party -> !index.search(party.name(), party.kind(), HITS).isEmpty(),
                party -> queries.finds(party.name()),
                FUZZY);
        Aims aims = new Aims(out);
        aims.print("party names", compared);
        aims.below(parties + " names, s of processor time", compared.measured().processor(), MOST_SECONDS);
        return aims.reached();
    }
}
