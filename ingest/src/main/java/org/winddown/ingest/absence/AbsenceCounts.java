package org.winddown.ingest.absence;

/**
 * What an import does to assets that their source no longer lists.
 *
 * @param cameBack assets that were absent and are listed again; they count as added too
 * @param missed assets that are missed after it
 * @param silent assets that are silent after it
 * @param removed absent assets that it removed
 */
public record AbsenceCounts(long cameBack, long missed, long silent, long removed) {

    /** Nothing absent, before or after. */
    public static final AbsenceCounts NONE = new AbsenceCounts(0, 0, 0, 0);

    /** Those of both. */
    public AbsenceCounts plus(AbsenceCounts other) {
        return new AbsenceCounts(
                cameBack + other.cameBack, missed + other.missed, silent + other.silent, removed + other.removed);
    }

    /** In words, after a semicolon; empty when there is nothing to tell. */
    public String words() {
        return equals(NONE)
                ? ""
                : "; not listed: " + missed + " missed, " + silent + " silent; " + cameBack + " came back, " + removed
                        + " removed";
    }
}
