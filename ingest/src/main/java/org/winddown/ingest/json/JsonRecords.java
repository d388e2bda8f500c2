package org.winddown.ingest.json;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.json.JsonValue.Members;
import org.winddown.ingest.rows.RefusedFileException;
import tools.jackson.core.JsonToken;

/** The records of a JSON file, one after the other; only one is in memory. */
final class JsonRecords implements Closeable {

    private final String name;
    private final JsonLayout layout;
    private final JsonText text;
    private boolean within;
    private boolean ended;
    private long number;

    /**
     * Opens a file.
     *
     * @param name name of the file for messages
     * @param layout where its records are
     */
    JsonRecords(Path file, String name, JsonLayout layout) {
        this.name = name;
        this.layout = layout;
        this.text = new JsonText(file, name);
    }

    /**
     * The next record; null after the last. What is {@code null} in the list is a record without members.
     *
     * @throws RefusedFileException when something else than a record stands between them
     */
    @Nullable Members next() {
        JsonToken token = ended ? null : layout.lines() ? text.next() : item();
        if (token == null) {
            ended = true;
            return null;
        }
        number++;
        JsonValue value = text.value();
        if (value instanceof Members record) {
            return record;
        }
        if (value.equals(JsonValue.NONE)) {
            return new Members(Map.of());
        }
        throw new RefusedFileException(
                "DOCUMENT_IS_BROKEN",
                name + ", row " + number + ": this is no record (names with values, in braces), as the others are."
                        + " Correct it, or make the file again with the tool that wrote it.");
    }

    private @Nullable JsonToken item() {
        if (!within && !enter()) {
            return null;
        }
        JsonToken item = text.next();
        while (item == JsonToken.END_ARRAY) {
            within = false;
            if (!layout.path().isEmpty() || !enter()) {
                return null;
            }
            item = text.next();
        }
        return item;
    }

    /** Goes into the list; of a file with several lists, one after the other, into the next one. */
    private boolean enter() {
        JsonToken token = text.next();
        Deque<String> path = new ArrayDeque<>(layout.path());
        while (!path.isEmpty() && token == JsonToken.START_OBJECT) {
            String wanted = path.pop();
            while (text.next() == JsonToken.PROPERTY_NAME && !text.member().equals(wanted)) {
                text.next();
                text.skip();
            }
            token = text.next();
        }
        within = token == JsonToken.START_ARRAY;
        if (!within && token != null) {
            throw new RefusedFileException(
                    "DOCUMENT_IS_BROKEN",
                    name + ": after the list of records, which ends with row " + number
                            + ", something else follows. Send the list alone.");
        }
        return within;
    }

    @Override
    public void close() {
        text.close();
    }
}
