package org.winddown.ingest.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.winddown.ingest.block.BlockRows;
import org.winddown.ingest.block.DamagedBlockException;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.mapping.CellSource;
import org.winddown.ingest.plan.ChangeReader;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.MappingTable;
import org.winddown.ingest.store.MappingTable.SavedMapping;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.trace.OriginalRows.Place;
import org.winddown.rules.asset.Field;

/**
 * Whether what is stored of an inventory is still what was read from its file: the hash of the original, and those of
 * the blocks of its rows. Where one is wrong, the row is looked for by reading the original once more.
 */
public final class Integrity {

    private final SnapshotTable snapshots;
    private final ProductTable products;
    private final MappingTable mappings;
    private final Originals originals;

    public Integrity(DataSource dataSource, Originals originals) {
        this.snapshots = new SnapshotTable(dataSource);
        this.products = new ProductTable(dataSource);
        this.mappings = new MappingTable(dataSource);
        this.originals = originals;
    }

    /**
     * Checks an inventory.
     *
     * @param snapshotId id of the inventory
     * @return the first damage; empty when there is none
     */
    public Optional<Damage> check(String snapshotId) {
        SnapshotRow snapshot = snapshots
                .find(snapshotId)
                .orElseThrow(() -> new IllegalArgumentException("There is no inventory " + snapshotId + "."));
        Optional<Originals.Original> kept = originals.open(snapshot.sha256());
        if (kept.isEmpty()) {
            return Optional.of(whole(snapshot, "the original is gone: no file of its hash is among the originals"));
        }
        try (Originals.Original original = kept.get()) {
            for (SnapshotTable.Line line : snapshots.manifest(snapshotId)) {
                Optional<Damage> damage = check(snapshot, line, original);
                if (damage.isPresent()) {
                    return damage;
                }
            }
            return original.intact()
                    ? Optional.empty()
                    : Optional.of(whole(snapshot, "the original was changed: its bytes have another hash"));
        }
    }

    private Optional<Damage> check(SnapshotRow snapshot, SnapshotTable.Line line, Originals.Original original) {
        List<BlockRows> blocks = new ArrayList<>();
        Damage changed = whole(
                snapshot, "block " + line.ordinal() + " of its stored rows was changed: its content has another hash");
        try {
            snapshots.open(snapshot.snapshotId(), line.ordinal(), blocks::add);
        } catch (DamagedBlockException e) {
            return Optional.of(changed);
        }
        BlockRows block = blocks.get(0);
        boolean sound = block.contentSha256().equals(line.blockId());
        if (sound && original.intact()) {
            return Optional.empty();
        }
        try {
            Optional<Damage> named = firstUnexplained(snapshot, stored(snapshot, block), original);
            return named.isPresent() || sound ? named : Optional.of(changed);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.of(sound ? whole(snapshot, "the original cannot be read any more") : changed);
        }
    }

    private Map<Place, Map<String, String>> stored(SnapshotRow snapshot, BlockRows block) {
        Map<Place, Map<String, String>> stored = new LinkedHashMap<>();
        ChangeReader reader = new ChangeReader(products);
        for (PackedRow row : block.remaining()) {
            Map<String, String> cells = reader.cells(row);
            cells.put(Field.ASSET_ID.column(), row.assetId());
            cells.put(Field.KIND.column(), row.kind().name());
            cells.values().removeIf(String::isEmpty);
            stored.put(new Place(Parts.name(snapshot.sheet(), row.rowNumber()), Parts.row(row.rowNumber())), cells);
        }
        return stored;
    }

    private static Damage whole(SnapshotRow snapshot, String words) {
        return new Damage(snapshot.file(), "", "", "", words);
    }

    private Optional<Damage> firstUnexplained(
            SnapshotRow snapshot, Map<Place, Map<String, String>> stored, Originals.Original original) {
        Optional<SavedMapping> saved = mappings.ofImport(snapshot.importId());
        if (saved.isEmpty()) {
            return Optional.empty();
        }
        try (OriginalRows rows = new OriginalRows(original, snapshot.file(), saved.get())) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                Place place = rows.place(row);
                Map<String, String> values = stored.get(place);
                Optional<CellSource> wrong = values == null ? Optional.empty() : unexplained(rows, row, values);
                if (wrong.isPresent()) {
                    return Optional.of(damage(snapshot, place, wrong.get()));
                }
            }
            return Optional.empty();
        } catch (RefusedFileException e) {
            return Optional.of(whole(snapshot, "the original cannot be read any more: " + e.line()));
        }
    }

    private static Optional<CellSource> unexplained(OriginalRows rows, RawRow row, Map<String, String> values) {
        return rows.sources(row).of(row, values).stream()
                .filter(cell -> cell.rule() == CellSource.Rule.UNEXPLAINED)
                .findFirst();
    }

    private static Damage damage(SnapshotRow snapshot, Place place, CellSource cell) {
        return new Damage(
                snapshot.file() + ", " + (place.part().isEmpty() ? "" : "part \"" + place.part() + "\", ") + "row "
                        + place.row(),
                cell.field(),
                cell.text(),
                cell.value(),
                "the stored row is not the one of the original");
    }
}
