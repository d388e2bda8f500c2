package org.winddown.rules.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

/**
 * A term of a licence or contract that a measure no longer lets anybody keep.
 *
 * @param asset the licence or contract
 * @param kind what was promised
 * @param measure id of the measure
 * @param acts the acts promised, most serious first
 * @param verdict the verdict on the act that certainly loses most; {@code REVIEW} when the promise may still be kept
 * @param from the first instant at which it cannot be kept
 * @param until last day for which it was given, or day of the renewal; null when it has no end
 * @param daysLost whole days from {@code from} on, in the unit's zone; 0 for a renewal and for a promise without end
 * @param noticeBy last day on which notice stops a renewal; null when none is known
 * @param prepaid what was paid for the lost days; told once for each asset, else null
 * @param citation the paragraph
 */
public record BrokenPromise(
        Asset asset,
        Kind kind,
        String measure,
        List<Act> acts,
        Verdict verdict,
        Instant from,
        @Nullable LocalDate until,
        long daysLost,
        @Nullable LocalDate noticeBy,
        @Nullable Prepayment prepaid,
        String citation) {

    /** What was promised. */
    public enum Kind {
        /** Updates, of signatures or of the product, and what the product asks of its maker's network. */
        UPDATES("updates owed past the date"),
        /** Support or another service. */
        SERVICE("support or service owed past the date"),
        /** Use of what was paid for. */
        USE("use paid for past the date"),
        /** The contract renews itself. */
        RENEWAL("renews itself into a prohibition");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The promise in words. */
        public String words() {
            return words;
        }
    }

    public BrokenPromise {
        acts = List.copyOf(acts);
    }

    BrokenPromise with(Prepayment paid) {
        return new BrokenPromise(asset, kind, measure, acts, verdict, from, until, daysLost, noticeBy, paid, citation);
    }
}
