package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.ingest.Units;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.Finding;

/**
 * Screens the stored inventory under the law: identifies each distinct product once, judges each distinct set of facts
 * once. Not thread-safe; one per run.
 */
public final class Screening {

    private final AssetInventory inventory;
    private final Units units;
    private final FindingRegister register;
    private final Law law;
    private final Instant asOf;
    private final FactCollector collector;
    private final Map<Long, Identification> identified = new HashMap<>();
    private final Map<Measure, Map<Facts, MeasureVerdict>> judged = new LinkedHashMap<>();

    public Screening(AssetInventory inventory, Units units, FindingRegister register, Law law, Instant asOf) {
        this.inventory = inventory;
        this.units = units;
        this.register = register;
        this.law = law;
        this.asOf = asOf;
        this.collector = new FactCollector(law.catalogue());
        law.measures().forEach(measure -> judged.put(measure, new HashMap<>()));
    }

    /**
     * What to look at.
     *
     * @param units codes of the units to screen; empty for all
     * @param all whether untouched assets are findings as well
     * @param asset id of the one asset to judge; empty for all
     */
    public record Scope(Set<String> units, boolean all, String asset) {

        public Scope {
            units = Set.copyOf(units);
        }

        /** What the measures touch. */
        public static Scope touched(Set<String> units) {
            return new Scope(units, false, "");
        }
    }

    /**
     * Screens the units that have a snapshot.
     *
     * @return units ordered by code
     * @throws IllegalStateException when assets and headlines do not add up
     */
    public List<ScreenedUnit> run(Scope scope) {
        Map<Long, ProductName> names = inventory.productNames();
        names.forEach((key, name) -> identified.put(key, law.catalogue().identify(name)));
        Map<String, BusinessUnit> known = new HashMap<>();
        units.all().forEach(unit -> known.put(unit.code(), unit));
        List<ScreenedUnit> screened = new ArrayList<>();
        snapshots(scope.units()).forEach((code, snapshots) -> {
            BusinessUnit unit = known.get(code);
            if (unit == null) {
                throw new IllegalStateException(
                        "Unit " + code + " has assets but is not loaded. Load it with: winddown units load FILE");
            }
            screened.add(screen(unit, snapshots, scope));
        });
        return screened;
    }

    /** The snapshots in force as of the instant, by unit; of all units when {@code only} is empty. */
    public Map<String, List<SnapshotRef>> snapshots(Set<String> only) {
        Map<String, List<SnapshotRef>> byUnit = new TreeMap<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            if (only.isEmpty() || only.contains(snapshot.unit())) {
                byUnit.computeIfAbsent(snapshot.unit(), unit -> new ArrayList<>())
                        .add(snapshot);
            }
        }
        return byUnit;
    }

    /** Distinct sets of facts judged so far. */
    public int profiles() {
        return judged.values().stream().mapToInt(Map::size).sum();
    }

    private ScreenedUnit screen(BusinessUnit unit, List<SnapshotRef> snapshots, Scope scope) {
        Related related = related(snapshots);
        Map<String, Map<AssetKey, Instant>> sightings = new HashMap<>();
        law.measures()
                .forEach(measure ->
                        sightings.put(measure.id(), register.firstIdentified(unit.code(), measure.id(), asOf)));
        Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
        List<Finding> findings = new ArrayList<>();
        long[] counted = new long[2];
        for (SnapshotRef snapshot : snapshots) {
            long[] delivered = new long[1];
            long stored = inventory
                    .scan(
                            snapshot,
                            (productKey, kind, id) -> scope.all() || watched(productKey) || related.concerns(kind, id),
                            row -> {
                                delivered[0]++;
                                if (related.attached(row.asset())) {
                                    counted[1]++;
                                    return;
                                }
                                counted[0]++;
                                Verdict headline = Verdict.CLEAR;
                                for (Measure measure : law.measures()) {
                                    Finding finding = judge(unit, row, related, measure, sightings);
                                    headline =
                                            worse(headline, finding.headline().verdict());
                                    if (wanted(finding, scope)) {
                                        findings.add(finding);
                                    }
                                }
                                headlines.merge(headline, 1L, Long::sum);
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

    private static Verdict worse(Verdict one, Verdict other) {
        return one.worseThan(other) ? one : other;
    }

    private static boolean wanted(Finding finding, Scope scope) {
        boolean named = scope.asset().isEmpty()
                || scope.asset().equals(finding.asset().key().assetId());
        return named && (scope.all() || touched(finding));
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

    private Finding judge(
            BusinessUnit unit,
            StoredAsset row,
            Related related,
            Measure measure,
            Map<String, Map<AssetKey, Instant>> sightings) {
        Asset asset = row.asset();
        Identification identification = identified(row.productKey());
        String id = asset.key().assetId();
        Facts facts = collector.facts(
                asset,
                unit,
                identification,
                related.acts().getOrDefault(id, List.of()),
                related.contained().getOrDefault(id, Set.of()));
        MeasureVerdict verdict = judged.getOrDefault(measure, new HashMap<>())
                .computeIfAbsent(facts, each -> Engine.evaluate(each, measure, asOf));
        return new Finding(
                asset,
                identification,
                verdict,
                Disposition.OPEN,
                sightings.getOrDefault(measure.id(), Map.of()).get(asset.key()));
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
