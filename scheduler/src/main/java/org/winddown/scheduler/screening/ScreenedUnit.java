package org.winddown.scheduler.screening;

import java.util.List;
import java.util.Map;
import org.winddown.ingest.SnapshotRef;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * What a screening says of one unit.
 *
 * @param unit the unit
 * @param snapshots the snapshots looked at
 * @param findings what a measure touches, in key order; with {@code CLEAR} ones when all were asked for
 * @param headlines one verdict an asset, summed; recorded acts count with the asset they name
 * @param assets assets and recorded acts that name no stored asset: the sum of the headlines
 * @param attachedActs recorded acts that count in the headline of the asset they name
 */
public record ScreenedUnit(
        BusinessUnit unit,
        List<SnapshotRef> snapshots,
        List<Finding> findings,
        Map<Verdict, Long> headlines,
        long assets,
        long attachedActs) {

    public ScreenedUnit {
        long sum = headlines.values().stream().mapToLong(Long::longValue).sum();
        long accepted = snapshots.stream().mapToLong(SnapshotRef::assets).sum();
        if (sum != assets || accepted != assets + attachedActs) {
            throw new IllegalStateException("Unit " + unit.code() + " does not add up: " + accepted
                    + " rows accepted, " + assets + " assets, " + attachedActs + " attached acts, " + sum
                    + " headlines.");
        }
    }
}
