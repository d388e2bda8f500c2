package org.winddown.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * All rows of a text file whose delimiter is known, the first as any other: for published data of a fixed form.
 *
 * <p>UTF-8 with or without a byte order mark, UTF-16 with one, and Windows-1252 where the bytes are none of these.
 */
public final class PlainCsv implements Closeable {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final CsvRecords records;

    private PlainCsv(CsvRecords records) {
        this.records = records;
    }

    /**
     * Opens a file.
     *
     * @param name name of the file for messages
     */
    public static PlainCsv open(Path file, String name, char delimiter) throws IOException {
        return new PlainCsv(
                new CsvRecords(reader(file), name, delimiter, true, "The file may be cut off: fetch it again."));
    }

    /** The characters of a text file. */
    public static Reader reader(Path file) throws IOException {
        return TextEncoding.unicodeOr(WESTERN, file).reader(file);
    }

    /**
     * The next row, or null after the last.
     *
     * @throws RefusedFileException when the quotes do not match
     */
    public @Nullable RawRow next() {
        return records.next();
    }

    @Override
    public void close() {
        records.close();
    }
}
