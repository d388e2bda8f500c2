package org.winddown.reporting.register;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

/**
 * An exception as it was known, with the findings it stands beside.
 *
 * @param id its id, 64 hexadecimal digits
 * @param unit code of the unit
 * @param subject the asset, or product family and unit, in words
 * @param measure id of the measure
 * @param act the act that is accepted
 * @param state how it stands as of the instant of the report
 * @param expiresAt the first instant at which it is no longer in force
 * @param revocation its end before its time; null when there is none
 * @param beside the findings of the run that it is about; an exception changes none of them
 */
public record ExceptionLine(
        String id,
        String unit,
        String subject,
        String measure,
        Act act,
        State state,
        String reason,
        String conditions,
        String approver,
        Instant approvedAt,
        Instant validFrom,
        Instant expiresAt,
        String evidenceRef,
        Instant recordedAt,
        String recordedBy,
        @Nullable Revoked revocation,
        List<Beside> beside) {

    /** An exception that ends within so many days is ending. */
    public static final int SOON_DAYS = 30;

    /** How an exception stands. */
    public enum State {
        /** In force, and ends within {@link #SOON_DAYS} days. */
        ENDING,
        IN_FORCE,
        /** It begins later. */
        PENDING,
        EXPIRED,
        REVOKED
    }

    /** Its end before its time. */
    public record Revoked(Instant at, String by, String reason) {}

    /** A finding that it is about. */
    public record Beside(AssetKey asset, String product, Verdict verdict, String citation) {}

    public ExceptionLine {
        beside = List.copyOf(beside);
    }

    /** Whole days to its end, negative after. */
    public long daysLeft(Instant asOf) {
        return Math.floorDiv(Duration.between(asOf, expiresAt).toSeconds(), 86_400L);
    }

    /** Whether it is in force. */
    public boolean inForce() {
        return state == State.IN_FORCE || state == State.ENDING;
    }

    /** The findings of which a measure forbids what it accepts. */
    public List<Beside> forbidden() {
        return beside.stream()
                .filter(each -> !Verdict.BARRED.worseThan(each.verdict()))
                .toList();
    }
}
