package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.Units;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.Finding;

/**
 * Screens the stored inventory under one measure: identifies each distinct product once, judges each distinct set of
 * facts once. Not thread-safe; one per run.
 */
public final class Screening {

    private final AssetInventory inventory;
    private final Units units;
    private final Catalogue catalogue;
    private final Measure measure;
    private final Instant asOf;
    private final FactCollector collector;
    private final Map<Long, Identification> identified = new HashMap<>();
    private final Map<Facts, MeasureVerdict> judged = new HashMap<>();

    public Screening(AssetInventory inventory, Units units, Catalogue catalogue, Measure measure, Instant asOf) {
        this.inventory = inventory;
        this.units = units;
        this.catalogue = catalogue;
        this.measure = measure;
        this.asOf = asOf;
        this.collector = new FactCollector(catalogue);
    }

    /**
     * Screens all units that have a snapshot.
     *
     * @param only code of the one unit to screen, or empty for all
     * @param all whether untouched assets are findings as well
     * @return units ordered by code
     * @throws IllegalStateException when assets and headlines do not add up
     */
    public List<ScreenedUnit> run(String only, boolean all) {
        Map<Long, ProductName> names = inventory.productNames();
        names.forEach((key, name) -> identified.put(key, catalogue.identify(name)));
        Map<String, List<SnapshotRef>> byUnit = new TreeMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            if (only.isEmpty() || only.equals(snapshot.unit())) {
                byUnit.computeIfAbsent(snapshot.unit(), unit -> new ArrayList<>())
                        .add(snapshot);
            }
        }
        Map<String, BusinessUnit> known = new HashMap<>();
        units.all().forEach(unit -> known.put(unit.code(), unit));
        List<ScreenedUnit> screened = new ArrayList<>();
        byUnit.forEach((code, snapshots) -> {
            BusinessUnit unit = known.get(code);
            if (unit == null) {
                throw new IllegalStateException(
                        "Unit " + code + " has assets but is not loaded. Load it with: winddown units load FILE");
            }
            screened.add(screen(unit, snapshots, all));
        });
        return screened;
    }

    /** Distinct sets of facts judged so far. */
    public int profiles() {
        return judged.size();
    }

    private ScreenedUnit screen(BusinessUnit unit, List<SnapshotRef> snapshots, boolean all) {
        Related related = related(snapshots);
        Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
        List<Finding> findings = new ArrayList<>();
        long[] counted = new long[2];
        for (SnapshotRef snapshot : snapshots) {
            long[] delivered = new long[1];
            long stored = inventory
                    .scan(
                            snapshot,
                            (productKey, kind, id) -> all || watched(productKey) || related.concerns(kind, id),
                            row -> {
                                delivered[0]++;
                                if (related.attached(row.asset())) {
                                    counted[1]++;
                                    return;
                                }
                                counted[0]++;
                                Finding finding = judge(unit, row.asset(), identified(row.productKey()), related);
                                headlines.merge(finding.headline().verdict(), 1L, Long::sum);
                                if (all || touched(finding)) {
                                    findings.add(finding);
                                }
                            })
                    .all()
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long untouched = stored - delivered[0];
            counted[0] += untouched;
            headlines.merge(Verdict.CLEAR, untouched, Long::sum);
        }
        return new ScreenedUnit(unit, snapshots, findings, headlines, counted[0], counted[1]);
    }

    /** A measure touches what its subject names, whatever the verdict; an unknown maker's product it does not. */
    private static boolean touched(Finding finding) {
        return finding.headline().verdict() != Verdict.CLEAR
                || finding.identification().decision() != Identification.Decision.NO_MATCH;
    }

    private boolean watched(long productKey) {
        return identified(productKey).decision() != Identification.Decision.NO_MATCH;
    }

    private Identification identified(long productKey) {
        Identification identification = identified.get(productKey);
        if (identification == null) {
            throw new IllegalStateException("Product name " + productKey + " was added while the screening ran.");
        }
        return identification;
    }

    private Finding judge(BusinessUnit unit, Asset asset, Identification identification, Related related) {
        String id = asset.key().assetId();
        Facts facts = collector.facts(
                asset,
                unit,
                identification,
                related.acts().getOrDefault(id, List.of()),
                related.contained().getOrDefault(id, Set.of()));
        MeasureVerdict verdict = judged.computeIfAbsent(facts, each -> Engine.evaluate(each, measure, asOf));
        return new Finding(asset, identification, verdict, Disposition.OPEN, null);
    }

    /**
     * What other rows of the unit say about an asset.
     *
     * @param acts recorded acts by the asset they name
     * @param contained families of watched components by the asset they are embedded in
     * @param assets ids of the assets that are stored
     */
    private record Related(Map<String, List<Asset>> acts, Map<String, Set<String>> contained, Set<String> assets) {

        boolean concerns(AssetKind kind, String id) {
            return kind == AssetKind.TRANSACTION || acts.containsKey(id) || contained.containsKey(id);
        }

        boolean attached(Asset row) {
            return row.key().kind() == AssetKind.TRANSACTION && assets.contains(row.text(Field.RELATED_ASSET));
        }
    }

    private Related related(List<SnapshotRef> snapshots) {
        Map<String, List<Asset>> acts = new HashMap<>();
        Map<String, Set<String>> contained = new HashMap<>();
        for (SnapshotRef snapshot : snapshots) {
            inventory.scan(
                    snapshot,
                    (productKey, kind, id) ->
                            kind == AssetKind.TRANSACTION || (kind == AssetKind.COMPONENT && watched(productKey)),
                    row -> {
                        String act = row.asset().text(Field.RELATED_ASSET);
                        String parent = row.asset().text(Field.EMBEDDED_IN);
                        if (!act.isEmpty()) {
                            acts.computeIfAbsent(act, each -> new ArrayList<>()).add(row.asset());
                        } else if (!parent.isEmpty()) {
                            contained
                                    .computeIfAbsent(parent, each -> new HashSet<>())
                                    .add(identified(row.productKey()).family());
                        }
                    });
        }
        Set<String> present = new HashSet<>();
        if (!acts.isEmpty()) {
            for (SnapshotRef snapshot : snapshots) {
                inventory.scan(
                        snapshot,
                        (productKey, kind, id) -> {
                            if (kind != AssetKind.TRANSACTION && acts.containsKey(id)) {
                                present.add(id);
                            }
                            return false;
                        },
                        row -> {});
            }
        }
        return new Related(acts, contained, present);
    }
}
