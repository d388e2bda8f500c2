package org.winddown.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Blank;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.parts.WorkbookParts;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;

/**
 * Makes an asset of a row, or says why it cannot be one.
 *
 * <p>A date cell of a workbook that holds a time of day keeps its date only: workbooks know no offset, and a date is
 * read as the whole day.
 */
public final class RowToAsset {

    /** The words of a product's name in their order. */
    private static final List<Field> OF_NAME =
            List.of(Field.VENDOR, Field.PRODUCT, Field.VERSION, Field.SKU, Field.FILE, Field.CPE, Field.PURL);

    private static final Set<Field> OTHERS = others();

    /** Behind the header of a column: what the cell itself says, where the field holds it in canonical form. */
    static final String AS_WRITTEN = " (as written)";

    private final ColumnMapping columns;
    private final String unit;
    private final String source;
    private final String sha256;
    private final String file;
    private final String sheet;
    private final Parts parts;
    private final List<CellColumn> others;
    private final Place kindPlace;
    private final Place idPlace;
    private final List<Place> namePlaces;
    private final Extras extras;
    private final WorkbookParts workbooks;
    private final RowSigner signer;
    private final RowSigner signerOfWorkbooks;
    private final Map<String, Optional<AssetKind>> kinds = new HashMap<>();

    /** Reads the rows of a text, whose {@code sheet} is empty, or of one sheet of a workbook. */
    public RowToAsset(
            ColumnMapping columns,
            String unit,
            String source,
            String sha256,
            String file,
            String sheet,
            Conventions conventions) {
        this(columns, unit, source, sha256, file, sheet, WorkbookParts.all(1, !sheet.isEmpty()), conventions);
    }

    /**
     * Reads the rows of one or several parts.
     *
     * @param sheet name of the part; of several the names as {@link Parts#stored()}
     * @param workbooks which of the parts are sheets of a workbook
     * @param conventions how dates and numbers are written
     */
    public RowToAsset(
            ColumnMapping columns,
            String unit,
            String source,
            String sha256,
            String file,
            String sheet,
            WorkbookParts workbooks,
            Conventions conventions) {
        this.columns = columns;
        this.unit = unit;
        this.source = source;
        this.sha256 = sha256;
        this.file = file;
        this.sheet = sheet;
        this.parts = Parts.ofStored(sheet);
        this.others = OTHERS.stream()
                .filter(columns::holds)
                .map(field -> new CellColumn(field, columns.place(field), conventions))
                .toList();
        this.kindPlace = columns.place(Field.KIND);
        this.idPlace = columns.place(Field.ASSET_ID);
        this.namePlaces = OF_NAME.stream().map(columns::place).toList();
        this.extras = new Extras(columns.extras(), columns.constantExtras());
        this.workbooks = workbooks;
        String reading =
                String.join("\u001e", ReadingCode.fingerprint(), columns.fingerprint(), conventions.fingerprint(), "");
        this.signer = new RowSigner(reading + "text");
        this.signerOfWorkbooks = new RowSigner(reading + "workbook");
    }

    private static Set<Field> others() {
        Set<Field> others = EnumSet.complementOf(EnumSet.copyOf(OF_NAME));
        others.remove(Field.ASSET_ID);
        others.remove(Field.KIND);
        return others;
    }

    /** What a row has in common with the same row of another night, if it is read in the same way. */
    public RowSignature sign(RawRow row) {
        return (workbooks.hold(row.rowNumber()) ? signerOfWorkbooks : signer).sign(row.cells());
    }

    /** Those of some names that a column beside the template has. */
    public Set<String> columnsOutside(Set<String> names) {
        return Stream.concat(columns.extras().values().stream(), columns.constantExtras().keySet().stream())
                .filter(names::contains)
                .collect(Collectors.toSet());
    }

    /** Positions of the cells that name the product of a row. */
    public int[] columnsOfName() {
        return namePlaces.stream().flatMapToInt(Place::columns).distinct().toArray();
    }

