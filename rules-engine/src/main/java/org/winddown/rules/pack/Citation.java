package org.winddown.rules.pack;

import java.time.LocalDate;
import java.util.List;
import org.winddown.rules.evaluation.SourceMark;

/**
 * Where a statement of law can be looked up, and how well we read it.
 *
 * @param id id within the pack
 * @param first the citation as first printed
 * @param mark how well it is sourced
 * @param source what was read
 * @param moves later places of the same text, by day
 */
public record Citation(String id, String first, SourceMark mark, String source, List<Move> moves) {

    public Citation {
        moves = List.copyOf(moves);
    }

    /** The citation that is right on a day. */
    public String on(LocalDate day) {
        String text = first;
        for (Move move : moves) {
            if (!day.isBefore(move.from())) {
                text = move.text();
            }
        }
        return text;
    }
}
