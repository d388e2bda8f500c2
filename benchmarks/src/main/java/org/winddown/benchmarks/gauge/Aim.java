package org.winddown.benchmarks.gauge;

/**
 * Between which figures another is to lie; both limits count as reached.
 *
 * @param words the aim as it is printed
 */
public record Aim(String words, double least, double most) {

    /** Not under a figure. */
    public static Aim atLeast(double least) {
        return new Aim("at least " + least, least, Double.POSITIVE_INFINITY);
    }

    /** Not over a figure. */
    public static Aim atMost(double most) {
        return new Aim("at most " + most, Double.NEGATIVE_INFINITY, most);
    }

    /** Neither under nor over. */
    public static Aim between(double least, double most) {
        return new Aim("from " + least + " to " + most, least, most);
    }

    /** Whether a figure reaches it. */
    public boolean reached(double figure) {
        return figure >= least && figure <= most;
    }
}