    /** The beginning of every message about a row. */
    public String where(long rowNumber) {
        return file + ", " + parts.place(rowNumber) + ": ";
    }

    /** The quick way for rows that need no reading; empty when no row can go it. */
    public Optional<PlainRows> plainRows() {
        List<Place> naming = new ArrayList<>(namePlaces);
        naming.remove(OF_NAME.indexOf(Field.VERSION));
        return PlainRows.of(columns, kindPlace, idPlace, naming, others, extras);
    }

    /** Decides one row. */
    public RowOutcome apply(RawRow row) {
        if (row.isBlank()) {
            return new Blank();
        }
        Optional<Rejected> shape = checkShape(row).or(() -> checkTwins(row));
        if (shape.isPresent()) {
            return shape.get();
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        Map<String, String> written = Map.of();
        boolean ofWorkbook = workbooks.hold(row.rowNumber());
        for (int i = 0; i < others.size(); i++) {
            CellColumn column = others.get(i);
            Field field = column.field();
            String text = column.text(row.cells());
            if (text.isEmpty()) {
                continue;
            }
            if (column.isCanonical(text)) {
                fields.put(field, text);
                continue;
            }
            CellColumn.Read cell = column.read(text, ofWorkbook);
            if (cell.fault() != null) {
                return cellFault(row, field, cell.asWritten(), cell.fault());
            }
            if (!cell.text().equals(cell.asWritten())) {
                written = written.isEmpty() ? new TreeMap<>() : written;
                written.put(columns.shown(field) + AS_WRITTEN, cell.asWritten());
            }
            if (!cell.text().isEmpty()) {
                fields.put(field, cell.text());
            }
            if (field == Field.COST && cell.currency().isPresent()) {
                fields.putIfAbsent(Field.CURRENCY, cell.currency().get());
            }
        }
        return identify(row, Collections.unmodifiableMap(fields), written);
    }

    private Optional<Rejected> checkShape(RawRow row) {
        int width = columns.header().size();
        Optional<Rejected> noText =
                row.isHoldingNul() || row.isHoldingHalves() ? checkText(row, width) : Optional.empty();
        if (noText.isPresent()) {
            return noText;
        }
        for (int i = width; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (!cell.isBlank()) {
                return Optional.of(new Rejected(
                        RejectReason.TOO_MANY_CELLS,
                        "",
                        where(row.rowNumber()) + "there are " + row.cells().size() + " cells under " + width
                                + " columns; the first without a column is " + Quoted.of(cell)
                                + ". Put a cell that contains the delimiter in double quotes."));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejected> checkText(RawRow row, int width) {
        for (int i = 0; i < Math.min(width, row.cells().size()); i++) {
            String cell = row.cells().get(i);
            boolean nul = cell.indexOf('\u0000') >= 0;
            if (nul || RawRow.holdsHalves(cell)) {
                String header = columns.header().get(i).strip();
                return Optional.of(new Rejected(
                        RejectReason.CONTROL_CHARACTER,
                        header,
                        where(row.rowNumber()) + "column " + Quoted.of(header) + " is " + Quoted.of(cell)
                                + (nul
                                        ? ", which contains a NUL character. Remove it."
                                        : ", which contains half of a character (a surrogate without the other one)."
                                                + " Write it anew.")));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejected> checkTwins(RawRow row) {
        return columns.clash(row.cells())
                .map(clash -> new Rejected(
                        RejectReason.COLUMNS_DIFFER,
                        clash.otherColumn(),
                        where(row.rowNumber()) + "column " + Quoted.of(clash.column()) + " is "
                                + Quoted.of(clash.text()) + " and column " + Quoted.of(clash.otherColumn()) + " is "
                                + Quoted.of(clash.otherText()) + ", and both hold \""
                                + clash.field().column()
                                + "\". Make them the same, empty one of them, or give a mapping that takes one."));
    }

    private RowOutcome identify(RawRow row, Map<Field, String> fields, Map<String, String> written) {
        String kindText = kindPlace.text(row.cells());
        Optional<AssetKind> kind = kindText.isEmpty() ? columns.kind() : kind(kindText);
        if (kind.isEmpty()) {
            return cellFault(
                    row,
                    Field.KIND,
                    kindText,
                    new CellRules.Fault(
                            RejectReason.KIND_UNKNOWN,
                            "is not a known kind",
                            "Write one of "
                                    + Arrays.stream(AssetKind.values())
                                            .map(AssetKind::name)
                                            .collect(Collectors.joining(", "))
                                    + "."));
        }
        String id = idPlace.text(row.cells());
        if (id.isEmpty()) {
            id = hashedIdentity(columns, row.cells());
        }
        if (id.isEmpty()) {
            return cellFault(
                    row,
                    Field.ASSET_ID,
                    "",
                    new CellRules.Fault(
                            RejectReason.ASSET_ID_MISSING, "", "Give each asset an identifier that stays the same."));
        }
        return complete(row, fields, written, new AssetKey(unit, source, kind.get(), id));
    }

    private RowOutcome complete(RawRow row, Map<Field, String> fields, Map<String, String> written, AssetKey key) {
        boolean recordedAct = key.kind() == AssetKind.TRANSACTION;
        if (recordedAct && !fields.containsKey(Field.ACT)) {
            return cellFault(
                    row, Field.ACT, "", new CellRules.Fault(RejectReason.ACT_UNKNOWN, "", CellRules.actAdvice()));
        }
        if (recordedAct && !fields.containsKey(Field.OCCURRED_AT)) {
            return cellFault(
                    row,
                    Field.OCCURRED_AT,
                    "",
                    new CellRules.Fault(
                            RejectReason.OCCURRED_AT_MISSING,
                            "",
                            "A TRANSACTION needs the date of its act: write yyyy-MM-dd, for example 2024-02-29."));
        }
        ProductName name = name(row.cells());
        if (name.isNameless() && !(recordedAct && fields.containsKey(Field.RELATED_ASSET))) {
            return new Rejected(
                    RejectReason.PRODUCT_MISSING,
                    "",
                    where(row.rowNumber()) + "vendor, product, sku, file, cpe and purl are all empty."
                            + " Name the product in at least one of them.");
        }
        AssetOrigin origin = new AssetOrigin(sha256, file, sheet, row.rowNumber());
        return new Accepted(new Asset(key, name, fields, extras.of(row.cells(), written), origin));
    }

    private ProductName name(List<String> cells) {
        return new ProductName(
                namePlaces.get(0).text(cells),
                namePlaces.get(1).text(cells),
                namePlaces.get(2).text(cells),
                namePlaces.get(3).text(cells),
                namePlaces.get(4).text(cells),
                namePlaces.get(5).text(cells),
                namePlaces.get(6).text(cells));
    }

    private Optional<AssetKind> kind(String text) {
        Optional<AssetKind> known = kinds.get(text);
        if (known == null) {
            String word = text.toUpperCase(Locale.ROOT);
            known = Arrays.stream(AssetKind.values())
                    .filter(kind -> kind.name().equals(word))
                    .findFirst();
            if (known.isPresent()) { // spellings of six words; what is no kind may be anything
                kinds.put(text, known);
            }
        }
        return known;
    }

    /** The identifier of a row that states none; empty when the cells that identify it are all empty. */
    static String hashedIdentity(ColumnMapping columns, List<String> cells) {
        List<String> parts =
                columns.identity().stream().map(i -> Place.cell(i, cells)).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    private Rejected cellFault(RawRow row, Field field, String text, CellRules.Fault fault) {
        String column = columns.shown(field);
        String what = text.isEmpty() ? " is empty. " : " is " + Quoted.of(text) + ", which " + fault.which() + ". ";
        return new Rejected(
                fault.code(), column, where(row.rowNumber()) + "column " + Quoted.of(column) + what + fault.advice());
    }
}
