package org.winddown.decisions.register;

import java.util.List;

/**
 * What became of the rows of a register file; each row counts once.
 *
 * @param read rows that are not blank
 * @param recorded rows that were recorded
 * @param unanswered rows that nobody filled in
 * @param duplicate rows that say what is on record already
 * @param rejected rows that were set aside
 * @param notices what a person should know about rows that were recorded
 */
public record RegisterResult(
        int read, int recorded, int unanswered, int duplicate, List<RejectedEntry> rejected, List<String> notices) {

    public RegisterResult {
        rejected = List.copyOf(rejected);
        notices = List.copyOf(notices);
        int sum = recorded + unanswered + duplicate + rejected.size();
        if (sum != read) {
            throw new IllegalStateException("The file does not add up: " + read + " rows read, but " + recorded
                    + " recorded, " + unanswered + " unanswered, " + duplicate + " duplicate and " + rejected.size()
                    + " rejected.");
        }
    }
}
