package org.winddown.benchmarks.identification;

import java.io.PrintWriter;
import java.util.Locale;
import org.winddown.benchmarks.gauge.LookUps.Comparison;

/** Prints figures beside their aims and keeps in mind whether one was missed. */
final class Aims {

    private static final double LEAST_RATIO = 1;
    private static final double MOST_MILLISECONDS = 5;

    private final PrintWriter out;
    private boolean reached = true;

    Aims(PrintWriter out) {
        this.out = out;
    }

    /** Prints both sides of a comparison; their ratio and the time of a look-up have aims. */
    void print(String what, Comparison compared) {
        out.println(compared.measured().line(what));
        out.println(compared.baseline().line("fuzzy queries alone"));
        String ratio = String.format(
                Locale.ROOT,
                "%.2f, in %d rounds %.2f to %.2f",
                compared.ratio(),
                compared.ratios().size(),
                compared.ratios().get(0),
                compared.ratios().get(compared.ratios().size() - 1));
        print(
                what + " a second, times those of fuzzy queries",
                ratio,
                "at least " + LEAST_RATIO,
                compared.ratio() >= LEAST_RATIO);
        below("99 of 100 look-ups, ms", compared.measured().millis(99), MOST_MILLISECONDS);
    }

    /** Prints a figure that is to stay below another. */
    void below(String what, double figure, double most) {
        print(what, String.format(Locale.ROOT, "%.3f", figure), "under " + most, figure < most);
    }

    boolean reached() {
        return reached;
    }

    private void print(String what, String figure, String aim, boolean good) {
        reached &= good;
        out.println(what + ": " + figure + " (aim: " + aim + ", " + (good ? "reached" : "MISSED") + ")");
    }
}
