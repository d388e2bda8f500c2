package org.winddown.ingest.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The items of a document as rows under the columns of the canonical template: row 1 is its first item.
 *
 * <p>The document is read whole when the first row is asked for. Items that are another thing under the same identifier
 * get a number behind it, so that none is lost; items that are the same twice stay so.
 */
public final class DocumentRows implements RowSource {

    private final DocumentFile file;
    private final Reader reader;
    private @Nullable Iterator<DocumentItem> items;
    private long row;

    /** Reads the items of a document, in an order that is the same each time. */
    @FunctionalInterface
    public interface Reader {

        /**
         * Reads a document.
         *
         * @throws RefusedFileException when it cannot be read
         */
        List<DocumentItem> read(DocumentFile file) throws IOException;
    }

    public DocumentRows(DocumentFile file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    @Override
    public RawRow header() {
        return new RawRow(0, DocumentItem.HEADER);
    }

    @Override
    public @Nullable RawRow next() {
        if (items == null) {
            items = distinct(read()).iterator();
        }
        return items.hasNext() ? new RawRow(++row, items.next().cells()) : null;
    }

    private List<DocumentItem> read() {
        List<DocumentItem> read;
        try {
            requireMemory(file, Runtime.getRuntime().maxMemory());
            read = reader.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name() + ".", e);
        }
        if (read.isEmpty()) {
            throw new RefusedFileException(
                    "DOCUMENT_IS_EMPTY",
                    file.name() + ": this " + file.label() + " document names no component, software or device."
                            + " Send the document that does; nothing is changed.");
        }
        return read;
    }

    /**
     * Refuses a document that does not fit, before its parser takes down whatever else the program is doing.
     *
     * @param memory bytes of memory that the program may have
     */
    static void requireMemory(DocumentFile file, long memory) throws IOException {
        long size = Files.size(file.path());
        long needed = size * file.format().heapPerByte();
        if (needed > memory) {
            throw new RefusedFileException(
                    "DOCUMENT_TOO_LARGE",
                    file.name() + ": this " + file.label() + " document has " + mebibytes(size)
                            + " MiB, for which its parser may need " + mebibytes(needed)
                            + " MiB of memory; the program has "
                            + mebibytes(memory) + ". Start it with WINDDOWN_HEAP=" + mebibytes(needed + needed / 4)
                            + "m and send the document again.");
        }
    }

    private static long mebibytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    /** The number is by content, not by place: reports list the same things in another order each time. */
    private static List<DocumentItem> distinct(List<DocumentItem> items) {
        Map<String, SortedSet<String>> known = new HashMap<>();
        items.forEach(
                item -> known.computeIfAbsent(key(item), key -> new TreeSet<>()).add(content(item)));
        Map<String, Integer> places = new HashMap<>();
        known.forEach((key, contents) -> {
            int place = 0;
            for (String content : contents) {
                places.put(key + "\u001f" + content, place++);
            }
        });
        List<DocumentItem> distinct = new ArrayList<>(items.size());
        for (DocumentItem item : items) {
            int before = places.getOrDefault(key(item) + "\u001f" + content(item), 0);
            distinct.add(before == 0 ? item : item.named(item.id() + "#" + (before + 1)));
        }
        return distinct;
    }

    private static String key(DocumentItem item) {
        return item.kind() + " " + item.id();
    }

    private static String content(DocumentItem item) {
        return String.join("\u001f", item.cells());
    }

    @Override
    public String encoding() {
        return "UTF-8";
    }

    @Override
    public String dialect() {
        return file.label();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public void close() {
        items = null;
    }
}
