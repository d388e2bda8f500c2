package org.winddown.reporting.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the sign-off of a period stands.
 *
 * @param period the last quarter that was over, for example {@code 2024-Q2}; empty when nobody asked
 * @param endedAt the first instant after it, in UTC; null when nobody asked
 * @param units every unit expected to sign, ordered by code
 * @param statements all that was stated for any period, in the order of recording
 */
public record SignOff(String period, @Nullable Instant endedAt, List<Expected> units, List<Stated> statements) {

    /** Nobody asked. */
    public static final SignOff NONE = new SignOff("", null, List.of(), List.of());

    /** How a unit stands. */
    public enum Standing {
        NO_RESPONSE,
        OBJECTED,
        NIL_RETURN,
        SIGNED
    }

    /**
     * A unit that is expected to sign.
     *
     * @param counting the statement that counts; null when nobody stated anything
     * @param assets assets that its inventories list as of the end of the period
     */
    public record Expected(
            String unit,
            String name,
            String ownerName,
            String ownerEmail,
            @Nullable Stated counting,
            long assets) {

        /** How it stands. */
        public Standing standing() {
            return counting == null ? Standing.NO_RESPONSE : counting.standing();
        }

        /** Whether nothing was reported of a unit of which inventories list something. */
        public boolean doubtful() {
            return standing() == Standing.NIL_RETURN && assets > 0;
        }
    }

    /** A statement. */
    public record Stated(
            String period,
            String unit,
            Standing standing,
            String runId,
            String signedBy,
            Instant signedAt,
            String note,
            String evidenceRef,
            Instant recordedAt,
            String recordedBy) {}

    public SignOff {
        units = List.copyOf(units);
        statements = List.copyOf(statements);
    }

    /** How many units stand so. */
    public long count(Standing standing) {
        return units.stream().filter(unit -> unit.standing() == standing).count();
    }
}
