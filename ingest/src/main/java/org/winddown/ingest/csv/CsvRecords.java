package org.winddown.ingest.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

/** The rows of a text in any encoding. */
final class CsvRecords implements Records {

    private final String name;
    private final String advice;
    private final CloseableIterator<CsvRecord> records;
    private long rowNumber;

    /**
     * Reads a text.
     *
     * @param name name of the file for messages
     * @param advice what to do when the quotes do not match
     * @param skipEmpty whether lines without any character count as no row
     */
    CsvRecords(Reader text, String name, char delimiter, boolean skipEmpty, String advice) {
        this.name = name;
        this.advice = advice;
        this.records = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(skipEmpty)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .iterator();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord next = records.next();
            rowNumber++;
            return new RawRow(rowNumber, next.getFields());
        } catch (CsvParseException e) {
            throw new RefusedFileException(
                    "CSV_BROKEN",
                    name + ", after row " + rowNumber
                            + (tooLong(e)
                                    ? ": a cell has more than 16 million characters. Either a quote is not closed, or the"
                                            + " lines have no ends: export the file again."
                                    : ": the quotes do not match. " + advice));
        }
    }

    /** Whether a cell did not fit into the largest buffer, for which the parser has no exception of its own. */
    private static boolean tooLong(CsvParseException e) {
        return Stream.<@Nullable Throwable>of(e, e.getCause())
                .anyMatch(each ->
                        each != null && String.valueOf(each.getMessage()).contains("buffer"));
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
