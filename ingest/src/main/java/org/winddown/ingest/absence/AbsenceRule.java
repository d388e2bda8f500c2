package org.winddown.ingest.absence;

import java.time.Duration;
import java.time.Instant;
import org.winddown.ingest.absence.Absence.State;
import org.winddown.rules.asset.AssetKind;

/**
 * When an asset that a source no longer lists is silent, and when it is removed without anybody saying so.
 *
 * @param silentAfter inventories without it after which it is silent, at least one
 * @param silentAfterDays days after the first inventory without it after which it is silent, whichever comes first
 * @param removedAfter inventories without it after which it is removed; 0 for never
 */
public record AbsenceRule(int silentAfter, int silentAfterDays, int removedAfter) {

    /** Three inventories or thirty days; nothing is removed. */
    public static final AbsenceRule USUAL = new AbsenceRule(3, 30, 0);

    public AbsenceRule {
        if (silentAfter < 1 || silentAfterDays < 1 || removedAfter < 0) {
            throw new IllegalArgumentException("An asset is silent after " + silentAfter + " inventories or "
                    + silentAfterDays + " days and removed after " + removedAfter
                    + ": write 1 or more for the first two, and for the last 0 (never) or more.");
        }
    }

    /**
     * What an absence is called.
     *
     * @param since date of the first inventory without the asset
     * @param times inventories without it
     * @param at date of the newest of them
     */
    public State state(Instant since, int times, Instant at) {
        boolean silent = times >= silentAfter || Duration.between(since, at).toDays() >= silentAfterDays;
        return silent ? State.SILENT : State.MISSED;
    }

    /**
     * Whether an asset is removed that so many inventories did not list. A component always is: the bill of its product
     * says what it is made of now.
     */
    public boolean removes(AssetKind kind, int times) {
        return kind == AssetKind.COMPONENT || (removedAfter > 0 && times >= removedAfter);
    }
}
