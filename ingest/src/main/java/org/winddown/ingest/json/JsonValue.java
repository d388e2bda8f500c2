package org.winddown.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamReadException;

/** A value of a JSON text; numbers keep the digits they are written with, {@code null} is an empty text. */
sealed interface JsonValue {

    /** A text, a number, {@code true} or {@code false}. */
    record Text(String text) implements JsonValue {}

    /** An array. */
    record Items(List<JsonValue> items) implements JsonValue {}

    /** An object, its members in their order. */
    record Members(Map<String, JsonValue> members) implements JsonValue {

        /** The text of a member; empty when it is not there or is no text. */
        String text(String name) {
            return members.get(name) instanceof Text found ? found.text().strip() : "";
        }
    }

    /** Nothing. */
    JsonValue NONE = new Text("");

    /** The value that begins at the current token; the parser stands at its last token afterwards. */
    static JsonValue of(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (members.put(name, of(parser)) != null) {
                    throw new StreamReadException(parser, "\"" + name + "\" is twice in one object");
                }
            }
            return new Members(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<JsonValue> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(of(parser));
            }
            return new Items(items);
        }
        return token == JsonToken.VALUE_NULL ? NONE : new Text(parser.getString());
    }
}
