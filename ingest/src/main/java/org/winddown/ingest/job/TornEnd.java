package org.winddown.ingest.job;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.rows.FileSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** Whether a text file, or one in an archive, ends in the middle of a record, as one does whose copying broke off. */
final class TornEnd {

    private static final int TAIL = 4;

    private TornEnd() {}

    /**
     * What is wrong with the end of a file, in words; empty when its last line is ended, or has as many cells as the
     * shortest one before it.
     */
    static Optional<String> of(InventoryFile file) {
        return switch (signature(file)) {
            case TEXT -> ofText(file, "its last row, ");
            case ZIP, GZIP -> ofMembers(file);
            case REGISTRY ->
                endsALine(file)
                        ? Optional.empty()
                        : Optional.of("its last line is not ended, so the file looks cut off.");
            case WORKBOOK, JSON, XML, SPDX_TEXT -> Optional.empty();
        };
    }

    private static Optional<String> ofMembers(InventoryFile file) {
        List<String> torn = new ArrayList<>();
        file.texts(text ->
                ofText(text, "the last row of " + text.name() + ", row ").ifPresent(torn::add));
        return torn.stream().findFirst();
    }

    private static Optional<String> ofText(InventoryFile file, String before) {
        if (endsALine(file)) {
            return Optional.empty();
        }
        try (RowSource source = file.open()) {
            int shortest = source.header().cells().size();
            RawRow last = null;
            for (RawRow row = source.next(); row != null; row = source.next()) {
                if (last != null) {
                    shortest = Math.min(shortest, last.cells().size());
                }
                last = row;
            }
            return last == null || last.cells().size() >= shortest
                    ? Optional.empty()
                    : Optional.of(before + last.rowNumber() + ", breaks off after "
                            + last.cells().size() + " of " + shortest
                            + " cells and the line is not ended, so the file looks cut off.");
        }
    }

    private static FileSignature signature(InventoryFile file) {
        try {
            return FileSignature.of(file.path(), file.name());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name() + ".", e);
        }
    }

    private static boolean endsALine(InventoryFile file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.path().toFile(), "r")) {
            long from = Math.max(0, bytes.length() - TAIL);
            bytes.seek(from);
            byte[] tail = new byte[(int) (bytes.length() - from)];
            bytes.readFully(tail);
            for (byte one : tail) {
                if (one == '\n' || one == '\r') {
                    return lineEndLast(tail);
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the end of " + file.name() + ".", e);
        }
    }

    /** Nothing but zero bytes of wide encodings may follow the end of the line. */
    private static boolean lineEndLast(byte[] tail) {
        for (int i = tail.length - 1; i >= 0; i--) {
            if (tail[i] != 0) {
                return tail[i] == '\n' || tail[i] == '\r';
            }
        }
        return false;
    }
}
