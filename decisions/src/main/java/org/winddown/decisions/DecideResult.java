package org.winddown.decisions;

import java.util.List;
import org.winddown.decisions.sheet.RowContent.Rejected;

/**
 * What became of the rows of a decision file; each row counts once.
 *
 * @param read rows that are not blank
 * @param answers rows with an answer that was recorded
 * @param dispositions rows with a disposition that was recorded
 * @param unanswered rows that nobody filled in
 * @param duplicate rows that say what is on record already
 * @param rejected rows that were set aside
 * @param notices what a person should know about rows that were taken, in the order of the rows
 */
public record DecideResult(
        int read,
        int answers,
        int dispositions,
        int unanswered,
        int duplicate,
        List<Rejected> rejected,
        List<String> notices) {

    public DecideResult {
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        int sum = answers + dispositions + unanswered + duplicate + rejected.size();
        if (sum != read) {
            throw new IllegalStateException("The file does not add up: " + read + " rows read, but " + answers
                    + " answers, " + dispositions + " dispositions, " + unanswered + " unanswered, " + duplicate
                    + " duplicate and " + rejected.size() + " rejected.");
        }
    }
}
