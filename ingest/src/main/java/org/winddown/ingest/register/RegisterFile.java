package org.winddown.ingest.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * What a file of a register states.
 *
 * @param read rows that are not blank
 * @param news what says something new, in the order of the rows
 * @param rejected one message for each row that was set aside
 */
public record RegisterFile<T>(int read, List<Statement<T>> news, List<String> rejected) {

    /**
     * One statement and where it stands.
     *
     * @param row its row in the file
     */
    public record Statement<T>(T value, String file, long row) {}

    public RegisterFile {
        news = List.copyOf(news);
        rejected = List.copyOf(rejected);
    }

    /**
     * Reads a file.
     *
     * @param noun what it holds, for example {@code owners}
     * @param isNew whether a statement says something that is not recorded so
     * @throws RefusedFileException when it is not a text file, or its header is not that of such a register
     */
    public static <T> RegisterFile<T> read(Path csv, String noun, RegisterRow.Factory<T> factory, Predicate<T> isNew) {
        String name = String.valueOf(csv.getFileName());
        try {
            FileSignature.requireText(csv, name, noun);
            try (RowSource source = CsvRows.open(csv, name)) {
                return read(source, name, factory.of(name, source.header().cells()), isNew);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + name + ".", e);
        }
    }

    private static <T> RegisterFile<T> read(RowSource source, String file, RegisterRow<T> rows, Predicate<T> isNew) {
        Set<String> seen = new HashSet<>();
        List<Statement<T>> news = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        int read = 0;
        for (RawRow row = source.next(); row != null; row = source.next()) {
            if (row.isBlank()) {
                continue;
            }
            read++;
            Decided<T> decided = rows.apply(row, seen);
            T value = decided.value();
            if (value == null) {
                rejected.add(decided.message());
            } else if (isNew.test(value)) {
                news.add(new Statement<>(value, file, row.rowNumber()));
            }
        }
        return new RegisterFile<>(read, news, rejected);
    }

    /** The counts. */
    public RegisterResult result() {
        return new RegisterResult(read, read - rejected.size(), news.size(), rejected);
    }
}
