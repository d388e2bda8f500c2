package org.winddown.scheduler.signoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.winddown.decisions.signoff.Quarter;
import org.winddown.decisions.signoff.SignedFor;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.Units;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.BusinessUnit;

/** The stored units, inventories and runs, for those who record what owners stated about them. */
public final class StoredRuns implements SignedFor {

    private final Units units;
    private final AssetInventory inventory;
    private final FindingRegister register;

    public StoredRuns(Units units, AssetInventory inventory, FindingRegister register) {
        this.units = units;
        this.inventory = inventory;
        this.register = register;
    }

    @Override
    public List<BusinessUnit> units(Quarter period) {
        return units.asOf(period.unitsAsOf());
    }

    @Override
    public Optional<Instant> asOf(String runId, String unit) {
        return register.run(runId)
                .filter(run -> run.units().stream().anyMatch(each -> each.code().equals(unit)))
                .map(RunRecord::asOf);
    }

    @Override
    public long assets(String unit, Quarter period) {
        return inventory.snapshots(period.unitsAsOf()).stream()
                .filter(snapshot -> snapshot.unit().equals(unit) && !snapshot.later())
                .mapToLong(SnapshotRef::assets)
                .sum();
    }
}
