package org.winddown.benchmarks.imports;

import java.io.PrintWriter;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Spread;
import org.winddown.benchmarks.gauge.Timings;

/** Prints what was timed, and ratios beside their aims; keeps in mind whether one was missed. */
final class Scores {

    private final PrintWriter out;
    private boolean reached = true;

    Scores(PrintWriter out) {
        this.out = out;
    }

    void phase(String name, Timings... timings) {
        out.println(name);
        for (Timings each : timings) {
            out.println(each.line());
        }
    }

    /** A ratio of which the median is to reach the aim. */
    void ratio(String what, Spread ratio, Aim aim) {
        boolean good = aim.reached(ratio.median());
        reached &= good;
        out.println("  " + what + ": " + ratio + " (aim: " + aim.words() + ", " + (good ? "reached" : "MISSED") + ")");
    }

    /** A ratio without an aim. */
    void ratio(String what, Spread ratio) {
        out.println("  " + what + ": " + ratio);
    }

    /** The ratio before, in processor time of this process. */
    void processor(Spread ratio) {
        out.println("    the same in processor time: " + ratio);
    }

    boolean reached() {
        return reached;
    }
}
