package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Field;

/**
 * A mapping beside the header of one file: every column in its order, with what it is read as and why, as a YAML file
 * that people edit and give back. What is not said by the mapping itself stands in comments, so that
 * {@link MappingYaml#read} makes the same mapping of it.
 */
public final class MappingSheet {

    /**
     * What is known of a column beyond the mapping.
     *
     * @param field what it may hold; empty when nothing tells
     * @param confidence how sure that is
     * @param reason why, in words
     */
    public record Guess(Optional<String> field, String confidence, String reason) {}

    /**
     * One column.
     *
     * @param header as people are shown it
     * @param field canonical column it is read as, or may hold; empty when it is kept beside the asset
     * @param used whether it is read as that
     * @param confidence how sure that is; empty when nothing tells
     * @param reason why, in words
     */
    public record Column(String header, Optional<String> field, boolean used, String confidence, String reason) {}

    private static final String SURE = "HIGH";

    private final MappingDefinition mapping;
    private final List<Column> columns = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> inTurn = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /**
     * Lays a mapping beside a header.
     *
     * @param guesses what is known of columns beyond the mapping, by header as people are shown it
     * @param origin why this mapping, in words
     */
    public MappingSheet(MappingDefinition mapping, List<String> header, Map<String, Guess> guesses, String origin) {
        this.mapping = mapping.equals(MappingDefinition.canonical()) ? spelledOut(header) : mapping;
        List<String> shown = HeaderName.shown(header);
        for (int index = 0; index < shown.size(); index++) {
            place(shown.get(index), header.get(index), guesses.get(shown.get(index)), origin);
        }
        this.mapping.columns().forEach((from, to) -> {
            boolean here = !written.add(from);
            if (!here) {
                lines.add(entry(from, to) + "   # this file has no such column");
            } else if (inTurn.containsKey(from)) {
                lines.add(entry(from, to) + inTurn.get(from));
            }
        });
    }

    /** The canonical template says nothing of columns; a person wants to see them. */
    private static MappingDefinition spelledOut(List<String> header) {
        Map<String, String> columns = new TreeMap<>();
        for (String name : new LinkedHashSet<>(header)) {
            Field.ofColumn(HeaderName.of(name)).ifPresent(field -> columns.put(name.strip(), field.column()));
        }
        MappingDefinition canonical = MappingDefinition.canonical();
        return new MappingDefinition(
                canonical.name(), null, columns, Map.of(), List.of(), canonical.stated(), List.of());
    }

    private void place(String shown, String header, @Nullable Guess guess, String origin) {
        Optional<String> key = key(shown).or(() -> key(header));
        if (key.isPresent()) {
            String target = mapping.columns().getOrDefault(key.get(), "");
            String reason = guess == null ? origin : guess.reason();
            boolean first = written.add(key.get());
            String note = "   # " + comment(SURE + ", " + reason);
            if (first && target.endsWith(ColumnMapping.WHEN_EMPTY)) {
                inTurn.put(key.get(), note);
            } else {
                lines.add(first ? entry(key.get(), target) + note : "# " + MappingYaml.quoted(shown) + " too" + note);
            }
            columns.add(new Column(shown, Optional.of(target), true, SURE, reason));
            return;
        }
        Optional<String> own = Field.ofColumn(HeaderName.of(header)).map(Field::column);
        if (own.isPresent()) {
            String reason = "it has the name of the template";
            lines.add("# " + entry(shown, own.get()) + "   # " + SURE + ", " + reason);
            columns.add(new Column(shown, own, true, SURE, reason));
        } else if (guess != null && guess.field().isPresent()) {
            lines.add("# " + entry(shown, guess.field().get()) + "   # not used: "
                    + comment(guess.confidence() + ", " + guess.reason()));
            columns.add(new Column(shown, guess.field(), false, guess.confidence(), guess.reason()));
        } else {
            lines.add("# " + MappingYaml.quoted(shown) + " is kept beside the asset as it is");
            columns.add(new Column(shown, Optional.empty(), false, "", guess == null ? "" : guess.reason()));
        }
    }

    private Optional<String> key(String header) {
        String key = HeaderName.key(header);
        return mapping.columns().keySet().stream()
                .filter(each -> HeaderName.key(each).equals(key))
                .findFirst();
    }

    private static String entry(String from, String to) {
        return MappingYaml.quoted(from) + ": " + MappingYaml.quoted(to);
    }

    /** Every column of the file, in its order. */
    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /**
     * The file.
     *
     * @param head sentences above it
     * @param foot sentences below it
     */
    public String yaml(List<String> head, List<String> foot) {
        StringBuilder out = new StringBuilder();
        head.forEach(line -> out.append("# ").append(comment(line)).append('\n'));
        MappingYaml.begin(out, mapping);
        if (!lines.isEmpty()) {
            out.append(mapping.columns().isEmpty() ? "# columns:\n" : "columns:\n");
            lines.forEach(line -> out.append("  ").append(line).append('\n'));
        }
        MappingYaml.end(out, mapping);
        foot.forEach(line -> out.append("# ").append(comment(line)).append('\n'));
        return out.toString();
    }

    /** A text on one line, of characters that a comment may have. */
    private static String comment(String text) {
        return text.replaceAll("[\\s\\p{C}\u2028\u2029]+", " ").strip();
    }
}
