package org.winddown.reporting.register;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * What is on record of one act of the enterprise's own that a measure forbids, or may forbid.
 *
 * @param finding the finding it is of
 * @param act the act, with the verdict on it
 * @param records the rows that record it; the asset itself where its row does
 * @param discovery how it was found; null when no stored run found it
 * @param holds orders to keep everything about it
 * @param events what happened, by time
 */
public record ActFile(
        Finding finding,
        ActVerdict act,
        List<Asset> records,
        @Nullable Discovery discovery,
        List<Hold> holds,
        List<Event> events) {

    /**
     * How it was found.
     *
     * @param identifiedAt the instant of the run that first found the asset under the measure
     * @param runId id of that run
     * @param recordedAt when that run was recorded
     * @param file the file of the inventory in which it was found; empty when that is not on record any more
     * @param sha256 hash of that file
     * @param row row of that file, with its sheet
     * @param importId the import of that file
     * @param importedBy who imported it; empty when that is not on record
     */
    public record Discovery(
            Instant identifiedAt,
            String runId,
            Instant recordedAt,
            String file,
            String sha256,
            String row,
            String importId,
            String importedBy) {}

    /** A legal hold; {@code releasedAt} is null while it stands. */
    public record Hold(
            String matter,
            String reason,
            String placedBy,
            Instant placedAt,
            @Nullable Instant releasedAt) {}

    /**
     * Something that happened.
     *
     * @param at its instant; of a day, the first instant in the zone of the unit
     * @param told the instant or day as its source gives it; empty for an instant that the program kept
     * @param detail what, in words that need no language
     * @param by who, or empty
     */
    public record Event(Instant at, String told, Sort sort, String detail, String by) {

        /** What happened. */
        public enum Sort {
            FORBIDDEN_FROM,
            SIGNED,
            HAPPENED,
            IDENTIFIED,
            RECORDED,
            ANSWERED,
            DECIDED,
            ACCEPTED,
            ACCEPTANCE_ENDS,
            HELD,
            RELEASED,
            DUE
        }
    }

    public ActFile {
        records = List.copyOf(records);
        holds = List.copyOf(holds);
        events = List.copyOf(events);
    }

    /** Whether an act is the enterprise's own, on record, and forbidden or perhaps forbidden. */
    public static boolean isNeededFor(ActVerdict act) {
        return act.recorded() && act.addressee().ours() && forbids(act.verdict());
    }

    private static boolean forbids(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED, REVIEW, NOT_ENFORCED -> true;
            case WINDING_DOWN, AT_RISK, AUTHORISED, EXEMPT, CLEAR -> false;
        };
    }

    /** Whether somebody ordered everything about it to be kept, and nobody released that. */
    public boolean held() {
        return holds.stream().anyMatch(hold -> hold.releasedAt() == null);
    }
}
