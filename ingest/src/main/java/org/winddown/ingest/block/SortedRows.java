package org.winddown.ingest.block;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Rows by key and file order, merged from temporary files, which are deleted as they end, and from memory.
 *
 * <p>Not thread-safe.
 */
public final class SortedRows implements AutoCloseable {

    private final PriorityQueue<Run> queue =
            new PriorityQueue<>((one, other) -> PackedRow.ORDER.compare(one.head(), other.head()));
    private final long[] keys;
    private final List<Run> runs = new ArrayList<>();

    SortedRows(List<Path> files, List<RowRecord.Place> memory, long[] keys) {
        this.keys = keys;
        try {
            for (Path file : files) {
                runs.add(Run.of(file));
            }
            runs.add(Run.of(memory));
            for (Run run : runs) {
                queueNext(run);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary files of the rows cannot be read.", e);
        }
    }

    private void queueNext(Run run) throws IOException {
        if (run.advance(keys)) {
            queue.add(run);
        }
    }

    /** The next row; null at the end. */
    public @Nullable PackedRow next() {
        Run run = queue.poll();
        if (run == null) {
            return null;
        }
        PackedRow row = run.head();
        try {
            queueNext(run);
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary files of the rows cannot be read.", e);
        }
        return row;
    }

    @Override
    public void close() {
        try {
            for (Run run : runs) {
                run.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows in order, of a file or of memory. */
    private static final class Run {

        private final @Nullable Path path;
        private final InputStream file;
        private final Iterator<RowRecord.Place> memory;
        private static final int USUAL = 1 << 16;

        private byte[] bytes = new byte[USUAL];
        private int at;
        private int filled;
        private @Nullable PackedRow head;

        private Run(@Nullable Path path, InputStream file, Iterator<RowRecord.Place> memory) {
            this.path = path;
            this.file = file;
            this.memory = memory;
        }

        static Run of(Path path) throws IOException {
            return new Run(path, Files.newInputStream(path), Collections.emptyIterator());
        }

        static Run of(List<RowRecord.Place> places) {
            return new Run(null, InputStream.nullInputStream(), places.iterator());
        }

        PackedRow head() {
            if (head == null) {
                throw new IllegalStateException("The run has no row.");
            }
            return head;
        }

        boolean advance(long[] keys) throws IOException {
            head = memory.hasNext() ? row(memory.next(), keys) : read(keys);
            if (head == null) {
                close();
            }
            return head != null;
        }

        private static PackedRow row(RowRecord.Place place, long[] keys) {
            return RowRecord.row(place.bytes(), place.at(), keys);
        }

        private @Nullable PackedRow read(long[] keys) throws IOException {
            if (!fill(Integer.BYTES)) {
                return null;
            }
            int length = RowRecord.length(bytes, at);
            if (!fill(length)) {
                throw new EOFException("A temporary file ends within a row.");
            }
            at += length;
            return RowRecord.row(bytes, at - length, keys);
        }

        /** Makes sure that so many bytes are there; false when the file ends before. */
        private boolean fill(int wanted) throws IOException {
            if (filled - at >= wanted) {
                return true;
            }
            byte[] target = bytes;
            if (wanted > bytes.length || (bytes.length > USUAL && wanted <= USUAL && filled - at <= USUAL)) {
                target = new byte[Math.max(USUAL, wanted)];
            }
            System.arraycopy(bytes, at, target, 0, filled - at);
            filled -= at;
            at = 0;
            bytes = target;
            filled += file.readNBytes(bytes, filled, bytes.length - filled);
            return filled >= wanted;
        }

        /** Closes and deletes the file. */
        void close() throws IOException {
            file.close();
            if (path != null) {
                Files.deleteIfExists(path);
            }
        }
    }
}
