package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.cell.Conventions;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * How the columns of one source become the columns of the canonical template.
 *
 * @param name name of the mapping, printed in results
 * @param kind kind of every row, null when the file says it
 * @param columns header of the source to canonical column, of several that count {@code when empty} the one to look at
 *     first in front; other columns are taken by their own name
 * @param constants canonical column to the text of every row whose cell is empty
 * @param identity headers of the source that identify a row which has no {@code asset_id}
 * @param stated how dates and numbers are written, where a person said it
 * @param requiredHeaders headers by which a file of this source is recognised
 */
public record MappingDefinition(
        String name,
        @Nullable AssetKind kind,
        Map<String, String> columns,
        Map<String, String> constants,
        List<String> identity,
        Conventions stated,
        List<String> requiredHeaders) {

    public MappingDefinition {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        constants = Collections.unmodifiableMap(new TreeMap<>(constants));
        identity = List.copyOf(identity);
        requiredHeaders = List.copyOf(requiredHeaders);
    }

    /** The mapping of the canonical template itself. */
    public static MappingDefinition canonical() {
        return new MappingDefinition("canonical", null, Map.of(), Map.of(), List.of(), Conventions.none(), List.of());
    }

    /** Whether a header holds every required header; case, spaces, points, hyphens and underscores do not matter. */
    public boolean recognises(List<String> header) {
        Set<String> found = header.stream().map(HeaderName::key).collect(Collectors.toSet());
        return !requiredHeaders.isEmpty()
                && requiredHeaders.stream().map(HeaderName::key).allMatch(found::contains);
    }

    /** The text of a field whose cells are empty; empty when the mapping states none. */
    public Optional<String> constant(Field field) {
        return Optional.ofNullable(constants.get(field.column()));
    }

    /** The same with a text for the cells of a field that are empty. */
    public MappingDefinition with(Field field, String text) {
        Map<String, String> more = new TreeMap<>(constants);
        more.put(field.column(), text);
        return new MappingDefinition(name, kind, columns, more, identity, stated, requiredHeaders);
    }

    /** Everything that decides what a row becomes, as one text: equal text, equal import. */
    public String fingerprint() {
        List<String> parts = new ArrayList<>();
        parts.add(name);
        parts.add(String.valueOf(kind));
        new TreeMap<>(columns).forEach((from, to) -> parts.add(from + "\u0001" + to));
        List<String> inTurn = columns.keySet().stream()
                .filter(from -> columns.getOrDefault(from, "").endsWith(ColumnMapping.WHEN_EMPTY))
                .toList();
        if (inTurn.size() > 1) {
            parts.add("\u0002" + String.join("\u0001", inTurn));
        }
        parts.add("\u0002");
        constants.forEach((column, text) -> parts.add(column + "\u0001" + text));
        parts.add("\u0002");
        parts.addAll(identity);
        if (!stated.equals(Conventions.none())) {
            parts.add("\u0002");
            new TreeMap<>(stated.dates()).forEach((field, order) -> parts.add(field + "\u0001" + order));
            new TreeMap<>(stated.decimals()).forEach((field, mark) -> parts.add(field + "\u0001" + mark));
        }
        return String.join("\u0000", parts);
    }
}
