package org.winddown.benchmarks.gauge;

import java.io.PrintWriter;

/** Prints what was timed, and ratios beside their aims; keeps in mind whether one was missed. */
public final class Scores {

    private final PrintWriter out;
    private boolean reached = true;

    /** Nothing scored yet. */
    public Scores(PrintWriter out) {
        this.out = out;
    }

    /** What a phase took. */
    public void phase(String name, Timings... timings) {
        out.println(name);
        for (Timings each : timings) {
            out.println(each.line());
        }
    }

    /** A ratio of which the median is to reach the aim. */
    public void ratio(String what, Spread ratio, Aim aim) {
        boolean good = aim.reached(ratio.median());
        reached &= good;
        out.println("  " + what + ": " + ratio + " (aim: " + aim.words() + ", " + (good ? "reached" : "MISSED") + ")");
    }

    /** A ratio without an aim. */
    public void ratio(String what, Spread ratio) {
        out.println("  " + what + ": " + ratio);
    }

    /** The ratio before, in processor time of this process. */
    public void processor(Spread ratio) {
        out.println("    the same in processor time: " + ratio);
    }

    /** Whether every aim was reached. */
    public boolean reached() {
        return reached;
    }
}
