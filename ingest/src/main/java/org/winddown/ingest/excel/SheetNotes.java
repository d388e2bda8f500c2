package org.winddown.ingest.excel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;

/** What a sheet does to its cells that a person should know: counted while the rows are read. */
final class SheetNotes {

    private static final double FIRST_INEXACT = 1e15;
    private static final int LETTERS = 26;

    private long hiddenRows;
    private long firstHidden;
    private long formulas;
    private String firstFormula = "";
    private final Map<Integer, Long> longNumbers = new LinkedHashMap<>();

    /** A row that a person does not see. */
    void hidden(long row) {
        if (hiddenRows++ == 0) {
            firstHidden = row;
        }
    }

    /** A formula whose result is not stored. */
    void withoutResult(long row, int column) {
        if (formulas++ == 0) {
            firstFormula = letters(column) + row;
        }
    }

    /** A number that is not a date. */
    void number(long row, int column, double number) {
        if (number >= FIRST_INEXACT || number <= -FIRST_INEXACT) {
            longNumbers.putIfAbsent(column, row);
        }
    }

    List<String> remarks(RawRow header) {
        List<String> remarks = new ArrayList<>();
        if (hiddenRows > 0) {
            remarks.add(
                    "Hidden rows are read like the others: " + hiddenRows + ", the first is row " + firstHidden + ".");
        }
        if (formulas > 0) {
            remarks.add("Formulas without a stored result were read as empty: " + formulas + ", the first is cell "
                    + firstFormula + ". Open the workbook in Excel, save it and send it again.");
        }
        longNumbers.forEach((column, row) -> remarks.add("Column " + name(header, column)
                + " has numbers of 16 digits or more, the first in row " + row
                + ". A workbook keeps 15 digits of a number, so the last ones may be wrong. Format the column as text"
                + " before the numbers are entered."));
        return remarks;
    }

    private static String name(RawRow header, int column) {
        String name =
                column < header.cells().size() ? header.cells().get(column).strip() : "";
        return name.isEmpty() ? letters(column) : Quoted.of(name);
    }

    /** The name of a column as a spreadsheet shows it: A, B, ..., Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }
}
