package org.winddown.rules.pack;

import java.util.List;

/**
 * The shipped measures, read once a process: for tests of what is done with a measure, which else read every pack again
 * for each of their arguments. Tests of reading ask {@link RulePacks} itself.
 */
public final class ShippedMeasures {

    private static final List<Measure> ALL = RulePacks.shipped();

    private ShippedMeasures() {}

    /** All of them, in the order of shipping. */
    public static List<Measure> all() {
        return ALL;
    }

    /** The first of them, {@code us-icts-kaspersky-2024}. */
    public static Measure kaspersky() {
        return ALL.get(0);
    }
}
