package org.winddown.benchmarks.names;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.winddown.benchmarks.names.NameGenerator.Party;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameIndex;

/**
 * Looks party names up in a list of 40,000 names, and the first of them by Lucene's fuzzy queries alone, in one thread.
 *
 * <p>The aims are for one processor, so processor time counts: that of the whole process for all look-ups, the compiler
 * and the collector of garbage included, and that of the thread for a single one. The clock is printed beside it.
 */
public final class NameBench {

    private static final int LISTED = 40_000;
    private static final int HITS = 10;
    private static final int FUZZY = 2_000;
    private static final double MOST_SECONDS = 60;
    private static final double MOST_MILLISECONDS = 5;

    private final int parties;
    private final long seed;
    private final PrintWriter out;
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean thread = ManagementFactory.getThreadMXBean();

    /** Looks up so many names, made from a seed. */
    public NameBench(int parties, long seed, PrintWriter out) {
        this.parties = parties;
        this.seed = seed;
        this.out = out;
    }

    private interface LookUp {
        int hits(Party party) throws IOException;
    }

    private record Pass(
            int names, double processor, double clock, double median, double p99, double slowest, int found) {

        double each() {
            return processor / names;
        }
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
        long before = process.getProcessCpuTime();
        NameIndex index = NameIndex.of(listed);
        out.printf(
                Locale.ROOT,
                "%d names of parties in a list of %d names, seed %d; indexing took %.1f s of processor time%n",
                parties,
                listed.size(),
                seed,
                seconds(process.getProcessCpuTime() - before));
        Pass names = pass(
                asked, party -> index.search(party.name(), party.kind(), HITS).size());
        print("names", names);
        FuzzyQueries queries = new FuzzyQueries(listed);
        Pass fuzzy = pass(asked.subList(0, Math.min(FUZZY, parties)), party -> queries.search(party.name(), HITS));
        print("fuzzy queries alone", fuzzy);
        double ratio = fuzzy.each() / names.each();
        boolean reached = names.processor() < MOST_SECONDS && ratio >= 1 && names.p99() < MOST_MILLISECONDS;
        out.printf(
                Locale.ROOT,
                "names a second, times those of fuzzy queries: %.2f (aim 1.0); aims %s%n",
                ratio,
                reached ? "reached" : "missed");
        return reached;
    }

    private Pass pass(List<Party> asked, LookUp lookUp) throws IOException {
        long[] each = new long[asked.size()];
        int found = 0;
        long processor = process.getProcessCpuTime();
        long clock = System.nanoTime();
        for (int i = 0; i < each.length; i++) {
            long before = thread.getCurrentThreadCpuTime();
            found += lookUp.hits(asked.get(i)) > 0 ? 1 : 0;
            each[i] = thread.getCurrentThreadCpuTime() - before;
        }
        double clocked = seconds(System.nanoTime() - clock);
        double used = seconds(process.getProcessCpuTime() - processor);
        Arrays.sort(each);
        return new Pass(
                each.length,
                used,
                clocked,
                millis(each[each.length / 2]),
                millis(each[each.length * 99 / 100]),
                millis(each[each.length - 1]),
                found);
    }

    private void print(String what, Pass pass) {
        out.printf(
                Locale.ROOT,
                "%-19s %6d names in %6.1f s of processor time (%.1f by the clock); a look-up: median %.2f ms, p99 %.2f ms,"
                        + " slowest %.1f ms; %d names found something%n",
                what,
                pass.names(),
                pass.processor(),
                pass.clock(),
                pass.median(),
                pass.p99(),
                pass.slowest(),
                pass.found());
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
