package org.winddown.decisions.sheet;

/** Something in a row that keeps it from being taken; caught where the row's place is known. */
final class RowFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectCode code;
    private final String column;
    private final String what;

    /**
     * @param column the column at fault, empty for the whole row
     * @param what the rest of the sentence, and what to do
     */
    RowFault(RejectCode code, String column, String what) {
        super(what, null, false, false);
        this.code = code;
        this.column = column;
        this.what = what;
    }

    RejectCode code() {
        return code;
    }

    String column() {
        return column;
    }

    /** The sentence from the column on. */
    String sentence() {
        return column.isEmpty() ? what : "column " + Words.quoted(column) + what;
    }
}
