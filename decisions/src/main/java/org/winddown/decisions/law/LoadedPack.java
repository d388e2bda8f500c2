package org.winddown.decisions.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule pack that somebody loaded.
 *
 * @param number of the load, as people name it; 0 before it is kept
 * @param measure id of the measure
 * @param version version of the pack
 * @param sha256 hash of the text, 64 hexadecimal digits
 * @param fileName name of the file it came from
 * @param recordedAt the instant printed in it from which it counts as known
 * @param replaces hash of the version that was in force when it was loaded; empty when there was none
 * @param loadedAt when
 * @param loadedBy who
 * @param reason why, in words, or empty
 * @param flips assets whose verdicts it turned when it was loaded
 * @param needsApproval whether it waits for a second person
 * @param approval what the second person decided; null while nobody has
 */
public record LoadedPack(
        long number,
        String measure,
        String version,
        String sha256,
        String fileName,
        Instant recordedAt,
        String replaces,
        Instant loadedAt,
        String loadedBy,
        String reason,
        long flips,
        boolean needsApproval,
        @Nullable Approval approval) {

    /** What the second person decided. */
    public record Approval(Instant at, String by, boolean approved, String reason) {}

    /** What has become of it. */
    public enum State {
        IN_FORCE,
        WAITING,
        REFUSED
    }

    /** Whether it came into force; a later load may have replaced it since. */
    public State state() {
        if (!needsApproval) {
            return State.IN_FORCE;
        }
        if (approval == null) {
            return State.WAITING;
        }
        return approval.approved() ? State.IN_FORCE : State.REFUSED;
    }

    /** When it came into force, until a later one does; null while it waits or when it was refused. */
    public @Nullable Instant inForceFrom() {
        if (state() != State.IN_FORCE) {
            return null;
        }
        return approval == null ? loadedAt : approval.at();
    }
}
