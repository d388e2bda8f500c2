package org.winddown.ingest.mapping;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.RowDraft;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.WrittenCell;
import org.winddown.ingest.rows.WrittenCells;
import org.winddown.rules.asset.AssetKind;

/**
 * Packs rows of a text in which every cell says what it says in the words of the template, as most do: byte by byte, no
 * text is made. Such a row becomes what {@link RowToAsset#apply} makes of it; about all others nothing is said.
 *
 * <p>Not thread-safe.
 */
public final class PlainRows {

    private static final int NOWHERE = -1;
    private static final List<AssetKind> KINDS = List.of(AssetKind.values());
    private static final List<byte[]> WORDS = KINDS.stream()
            .map(kind -> kind.name().getBytes(StandardCharsets.US_ASCII))
            .toList();

    private final int width;
    private final int kindColumn;
    private final Optional<AssetKind> kindOfAll;
    private final int idColumn;
    private final int[] nameColumns;
    private final CellColumn[] fields;
    private final int[] fieldColumns;
    private final byte[][] extraNames;
    private final int[] extraColumns;
    private final WrittenCell cell = new WrittenCell();

    private PlainRows(
            ColumnMapping columns, Place kind, Place id, List<Place> names, List<CellColumn> fields, Extras extras) {
        this.width = columns.header().size();
        this.kindColumn = column(kind);
        this.kindOfAll = columns.kind();
        this.idColumn = column(id);
        this.nameColumns = names.stream().flatMapToInt(Place::columns).toArray();
        this.fields = fields.toArray(CellColumn[]::new);
        this.fieldColumns =
                fields.stream().mapToInt(field -> column(field.place())).toArray();
        this.extraNames = extras.columns().stream()
                .map(column -> column.getValue().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        this.extraColumns =
                extras.columns().stream().mapToInt(Map.Entry::getKey).toArray();
    }

    /**
     * Rows under a header; empty when none of them can be packed so.
     *
     * @param names where the words stand that name a product
     */
    static Optional<PlainRows> of(
            ColumnMapping columns, Place kind, Place id, List<Place> names, List<CellColumn> fields, Extras extras) {
        boolean simple = kind.isSimple()
                && id.isSimple()
                && column(id) != NOWHERE
                && fields.stream().allMatch(field -> field.place().isSimple())
                && extras.isOfColumnsOnly()
                && !columns.isHoldingTwins();
        List<CellColumn> filled = fields.stream()
                .filter(field -> column(field.place()) != NOWHERE)
                .toList();
        return simple ? Optional.of(new PlainRows(columns, kind, id, names, filled, extras)) : Optional.empty();
    }

    private static int column(Place place) {
        return place.columns().findFirst().orElse(NOWHERE);
    }

    /**
     * Packs a row, if it can.
     *
     * @param product number of its product
     * @return false when the row has to be read; the draft is then worth nothing
     */
    public boolean pack(RawRow row, int product, RowSignature signature, RowDraft draft) {
        if (!(row.cells() instanceof WrittenCells cells) || row.isHoldingNul() || cells.size() > width) {
            return false;
        }
        AssetKind kind = kind(cells);
        if (kind == null || kind == AssetKind.TRANSACTION || !isNamed(cells)) {
            return false;
        }
        draft.begin(kind, product, row.rowNumber(), signature);
        if (!cells.show(idColumn, cell) || cell.isEmpty()) {
            return false;
        }
        draft.id(cell.bytes(), cell.from(), cell.to());
        return packFields(cells, draft) && packExtras(cells, draft);
    }

    private @Nullable AssetKind kind(WrittenCells cells) {
        if (kindColumn == NOWHERE) {
            return kindOfAll.orElse(null);
        }
        if (cells.show(kindColumn, cell)) {
            for (int i = 0; i < WORDS.size(); i++) {
                if (cell.is(WORDS.get(i))) {
                    return KINDS.get(i);
                }
            }
        }
        return null;
    }

    private boolean isNamed(WrittenCells cells) {
        for (int column : nameColumns) {
            if (cells.show(column, cell) && !cell.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean packFields(WrittenCells cells, RowDraft draft) {
        draft.beginCells();
        for (int i = 0; i < fields.length; i++) {
            if (!cells.show(fieldColumns[i], cell)) {
                return false;
            }
            if (!cell.isEmpty()) {
                if (!fields[i].isCanonical(cell)) {
                    return false;
                }
                draft.field(fields[i].field(), cell.bytes(), cell.from(), cell.to());
            }
        }
        return draft.endCells();
    }

    private boolean packExtras(WrittenCells cells, RowDraft draft) {
        draft.beginCells();
        for (int i = 0; i < extraColumns.length; i++) {
            if (!cells.show(extraColumns[i], cell)) {
                return false;
            }
            if (!cell.isEmpty()) {
                draft.extra(extraNames[i], cell.bytes(), cell.from(), cell.to());
            }
        }
        return draft.endCells();
    }
}
