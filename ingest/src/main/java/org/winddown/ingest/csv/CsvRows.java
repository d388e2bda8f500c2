package org.winddown.ingest.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.header.HeaderSearch;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The rows of a text file with a delimiter, read as a stream.
 *
 * <p>Encoding, delimiter and the row of the header are found in the file; what was guessed is in {@link #remarks()}.
 */
public final class CsvRows implements RowSource {

    private static final int SAMPLE = 1 << 16;
    private static final int SHOWN = 3;

    private final String name;
    private final TextEncoding encoding;
    private final TextDialect dialect;
    private final Records records;
    private final RawRow header;
    private final List<String> remarks = new ArrayList<>();
    private final boolean headerWrapped;

    private CsvRows(String name, TextEncoding encoding, TextDialect dialect, Records records) {
        this.name = name;
        this.encoding = encoding;
        this.dialect = dialect;
        this.records = records;
        RawRow first = firstFilled();
        List<String> cells = Wrapped.cells(first.cells(), dialect.delimiter());
        this.header = new RawRow(first.rowNumber(), dialect.joined().orElse(cells));
        this.headerWrapped = cells.size() != first.cells().size();
        remark();
    }

    /**
     * Opens a text file and reads its header.
     *
     * @param file the file
     * @param name name of the file for messages
     * @throws RefusedFileException when the bytes are not text in a known encoding, or there is no header
     */
    public static CsvRows open(Path file, String name) throws IOException {
        TextEncoding encoding = TextEncoding.of(file, name);
        TextDialect dialect;
        try (Reader reader = encoding.reader(file)) {
            char[] sample = new char[SAMPLE];
            int filled = 0;
            int read = reader.read(sample);
            while (read > 0) {
                filled += read;
                read = reader.read(sample, filled, SAMPLE - filled);
            }
            dialect = TextDialect.of(new String(sample, 0, filled), filled < SAMPLE);
        }
        return new CsvRows(
                name,
                encoding,
                dialect,
                records(file, name, encoding, dialect.delimiter().character()));
    }

    private static Records records(Path file, String name, TextEncoding encoding, char delimiter) throws IOException {
        String advice = "A cell that begins with a quote must end with one.";
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? new ByteRecords(encoding.bytes(file), name, delimiter, advice)
                : new CsvRecords(encoding.reader(file), name, delimiter, false, advice);
    }

    private RawRow firstFilled() {
        RawRow row = records.next();
        while (row != null && (row.rowNumber() <= dialect.rowsBefore() || row.isBlank())) {
            row = records.next();
        }
        if (row == null) {
            close();
            throw new RefusedFileException(
                    "HEADER_MISSING", name + ": there is no header row. Write the column names in the first row.");
        }
        return row;
    }

    private void remark() {
        if (encoding.guessed()) {
            remarks.add("The file does not say how it stands for characters; it was read as "
                    + encoding.charset().name() + ". Look at names with accents or other alphabets.");
        }
        if (!dialect.before().isEmpty()) {
            remarks.add("The header is row " + header.rowNumber() + ". Before it stand " + quoted(dialect.before())
                    + ", which are no rows of the table.");
        }
        if (dialect.joined().isPresent()) {
            remarks.add(HeaderSearch.remark(header));
        }
        if (headerWrapped) {
            remarks.add("Whole rows stand in quotes; they were read as if they did not.");
        }
    }

    private static String quoted(List<List<String>> rows) {
        String shown = rows.stream()
                .limit(SHOWN)
                .map(row ->
                        Quoted.of(row.stream().filter(cell -> !cell.isBlank()).collect(Collectors.joining(" | "))))
                .collect(Collectors.joining(", "));
        return rows.size() > SHOWN ? shown + " and " + (rows.size() - SHOWN) + " more" : shown;
    }

    @Override
    public RawRow header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() {
        RawRow row = records.next();
        if (row == null || row.cells().size() != 1 || header.cells().size() == 1) {
            return row;
        }
        List<String> cells = Wrapped.cells(row.cells(), dialect.delimiter());
        return cells.size() == header.cells().size() ? new RawRow(row.rowNumber(), cells) : row;
    }

    @Override
    public String encoding() {
        return encoding.charset().name();
    }

    @Override
    public String dialect() {
        return dialect.delimiter().label();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public void close() {
        records.close();
    }
}
