package org.winddown.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** Whole rows inside one pair of quotes: what a program writes that takes each row for a single cell. */
final class Wrapped {

    private Wrapped() {}

    /** The cells of a row; of a single cell with a delimiter in it, those that the cell holds. */
    static List<String> cells(List<String> row, Delimiter delimiter) {
        if (row.size() != 1 || row.get(0).indexOf(delimiter.character()) < 0) {
            return row;
        }
        try {
            return CsvReader.builder()
                    .fieldSeparator(delimiter.character())
                    .allowUnclosedQuote(false)
                    .ofSingleCsvRecord(row.get(0))
                    .getFields();
        } catch (CsvParseException e) {
            // What is no row inside is a cell that holds a delimiter.
            return row;
        }
    }
}
