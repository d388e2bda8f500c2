package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.List;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.mapping.RejectReason;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.ingest.store.StageTable;
import org.winddown.rules.asset.AssetKey;

/**
 * Rows whose key an earlier row had with other content. Only their numbers are kept, as all rows of a file may be such;
 * their cells are read from the file once more.
 */
final class KeyConflicts {

    private static final int BATCH = 1_000;

    /** No row of the file has the key, but one of the inventory. */
    private static final long HELD = -1;

    private final ImportPlan plan;
    private final Parts parts;
    private final ConflictingRows conflicts = new ConflictingRows();

    KeyConflicts(ImportPlan plan) {
        this.plan = plan;
        this.parts = Parts.ofStored(plan.run().reading().sheet());
    }

    void add(PackedRow row, PackedRow first) {
        conflicts.add(row.rowNumber(), first.rowNumber());
    }

    /** A corrected row whose key is taken by a row of the inventory. */
    void addHeld(PackedRow row) {
        conflicts.add(row.rowNumber(), HELD);
    }

    void store(StageTable table) {
        if (conflicts.isEmpty()) {
            return;
        }
        conflicts.sort();
        List<RejectedRow> rows = new ArrayList<>();
        try (RowSource source = plan.file().open()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                int place = conflicts.find(row.rowNumber());
                // A row that is read otherwise now is one of a file that has changed, which does not take effect.
                if (place >= 0 && plan.rows().apply(row) instanceof Accepted taken) {
                    String message = message(row.rowNumber(), taken.asset().key(), conflicts.keeper(place));
                    rows.add(StageReader.rejected(
                            plan, row, new Rejected(RejectReason.KEY_CONFLICT, "asset_id", message)));
                }
                if (rows.size() == BATCH) {
                    table.reject(plan.id(), rows);
                    rows.clear();
                }
            }
        }
        table.reject(plan.id(), rows);
    }

    private String message(long row, AssetKey key, long keeper) {
        String asset = plan.rows().where(row) + "the " + key.kind() + " with asset_id " + Quoted.of(key.assetId())
                + " is already in ";
        return keeper == HELD
                ? asset + "the inventory of source " + Quoted.of(plan.run().source())
                        + " with other content. Corrected rows only add to it: change that asset in the inventory and"
                        + " import it whole, or give this row its own asset_id."
                : asset + parts.placeSeenFrom(row, keeper)
                        + " with other content. Give each asset its own asset_id, or remove one of the two rows.";
    }
}
