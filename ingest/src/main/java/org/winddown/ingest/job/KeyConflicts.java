package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.mapping.RejectReason;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.ingest.store.StageTable;

/** Rows whose key an earlier row had with other content; their cells are read from the file once more. */
final class KeyConflicts {

    private static final int BATCH = 1_000;

    private final ImportPlan plan;
    private final Map<Long, Rejected> faults = new HashMap<>();

    KeyConflicts(ImportPlan plan) {
        this.plan = plan;
    }

    void add(PackedRow row, PackedRow first) {
        String message = plan.rows().where(row.rowNumber()) + "the " + row.kind() + " with asset_id "
                + Quoted.of(row.assetId()) + " is already in "
                + Parts.ofStored(plan.run().reading().sheet()).placeSeenFrom(row.rowNumber(), first.rowNumber())
                + " with other content. Give each asset its own asset_id, or remove one of the two rows.";
        faults.put(row.rowNumber(), new Rejected(RejectReason.KEY_CONFLICT, "asset_id", message));
    }

    /** A corrected row whose key is taken by a row of the inventory. */
    void addHeld(PackedRow row) {
        String message = plan.rows().where(row.rowNumber()) + "the " + row.kind() + " with asset_id "
                + Quoted.of(row.assetId()) + " is already in the inventory of source "
                + Quoted.of(plan.run().source())
                + " with other content. Corrected rows only add to it: change that asset in the inventory and import"
                + " it whole, or give this row its own asset_id.";
        faults.put(row.rowNumber(), new Rejected(RejectReason.KEY_CONFLICT, "asset_id", message));
    }

    void store(StageTable table) {
        if (faults.isEmpty()) {
            return;
        }
        List<RejectedRow> rows = new ArrayList<>();
        try (RowSource source = plan.file().open()) {
            for (RawRow row = source.next(); row != null; row = source.next()) {
                Rejected fault = faults.get(row.rowNumber());
                if (fault != null) {
                    rows.add(StageReader.rejected(plan, row, fault));
                }
                if (rows.size() == BATCH) {
                    table.reject(plan.id(), rows);
                    rows.clear();
                }
            }
        }
        table.reject(plan.id(), rows);
    }
}
