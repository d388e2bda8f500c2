package org.winddown.decisions.matchfile;

import java.util.Optional;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.sheet.Words;

/** Cells that answered questions and the exported record have in common. */
final class MatchCells {

    private static final int NAME = 200;
    private static final int TEXT = 4000;

    private MatchCells() {}

    static MatchAnswer answer(String cell) throws MatchFault {
        Optional<MatchAnswer> answer = MatchAnswer.of(cell);
        if (answer.isEmpty()) {
            throw new MatchFault(
                    MatchRejectCode.ANSWER_UNKNOWN,
                    "column \"answer\" is " + Words.quoted(cell) + ". Write SAME, NOT_SAME or UNSURE.");
        }
        return answer.get();
    }

    static String by(String cell) throws MatchFault {
        if (cell.isBlank()) {
            throw new MatchFault(
                    MatchRejectCode.BY_MISSING, "column \"by\" is empty. Write the name of the person who decides.");
        }
        return limited("by", cell, NAME);
    }

    static String why(String cell) throws MatchFault {
        if (cell.isBlank()) {
            throw new MatchFault(
                    MatchRejectCode.WHY_MISSING, "column \"why\" is empty. Write what the answer rests on.");
        }
        return limited("why", cell, TEXT);
    }

    static String key(String column, String cell) throws MatchFault {
        if (cell.isBlank()) {
            throw new MatchFault(
                    MatchRejectCode.KEY_MISSING,
                    "column \"" + column + "\" is empty. Keep what the export printed there.");
        }
        return limited(column, cell, TEXT);
    }

    private static String limited(String column, String cell, int limit) throws MatchFault {
        if (cell.length() > limit) {
            throw new MatchFault(
                    MatchRejectCode.TEXT_TOO_LONG,
                    "column \"" + column + "\" has " + cell.length() + " characters. Keep to " + limit + ".");
        }
        return cell;
    }
}
