package org.winddown.ingest.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.ingest.json.JsonValue.Items;
import org.winddown.ingest.json.JsonValue.Members;
import org.winddown.ingest.json.JsonValue.Text;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * A record as cells by column: members of inner objects under the names that lead to them with points between, lists of
 * texts joined by semicolons, lists of anything else as the JSON they are.
 */
final class FlatRecord {

    private static final String BETWEEN = "; ";

    private FlatRecord() {}

    /** The cells of a record. */
    static Map<String, String> of(Members record) {
        Map<String, String> cells = new LinkedHashMap<>();
        add(record, "", cells);
        return cells;
    }

    /**
     * Adds the members of an object.
     *
     * @param before what stands before their names
     */
    static void add(Members object, String before, Map<String, String> cells) {
        object.members().forEach((name, value) -> {
            if (value instanceof Members inner && !inner.members().isEmpty()) {
                add(inner, before + name + ".", cells);
            } else {
                cells.merge(before + name, cell(value), FlatRecord::both);
            }
        });
    }

    /** Two members that come to one name: {@code a.b} and {@code b} within {@code a}. */
    private static String both(String one, String other) {
        return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + BETWEEN + other;
    }

    private static String cell(JsonValue value) {
        if (value instanceof Text text) {
            return text.text();
        }
        if (value instanceof Items list) {
            return list.items().stream().allMatch(Text.class::isInstance)
                    ? list.items().stream()
                            .map(FlatRecord::cell)
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(BETWEEN))
                    : written(list);
        }
        return "";
    }

    private static String written(JsonValue value) {
        if (value instanceof Text text) {
            return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsCharArray(text.text())) + '"';
        }
        if (value instanceof Items list) {
            return list.items().stream().map(FlatRecord::written).collect(Collectors.joining(",", "[", "]"));
        }
        List<String> members = new ArrayList<>();
        ((Members) value)
                .members()
                .forEach((name, member) -> members.add(written(new Text(name)) + ":" + written(member)));
        return "{" + String.join(",", members) + "}";
    }
}
