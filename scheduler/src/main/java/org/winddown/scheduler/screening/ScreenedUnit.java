package org.winddown.scheduler.screening;

import java.util.List;
import java.util.Map;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.asset.AssetKey;
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
 * @param absences of the findings' assets those that their source no longer lists
 */
public record ScreenedUnit(
        BusinessUnit unit,
        List<SnapshotRef> snapshots,
        List<Finding> findings,
        Map<Verdict, Long> headlines,
        long assets,
        long attachedActs,
        Map<AssetKey, Absence> absences) {

    public ScreenedUnit {
        absences = Map.copyOf(absences);
        long sum = headlines.values().stream().mapToLong(Long::longValue).sum();
        long accepted = snapshots.stream().mapToLong(SnapshotRef::assets).sum();
        if (sum != assets || accepted != assets + attachedActs) {
            throw new IllegalStateException("Unit " + unit.code() + " does not add up: " + accepted
                    + " rows accepted, " + assets + " assets, " + attachedActs + " attached acts, " + sum
                    + " headlines.");
        }
    }

    /** Assets and recorded acts that their sources list. */
    public long listed() {
        return snapshots.stream()
                .filter(SnapshotRef::listed)
                .mapToLong(SnapshotRef::assets)
                .sum();
    }

    /** Those that their sources no longer list, in one state. */
    public long absent(Absence.State state) {
        return snapshots.stream()
                .filter(snapshot ->
                        snapshot.absence().filter(each -> each.state() == state).isPresent())
                .mapToLong(SnapshotRef::assets)
                .sum();
    }

    /** What is screened, told after the number of its assets: listed, missed and silent; empty when all is listed. */
    public String absentWords() {
        long missed = absent(Absence.State.MISSED);
        long silent = absent(Absence.State.SILENT);
        return missed + silent == 0
                ? ""
                : "; " + listed() + " listed + " + missed + " missed + " + silent
                        + " silent are screened, see: winddown absent --unit " + unit.code();
    }
}
