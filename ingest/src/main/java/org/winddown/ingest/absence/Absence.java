package org.winddown.ingest.absence;

import java.time.Instant;
import java.time.ZoneId;

/**
 * That a source no longer lists an asset. Absence is not removal: the asset is screened as it was listed last.
 *
 * @param lastListed date of the last inventory that listed it
 * @param since date of the first inventory that did not
 * @param times inventories that did not, at least one
 */
public record Absence(State state, Instant lastListed, Instant since, int times) {

    /** How long it is. */
    public enum State {
        /** Not for long: it may come back with the next inventory. */
        MISSED,
        /** So long that somebody should find out what became of it. */
        SILENT
    }

    public Absence {
        if (times < 1) {
            throw new IllegalArgumentException("An absent asset is missed once at least, not " + times + " times.");
        }
    }

    /**
     * In words, for example {@code missed once: not listed since 2024-08-02, last listed on 2024-08-01}.
     *
     * @param zone zone of the days
     */
    public String words(ZoneId zone) {
        String often = times == 1 ? "missed once" : "missed " + times + " times";
        return (state == State.SILENT ? "silent, " : "") + often + ": not listed since " + day(since, zone)
                + ", last listed on " + day(lastListed, zone);
    }

    private static String day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().toString();
    }
}
