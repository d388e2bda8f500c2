package org.winddown.ingest.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The rows of a text file with a delimiter, read as a stream.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one. The delimiter is found in the header line.
 */
public final class CsvRows implements RowSource {

    private static final int SAMPLE = 1 << 16;

    private final String name;
    private final TextEncoding encoding;
    private final Delimiter delimiter;
    private final CsvRecords records;
    private final RawRow header;

    private CsvRows(String name, TextEncoding encoding, Delimiter delimiter, CsvRecords records) {
        this.name = name;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.records = records;
        this.header = firstFilled();
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
        Delimiter delimiter;
        try (Reader reader = encoding.reader(file)) {
            char[] sample = new char[SAMPLE];
            int read = reader.read(sample);
            delimiter = Delimiter.of(new String(sample, 0, Math.max(read, 0)));
        }
        CsvRecords records = new CsvRecords(
                encoding.reader(file),
                name,
                delimiter.character(),
                false,
                "A cell that begins with a quote must end with one.");
        return new CsvRows(name, encoding, delimiter, records);
    }

    private RawRow firstFilled() {
        RawRow row = next();
        while (row != null && row.isBlank()) {
            row = next();
        }
        if (row == null) {
            close();
            throw new RefusedFileException(
                    "HEADER_MISSING", name + ": there is no header row. Write the column names in the first row.");
        }
        return row;
    }

    @Override
    public RawRow header() {
        return header;
    }

    @Override
    public @Nullable RawRow next() {
        return records.next();
    }

    @Override
    public String encoding() {
        return encoding.charset().name();
    }

    @Override
    public String dialect() {
        return delimiter.label();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public void close() {
        records.close();
    }
}
