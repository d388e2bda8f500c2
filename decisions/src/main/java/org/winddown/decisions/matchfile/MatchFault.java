package org.winddown.decisions.matchfile;

/** Something in a row that keeps it from being taken; caught where the row's place is known. */
public final class MatchFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final MatchRejectCode code;

    /** @param sentence what is wrong, and what to do */
    public MatchFault(MatchRejectCode code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The row, set aside. */
    RejectedMatch at(String file, long row) {
        return new RejectedMatch(code, row, file + ", row " + row + ": " + getMessage());
    }
}
