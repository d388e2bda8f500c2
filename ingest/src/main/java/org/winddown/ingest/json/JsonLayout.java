package org.winddown.ingest.json;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;
import tools.jackson.core.JsonToken;

/**
 * Where the records of a JSON file are: in one list, or one after the other in the file.
 *
 * @param lines whether each value of the file is a record
 * @param path names of the members that lead to the list; empty when the file is the list
 * @param next what says that the file is one page of several, empty when nothing does
 */
record JsonLayout(boolean lines, List<String> path, String next) {

    private static final String KNOWN = " Known are lists of records in JSON, JSON lines, results of osquery,"
            + " CycloneDX, SPDX and the inventories of GLPI and OCS agents; send anything else as CSV or XLSX.";

    /** A list may stand in an object within the outermost one. */
    private static final int DEEPEST = 2;

    private static final Set<String> NEXT =
            Set.of("next", "nextlink", "odatanextlink", "nextpage", "nextpagetoken", "nextcursor", "continuationtoken");

    private static final Set<String> MORE = Set.of("hasmore", "hasnext", "hasnextpage", "hasnextresults");

    JsonLayout {
        path = List.copyOf(path);
    }

    /**
     * Finds the records.
     *
     * @param name name of the file for messages
     * @throws RefusedFileException when the file holds no list of records, several, or an empty one
     */
    static JsonLayout of(Path file, String name) {
        try (JsonText text = new JsonText(file, name)) {
            JsonToken first = text.next();
            if (first == JsonToken.START_ARRAY) {
                JsonToken item = text.next();
                if (item == JsonToken.END_ARRAY) {
                    throw empty(name);
                }
                if (item == JsonToken.START_OBJECT) {
                    return new JsonLayout(false, List.of(), "");
                }
            } else if (first == JsonToken.START_OBJECT) {
                Lists lists = new Lists();
                lists.look(text, List.of());
                if (lists.isResult() || text.next() == JsonToken.START_OBJECT) {
                    return new JsonLayout(true, List.of(), "");
                }
                return lists.only(name);
            }
            throw unknown(name, "");
        }
    }

    /** The list as people are shown it, for example {@code data.items}. */
    String list() {
        return String.join(".", path);
    }

    static RefusedFileException empty(String name) {
        return new RefusedFileException(
                "DOCUMENT_IS_EMPTY",
                name + ": this JSON holds no record. Send the file that does; nothing is changed.");
    }

    private static RefusedFileException unknown(String name, String more) {
        return new RefusedFileException(
                "FILE_IS_JSON", name + ": this is a JSON document of no known format" + more + "." + KNOWN);
    }

    /** The lists that an object holds. */
    private static final class Lists {

        private final List<List<String>> filled = new ArrayList<>();
        private final Set<String> names = new HashSet<>();
        private int bare;
        private String next = "";

        void look(JsonText text, List<String> outer) {
            while (text.next() == JsonToken.PROPERTY_NAME) {
                List<String> path = new ArrayList<>(outer);
                path.add(text.member());
                if (outer.isEmpty()) {
                    names.add(text.member());
                }
                JsonToken value = text.next();
                if (value == JsonToken.START_OBJECT && path.size() < DEEPEST) {
                    look(text, path);
                } else if (value == JsonToken.START_ARRAY) {
                    list(text, path);
                } else if (value == JsonToken.START_OBJECT) {
                    text.skip();
                } else if (value != null) {
                    page(path.get(path.size() - 1), value, text);
                }
            }
        }

        private void list(JsonText text, List<String> path) {
            JsonToken item = text.next();
            if (item == JsonToken.START_OBJECT) {
                filled.add(path);
            }
            bare += item == JsonToken.END_ARRAY ? 1 : 0;
            while (item != null && item != JsonToken.END_ARRAY) {
                text.skip();
                item = text.next();
            }
        }

        private void page(String member, JsonToken value, JsonText text) {
            String key = member.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            boolean stated = value == JsonToken.VALUE_STRING && !text.text().isBlank();
            if ((NEXT.contains(key) && stated) || (MORE.contains(key) && value == JsonToken.VALUE_TRUE)) {
                next = member;
            }
        }

        /** Whether the object is a result that osquery logged. */
        boolean isResult() {
            return OsqueryResult.has(names);
        }

        /** Whether the object is one host with its list of software, which may have other lists too. */
        private boolean isHost() {
            return SoftwareLists.isHost(names)
                    && filled.stream().anyMatch(path -> SoftwareLists.isNamed(path.get(path.size() - 1)));
        }

        JsonLayout only(String name) {
            if (isHost()) {
                return new JsonLayout(true, List.of(), next);
            }
            if (filled.size() == 1) {
                return new JsonLayout(false, filled.get(0), next);
            }
            if (filled.isEmpty() && bare == 1) {
                throw empty(name);
            }
            throw unknown(
                    name,
                    filled.isEmpty()
                            ? ""
                            : ": it holds the lists "
                                    + filled.stream()
                                            .limit(5)
                                            .map(path -> Quoted.of(String.join(".", path)))
                                            .collect(Collectors.joining(", "))
                                    + (filled.size() > 5 ? " and more" : "")
                                    + ", and which of them is the inventory cannot be told");
        }
    }
}
