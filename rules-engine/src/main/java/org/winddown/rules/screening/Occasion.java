package org.winddown.rules.screening;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.Act;

/**
 * An act that an asset implies.
 *
 * @param act the act
 * @param manner how it stands to time
 * @param at when it happens; for a standing act when it ends
 * @param own for a recorded act whether its own counterparty is the maker; null when the asset's counterparty counts
 * @param actBy last day on which it can be stopped; null when none
 * @param fact name of the date fact it comes from
 * @param said what is known of it, for people
 */
record Occasion(
        Act act,
        Manner manner,
        Instant at,
        @Nullable Boolean own,
        @Nullable LocalDate actBy,
        String fact,
        String said) {

    /** How an act stands to time. */
    enum Manner {
        /** It has a date: past ones happened, future ones are due. */
        DATED,
        /** It is due on a date and not on record: as long as its day lasts it may still be to come. */
        DUE,
        /** It is promised or entitled to, until some instant. */
        PROMISED,
        /** The source shows that it goes on. */
        SEEN,
        /** It is taken to go on until a phase forbids it, and not afterwards. */
        PRESUMED,
        /** It will not take place. */
        CALLED_OFF
    }

    /** Whether it has a date. */
    boolean hasDate() {
        return manner == Manner.DATED || manner == Manner.DUE;
    }

    /** Whether it has a date on which it may still be to come. */
    boolean ahead(Instant asOf) {
        return manner == Manner.DUE || (manner == Manner.DATED && at.isAfter(asOf));
    }
}
