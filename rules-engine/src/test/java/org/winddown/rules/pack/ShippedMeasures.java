package org.winddown.rules.pack;

import java.util.List;

/**
 * The shipped measures, read once a process: for tests of what is done with a measure, which else read every pack again
 * for each of their arguments. Tests of reading ask {@link RulePacks} itself.
 */
public final class ShippedMeasures {

    private ShippedMeasures() {}

    /** Who wants one measure does not wait for all: mutation testing starts a process for every changed class. */
    private static final class One {

        private static final Measure KASPERSKY = read("us-icts-kaspersky-2024");

        private One() {}
    }

    private static final class All {

        private static final List<Measure> MEASURES = RulePacks.shipped();

        private All() {}
    }

    /** All of them, in the order of shipping. */
    public static List<Measure> all() {
        return All.MEASURES;
    }

    /** The measure {@code us-icts-kaspersky-2024}. */
    public static Measure kaspersky() {
        return One.KASPERSKY;
    }

    /** One of them, read anew. */
    public static Measure read(String id) {
        return RulePacks.reader().read(id + ".yaml", RulePacks.pack(id));
    }
}
