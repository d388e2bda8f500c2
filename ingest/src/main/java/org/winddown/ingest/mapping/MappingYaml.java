package org.winddown.ingest.mapping;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.cell.DateOrder;
import org.winddown.ingest.cell.DecimalMark;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.yaml.YamlException;
import org.winddown.rules.yaml.YamlFile;
import org.winddown.rules.yaml.YamlNode;

/** Mappings as YAML files that people read and write. */
public final class MappingYaml {

    private MappingYaml() {}

    /**
     * Reads a mapping.
     *
     * @param file name for messages
     * @throws YamlException when it is not a mapping; the message says where and what was expected
     */
    public static MappingDefinition read(String file, String content) {
        YamlNode root = YamlFile.read(file, content);
        String name = root.at("name").text();
        boolean says = !root.at("columns").isEmpty()
                || !root.at("identity").isEmpty()
                || !root.at("kind").isEmpty();
        if (name.isEmpty() || !says) {
            throw new YamlException(file, root.line(), "a mapping needs \"name\" and \"columns\"");
        }
        return new MappingDefinition(
                name,
                kind(file, root.at("kind")),
                texts(root.at("columns")),
                texts(root.at("constants")),
                root.at("identity").texts(),
                Conventions.everywhere(
                        word(file, root.at("dates"), DateOrder::of, "day-first or month-first"),
                        word(file, root.at("decimals"), DecimalMark::of, "point or comma")),
                root.at("required-headers").texts(),
                units(file, root.at("unit")));
    }

    /**
     * Writes a mapping; {@link #read} makes the same of it.
     *
     * @param notes a comment for a header, where there is one
     */
    public static String write(MappingDefinition mapping, Map<String, String> notes) {
        StringBuilder out = new StringBuilder();
        begin(out, mapping);
        entries(out, "columns", mapping.columns(), notes);
        end(out, mapping);
        return out.toString();
    }

    /** What stands before the columns. */
    static void begin(StringBuilder out, MappingDefinition mapping) {
        out.append("name: ").append(quoted(mapping.name())).append('\n');
        if (mapping.kind() != null) {
            out.append("kind: ").append(mapping.kind()).append('\n');
        }
        list(out, "required-headers", mapping.requiredHeaders());
    }

    /** What stands behind the columns. */
    static void end(StringBuilder out, MappingDefinition mapping) {
        entries(out, "constants", mapping.constants(), Map.of());
        list(out, "identity", mapping.identity());
        mapping.units().ifPresent(rule -> units(out, rule));
        only(mapping.stated().dates().values(), DateOrder.class)
                .ifPresent(order -> out.append("dates: ").append(order.word()).append('\n'));
        only(mapping.stated().decimals().values(), DecimalMark.class)
                .ifPresent(mark -> out.append("decimals: ").append(mark.word()).append('\n'));
    }

    private static void units(StringBuilder out, UnitRule rule) {
        out.append("unit:\n");
        rule.column()
                .ifPresent(column ->
                        out.append("  column: ").append(quoted(column)).append('\n'));
        if (!rule.hosts().isEmpty()) {
            out.append("  hosts:\n");
            rule.hosts()
                    .forEach((glob, code) -> out.append("    ")
                            .append(quoted(glob))
                            .append(": ")
                            .append(quoted(code))
                            .append('\n'));
        }
    }

    private static Optional<UnitRule> units(String file, YamlNode node) {
        if (node.isEmpty()) {
            return Optional.empty();
        }
        String column = node.at("column").text();
        Map<String, String> hosts = texts(node.at("hosts"));
        boolean known = node.entries().keySet().stream().allMatch(Set.of("column", "hosts")::contains);
        if (!known || (column.isEmpty() && hosts.isEmpty())) {
            throw new YamlException(
                    file,
                    node.line(),
                    "\"unit\" needs \"column\" (a header), \"hosts\" (patterns and codes of units), or both");
        }
        return Optional.of(new UnitRule(column.isEmpty() ? Optional.empty() : Optional.of(column), hosts));
    }

    private static <E extends Enum<E>> Optional<E> only(Collection<E> values, Class<E> type) {
        Set<E> distinct = EnumSet.noneOf(type);
        distinct.addAll(values);
        return distinct.size() == 1 ? Optional.of(distinct.iterator().next()) : Optional.empty();
    }

    private static void list(StringBuilder out, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            out.append(key)
                    .append(": [")
                    .append(texts.stream().map(MappingYaml::quoted).collect(Collectors.joining(", ")))
                    .append("]\n");
        }
    }

    private static void entries(StringBuilder out, String key, Map<String, String> texts, Map<String, String> notes) {
        if (texts.isEmpty()) {
            return;
        }
        out.append(key).append(":\n");
        texts.forEach((from, to) -> {
            out.append("  ").append(quoted(from)).append(": ").append(quoted(to));
            String note = notes.get(from);
            out.append(note == null ? "" : "   # " + note.replaceAll("\\s+", " "))
                    .append('\n');
        });
    }

    /** A text in double quotes, as YAML has it. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' '
                    || Character.getType(c) == Character.CONTROL
                    || Character.getType(c) == Character.FORMAT
                    || c == '\u2028'
                    || c == '\u2029') {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }

    private static <T> @Nullable T word(
            String file, YamlNode node, Function<String, Optional<T>> words, String expected) {
        return node.isEmpty()
                ? null
                : words.apply(node.text())
                        .orElseThrow(() ->
                                new YamlException(file, node.line(), "\"" + node.text() + "\" is not " + expected));
    }

    private static @Nullable AssetKind kind(String file, YamlNode node) {
        if (node.isEmpty()) {
            return null;
        }
        for (AssetKind kind : AssetKind.values()) {
            if (kind.name().equals(node.text().toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw new YamlException(
                file, node.line(), "kind \"" + node.text() + "\" is none of " + List.of(AssetKind.values()));
    }

    private static Map<String, String> texts(YamlNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}
