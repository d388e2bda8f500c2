package org.winddown.rules.pack;

import java.util.List;

/**
 * A point on which lawyers differ.
 *
 * @param id id within the pack
 * @param question the question in words
 * @param options the answers it may have; {@code undecided} is always possible
 * @param value the answer in force
 * @param approvedBy who approved it, or empty
 */
public record Reading(String id, String question, List<String> options, String value, String approvedBy) {

    /** The value of a reading nobody wants to settle. */
    public static final String UNDECIDED = "undecided";

    /** The same point, decided otherwise. */
    Reading decided(String other) {
        return new Reading(id, question, options, other, approvedBy);
    }
}
