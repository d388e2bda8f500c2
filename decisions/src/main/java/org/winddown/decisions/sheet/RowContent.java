package org.winddown.decisions.sheet;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;

/** What one row says. */
public sealed interface RowContent {

    /** Nobody filled it in. */
    record Unanswered() implements RowContent {}

    /**
     * Answers to facts of one asset.
     *
     * @param values the facts and what they are; never empty
     * @param asked names of the facts that the row asks for; others may be answered too
     * @param recordedAt since when it is known
     */
    record Answers(
            AssetKey asset,
            Map<AnswerableFact, String> values,
            Set<String> asked,
            String evidenceRef,
            String answeredBy,
            Instant recordedAt)
            implements RowContent {}

    /**
     * A disposition of one act of an asset.
     *
     * @param decidedBy who decided; empty when nobody signed, which only an unchanged row may do
     * @param recordedAt since when it is known
     */
    record Decision(
            AssetKey asset,
            String measure,
            Act act,
            Disposition disposition,
            String evidenceRef,
            String decidedBy,
            Instant recordedAt)
            implements RowContent {}

    /**
     * The row cannot be taken.
     *
     * @param column header of the cell at fault, empty when it is the whole row
     * @param message what is wrong, where, what was expected and what to do
     */
    record Rejected(RejectCode code, String sheet, long row, String column, String message) implements RowContent {}
}
