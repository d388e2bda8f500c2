package org.winddown.ingest.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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

    private static final Set<String> IGNORED = Set.of("reject_code", "reject_message");

    private final List<String> header;
    private final Map<Field, Integer> fields = new EnumMap<>(Field.class);
    private final Map<Field, String> constants = new EnumMap<>(Field.class);
    private final Map<Integer, String> extras = new HashMap<>();
    private final Map<String, String> constantExtras = new HashMap<>();
    private final List<Integer> identity = new ArrayList<>();
    private final Optional<AssetKind> kind;

    private ColumnMapping(List<String> header, Optional<AssetKind> kind) {
        this.header = List.copyOf(header);
        this.kind = kind;
    }

    /**
     * Matches a header against a mapping.
     *
     * @param file name of the file for messages
     * @param header cells of the header row
     * @param definition mapping of the source
     * @param kind kind stated by the caller, for files without a {@code kind} column
     * @throws RefusedFileException when rows could not be identified, no kind is stated or a column is there twice
     */
    public static ColumnMapping of(
            String file, List<String> header, MappingDefinition definition, Optional<AssetKind> kind) {
        ColumnMapping mapping =
                new ColumnMapping(header, kind.isPresent() ? kind : Optional.ofNullable(definition.kind()));
        Map<String, String> columns = new HashMap<>();
        definition.columns().forEach((from, to) -> columns.put(HeaderName.of(from), to));
        for (int i = 0; i < header.size(); i++) {
            mapping.place(file, i, columns);
        }
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

    private void place(String file, int index, Map<String, String> columns) {
        String name = HeaderName.of(header.get(index));
        if (IGNORED.contains(name)) {
            return;
        }
        String target = columns.getOrDefault(name, name);
        Optional<Field> field = Field.ofColumn(target);
        if (field.isEmpty()) {
            String shown = header.get(index).replace("\ufeff", "").strip();
            extras.put(index, extraName(columns.containsKey(name) ? target : shown, index));
            return;
        }
        Integer before = fields.putIfAbsent(field.get(), index);
        if (before != null) {
            throw new RefusedFileException(
                    "COLUMN_TWICE",
                    file + ": the columns " + Quoted.of(header.get(before)) + " and " + Quoted.of(header.get(index))
                            + " both hold \"" + target + "\". Remove or rename one of them.");
        }
    }

    private String extraName(String shown, int index) {
        if (shown.isEmpty()) {
            return "column " + (index + 1);
        }
        return extras.containsValue(shown) ? shown + " (column " + (index + 1) + ")" : shown;
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
        Set<String> wanted = headers.stream().map(HeaderName::of).collect(Collectors.toCollection(HashSet::new));
        for (String name : headers) {
            for (int i = 0; i < header.size(); i++) {
                if (HeaderName.of(header.get(i)).equals(HeaderName.of(name)) && wanted.remove(HeaderName.of(name))) {
                    identity.add(i);
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

    /** The trimmed cell of a field, else its constant, else the empty string. */
    String text(Field field, List<String> cells) {
        Integer index = fields.get(field);
        String text =
                index == null || index >= cells.size() ? "" : cells.get(index).strip();
        return text.isEmpty() ? constants.getOrDefault(field, "") : text;
    }

    /** Looks at the cells of a row for proof of how dates and numbers are written. */
    public void show(RawRow row, ConventionScan scan) {
        fields.forEach((field, index) -> {
            if (index < row.cells().size()) {
                scan.see(field, row.cells().get(index).strip(), row.rowNumber());
            }
        });
    }

    /** The header of a field as the file has it. */
    String shown(Field field) {
        Integer index = fields.get(field);
        return index == null
                ? field.column()
                : header.get(index).replace("\ufeff", "").strip();
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
