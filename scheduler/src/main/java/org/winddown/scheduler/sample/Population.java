package org.winddown.scheduler.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.winddown.decisions.sample.Draw;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;

/**
 * All assets of a screening by headline verdict, and those drawn of one verdict.
 *
 * @param verdict the verdict drawn from
 * @param assets all assets, whatever their verdict
 * @param headlines assets by headline verdict; an absent verdict counts 0
 * @param drawn what was drawn, in the order of the draw
 */
public record Population(
        Verdict verdict, long assets, Map<Verdict, Long> headlines, List<Draw.Drawn<DrawnAsset>> drawn) {

    public Population {
        headlines = Map.copyOf(headlines);
        drawn = List.copyOf(drawn);
    }

    /**
     * Judges every asset and draws.
     *
     * @param units codes of the units; empty for all
     * @throws IllegalStateException when assets and headlines do not add up
     */
    public static Population of(Screening screening, Set<String> units, Verdict verdict, String seed, int size) {
        Draw<DrawnAsset> draw = new Draw<>(seed, size);
        List<ScreenedUnit> counted = screening.census(units, new Screening.Census() {
            @Override
            public boolean wants(AssetKey asset, Verdict headline) {
                return headline == verdict && draw.wants(asset);
            }

            @Override
            public void take(BusinessUnit unit, SnapshotRef snapshot, StoredAsset row, List<Finding> findings) {
                draw.take(row.asset().key(), new DrawnAsset(unit, snapshot, row, findings));
            }
        });
        Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
        counted.forEach(unit -> unit.headlines().forEach((each, count) -> headlines.merge(each, count, Long::sum)));
        return new Population(
                verdict, counted.stream().mapToLong(ScreenedUnit::assets).sum(), headlines, draw.drawn());
    }

    /** Assets with the verdict drawn from. */
    public long size() {
        return headlines.getOrDefault(verdict, 0L);
    }

    /** What a run counted otherwise, in words; empty when it counted the same. */
    public Optional<String> differs(RunRecord run) {
        long assetsThen = run.units().stream().mapToLong(RunRecord.Unit::assets).sum();
        long sizeThen =
                run.units().stream().mapToLong(unit -> unit.count(verdict)).sum();
        return assetsThen == assets && sizeThen == size()
                ? Optional.empty()
                : Optional.of("Run " + run.runId() + " counted " + sizeThen + " " + verdict + " of " + assetsThen
                        + " assets, but now there are " + size() + " of " + assets + ".");
    }
}
