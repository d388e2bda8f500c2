package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/** Which column of one file holds which field; made once per file from its header. */
public final class ColumnMapping {

    /** Behind a canonical column in a mapping: its cells count only where those of the other columns are empty. */
    public static final String WHEN_EMPTY = " when empty";

    private static final Set<String> IGNORED = Set.of("reject_code", "reject_message");

    /** Two cells of one row that should say the same. */
    record Clash(Field field, String column, String text, String otherColumn, String otherText) {}

    private final List<String> header;
    private final List<String> shown;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);

    /** Further columns of a field, whose cells must agree with the first. */
    private final Map<Field, List<Integer>> twins = new EnumMap<>(Field.class);

    /** Columns of a field that count where all others are empty. */
    private final Map<Field, List<Integer>> substitutes = new EnumMap<>(Field.class);

    private final Map<Field, String> constants = new EnumMap<>(Field.class);
    private final Map<Integer, String> extras = new HashMap<>();
    private final Map<String, String> constantExtras = new HashMap<>();
    private final List<Integer> identity = new ArrayList<>();
    private final Optional<AssetKind> kind;

    private ColumnMapping(List<String> header, Optional<AssetKind> kind) {
        this.header = List.copyOf(header);
        this.shown = HeaderName.shown(header);
        this.kind = kind;
    }

    /**
     * Matches a header against a mapping.
     *
     * @param file name of the file for messages
     * @param header cells of the header row
     * @param definition mapping of the source
     * @param kind kind stated by the caller, for files without a {@code kind} column
     * @throws RefusedFileException when rows could not be identified or no kind is stated
     */
    public static ColumnMapping of(
            String file, List<String> header, MappingDefinition definition, Optional<AssetKind> kind) {
        ColumnMapping mapping =
                new ColumnMapping(header, kind.isPresent() ? kind : Optional.ofNullable(definition.kind()));
        Map<String, String> columns = new LinkedHashMap<>();
        definition.columns().forEach((from, to) -> columns.put(HeaderName.key(from), to));
        for (int i = 0; i < header.size(); i++) {
            mapping.place(i, columns);
        }
        mapping.rank(List.copyOf(columns.keySet()));
        mapping.promote();
        definition.constants().forEach(mapping::constant);
        mapping.identify(file, definition.identity());
        if (mapping.kind.isEmpty()
                && !mapping.fields.containsKey(Field.KIND)
                && !mapping.constants.containsKey(Field.KIND)) {
            throw new RefusedFileException(
                    "KIND_NOT_STATED",
                    file + ": there is no column \"kind\" and no kind was given. Add the column, or say --kind LICENCE"
                            + " (or another kind).");
        }
        return mapping;
    }

    /** Whether a header is that of exported rejected rows, corrected or not. */
    public static boolean holdsCorrections(List<String> header) {
        return header.stream().map(HeaderName::of).collect(Collectors.toSet()).containsAll(IGNORED);
    }

    private void place(int index, Map<String, String> columns) {
        String name = HeaderName.of(header.get(index));
        if (IGNORED.contains(name)) {
            return;
        }
        String stated = columns.get(HeaderName.key(shown.get(index)));
        if (stated == null) {
            stated = columns.get(HeaderName.key(header.get(index)));
        }
        String target = stated == null ? name : stated;
        boolean substitute = stated != null && target.endsWith(WHEN_EMPTY);
        Optional<Field> field =
                Field.ofColumn(substitute ? target.substring(0, target.length() - WHEN_EMPTY.length()) : target);
        if (field.isEmpty()) {
            extras.put(index, extraName(stated == null ? shown.get(index) : target, index));
        } else if (substitute) {
            substitutes.computeIfAbsent(field.get(), key -> new ArrayList<>()).add(index);
        } else if (fields.putIfAbsent(field.get(), index) != null) {
            twins.computeIfAbsent(field.get(), key -> new ArrayList<>()).add(index);
        }
    }

    /** Puts the columns that count when others are empty into the order in which the mapping names them. */
    private void rank(List<String> keys) {
        substitutes
                .values()
                .forEach(columns -> columns.sort(Comparator.comparingInt(index -> {
                    int place = keys.indexOf(HeaderName.key(shown.get(index)));
                    return place < 0 ? keys.indexOf(HeaderName.key(header.get(index))) : place;
                })));
    }

    /** Makes the first substitute the column of a field that has no other. */
    private void promote() {
        for (Field field : List.copyOf(substitutes.keySet())) {
            List<Integer> columns = substitutes.getOrDefault(field, List.of());
            if (!fields.containsKey(field)) {
                fields.put(field, columns.get(0));
                columns.remove(0);
            }
            if (columns.isEmpty()) {
                substitutes.remove(field);
            }
        }
    }

    private String extraName(String name, int index) {
        return extras.containsValue(name) ? name + " (column " + (index + 1) + ")" : name;
    }

    private void constant(String column, String text) {
        Optional<Field> field = Field.ofColumn(HeaderName.of(column));
        if (field.isPresent()) {
            constants.put(field.get(), text.strip());
        } else {
            constantExtras.put(column, text.strip());
        }
    }

    private void identify(String file, List<String> headers) {
        for (String name : headers) {
            String key = HeaderName.key(name);
            for (int i = 0; i < header.size(); i++) {
                if (HeaderName.key(header.get(i)).equals(key)
                        || HeaderName.key(shown.get(i)).equals(key)) {
                    if (!identity.contains(i)) {
                        identity.add(i);
                    }
                    break;
                }
            }
        }
        if (identity.isEmpty() && !fields.containsKey(Field.ASSET_ID)) {
            throw new RefusedFileException(
                    "ASSET_ID_COLUMN_MISSING",
                    file + ": no column \"asset_id\". Found: "
                            + header.stream().map(Quoted::of).collect(Collectors.joining(", "))
                            + ". Rename the column that identifies a row to asset_id, or give a mapping file.");
        }
    }

    /** What a person should know of the header: columns that share a name, and columns that hold the same field. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<String> renamed = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (extras.containsKey(i) && !header.get(i).isBlank() && header.indexOf(header.get(i)) < i) {
                renamed.add(Quoted.of(shown.get(i)));
            }
        }
        if (!renamed.isEmpty()) {
            remarks.add(
                    "Columns have the same name as an earlier one and are kept as " + String.join(", ", renamed) + ".");
        }
        twins.forEach((field, others) -> remarks.add("Columns "
                + allOf(field).stream().map(shown::get).map(Quoted::of).collect(Collectors.joining(", "))
                + " all hold \"" + field.column() + "\"; rows in which they differ are set aside."));
        return remarks;
    }

    private List<Integer> allOf(Field field) {
        List<Integer> all = new ArrayList<>();
        Optional.ofNullable(fields.get(field)).ifPresent(all::add);
        all.addAll(twins.getOrDefault(field, List.of()));
        return all;
    }

    /** Whether several columns hold one field, so that they may say different things. */
    boolean isHoldingTwins() {
        return !twins.isEmpty();
    }

    /** Two filled cells of a row that hold the same field and are not the same. */
    Optional<Clash> clash(List<String> cells) {
        if (twins.isEmpty()) {
            return Optional.empty();
        }
        for (Field field : twins.keySet()) {
            int first = -1;
            for (int index : allOf(field)) {
                if (Place.cell(index, cells).isEmpty()) {
                    continue;
                }
                if (first >= 0 && !Place.cell(first, cells).equals(Place.cell(index, cells))) {
                    return Optional.of(new Clash(
                            field,
                            shown.get(first),
                            Place.cell(first, cells),
                            shown.get(index),
                            Place.cell(index, cells)));
                }
                first = first < 0 ? index : first;
            }
        }
        return Optional.empty();
    }

    /** The header as found. */
    public List<String> header() {
        return header;
    }

    /** Kind of rows whose own cell is empty. */
    Optional<AssetKind> kind() {
        return kind;
    }

    /** Everything here as one text: equal text, equal reading of a row. */
    String fingerprint() {
        return String.join(
                "\u001d",
                header.toString(),
                new TreeMap<>(fields).toString(),
                new TreeMap<>(twins).toString(),
                new TreeMap<>(substitutes).toString(),
                new TreeMap<>(constants).toString(),
                new TreeMap<>(extras).toString(),
                new TreeMap<>(constantExtras).toString(),
                identity.toString(),
                kind.toString());
    }

    /** Whether some row may have a text for a field. */
    boolean holds(Field field) {
        return fields.containsKey(field) || constants.containsKey(field);
    }

    /** Where the cells of a field stand. */
    Place place(Field field) {
        List<Integer> columns = allOf(field);
        columns.addAll(substitutes.getOrDefault(field, List.of()));
        return new Place(columns, constants.getOrDefault(field, ""));
    }

    /** Looks at the cells of a row for proof of how dates and numbers are written. */
    public void show(RawRow row, ConventionScan scan) {
        fields.forEach((field, index) -> {
            if (index < row.cells().size()) {
                scan.see(field, row.cells().get(index).strip(), row.rowNumber());
            }
        });
        for (Map<Field, List<Integer>> more : List.of(twins, substitutes)) {
            more.forEach((field, columns) ->
                    columns.forEach(index -> scan.see(field, Place.cell(index, row.cells()), row.rowNumber())));
        }
    }

    /** The header of a field as the file has it. */
    String shown(Field field) {
        Integer index = fields.get(field);
        return index == null ? field.column() : shown.get(index);
    }

    /** The headers as people are shown them. */
    List<String> shown() {
        return shown;
    }

    Map<Integer, String> extras() {
        return extras;
    }

    Map<String, String> constantExtras() {
        return constantExtras;
    }

    /** Positions of the cells that identify a row without an asset_id. */
    List<Integer> identity() {
        return identity;
    }
}
