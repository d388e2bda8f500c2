package org.winddown.ingest.json;

import java.io.Closeable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A file of JSON, token by token; what is no JSON refuses the file with its place. */
final class JsonText implements Closeable {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String name;
    private final JsonParser parser;

    /**
     * Opens a file; its encoding is one of those that JSON may have.
     *
     * @param name name of the file for messages
     */
    JsonText(Path file, String name) {
        this.name = name;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), file);
    }

    /** The next token; null at the end. */
    @Nullable JsonToken next() {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** Name of the member that the current token names. */
    String member() {
        return parser.currentName();
    }

    /** The text of the current token. */
    String text() {
        return parser.getString();
    }

    /** Leaves the value that begins at the current token. */
    void skip() {
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /** The value that begins at the current token. */
    JsonValue value() {
        try {
            return JsonValue.of(parser);
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private RefusedFileException broken(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
        String reason = e.getOriginalMessage() == null ? "" : " (" + Quoted.of(e.getOriginalMessage()) + ")";
        return new RefusedFileException(
                "DOCUMENT_IS_BROKEN",
                name + ": the JSON cannot be read" + where + reason
                        + ". Correct it, or make it again with the tool that wrote it.");
    }

    @Override
    public void close() {
        parser.close();
    }
}
