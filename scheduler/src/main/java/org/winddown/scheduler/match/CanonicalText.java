package org.winddown.scheduler.match;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as sorted lines {@code path: value}: the same content gives the same text in every process, in whatever order
 * its lists are written. A component that a record gains shows in the text by itself.
 */
final class CanonicalText {

    private final Set<String> leftOut;
    private final Set<String> lines = new TreeSet<>();

    /**
     * An empty text.
     *
     * @param leftOut names of components that do not show
     */
    CanonicalText(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Adds a record. */
    CanonicalText add(String path, Record record) {
        for (RecordComponent part : shown(record)) {
            value(path + "." + part.getName(), value(record, part));
        }
        return this;
    }

    private void value(String path, @Nullable Object value) {
        if (value instanceof Record record) {
            add(path, record);
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> line(path, inOneLine(each)));
        } else {
            line(path, inOneLine(value));
        }
    }

    private void line(String path, String value) {
        if (!value.isEmpty()) {
            lines.add(path + ": " + value);
        }
    }

    /** The parts of a record that say something, those of a collection in their order. */
    private String inOneLine(@Nullable Object value) {
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent part : shown(record)) {
                String text = inOneLine(value(record, part));
                if (!text.isEmpty()) {
                    parts.add(part.getName() + " " + text);
                }
            }
            return parts.isEmpty() ? "" : "{" + String.join(", ", parts) + "}";
        }
        if (value instanceof Collection<?> many) {
            List<String> each = many.stream().map(this::inOneLine).toList();
            return each.isEmpty()
                    ? ""
                    : (value instanceof Set ? each.stream().sorted() : each.stream())
                            .collect(Collectors.joining(", ", "[", "]"));
        }
        return value == null
                ? ""
                : value.toString().replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private List<RecordComponent> shown(Record record) {
        List<RecordComponent> shown = new ArrayList<>();
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            if (!leftOut.contains(part.getName())) {
                shown.add(part);
            }
        }
        return shown;
    }

    private static @Nullable Object value(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + part.getName() + " of " + record.getClass() + ".", e);
        }
    }

    /** The lines, each ended. */
    @Override
    public String toString() {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
}
