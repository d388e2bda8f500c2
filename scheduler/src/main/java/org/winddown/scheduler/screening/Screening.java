package org.winddown.scheduler.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.ingest.absence.Absence;
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
import org.winddown.rules.party.lookup.PartyFacts;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.party.lookup.PartyRole;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.screening.Interest;
import org.winddown.rules.screening.ScreeningIndex;
import org.winddown.scheduler.match.PartyRecognition;
import org.winddown.scheduler.match.Recognition;

/**
 * Screens the stored inventory under the law: identifies each distinct product once, judges each distinct set of facts
 * once. Not thread-safe; one per run.
 */
public final class Screening {

    private final AssetInventory inventory;
    private final Stock stock;
    private final FindingRegister register;
    private final Law law;
    private final Judgements judgements;
    private final Recognition recognition;
    private final PartyLookup parties;
    private final boolean looksUp;
    private final Instant asOf;
    private final ScreeningIndexes indexes;
    private final IdentityHashMap<MeasureVerdict, MeasureVerdict> noted = new IdentityHashMap<>();
    private final Map<Long, Identification> identified = new HashMap<>();
    private final List<Interest> interests;
    private final Map<AssetKey, List<Judgements.Use>> answers = new HashMap<>();

    /**
     * Prepares a screening.
     *
     * @param stock the inventories and units to look at
     * @param indexes what screenings before found out
     * @param judgements what people had said and decided when {@code law} was known
     * @param parties what the parties of agreements are looked up in
     * @param asOf the instant to judge for
     */
    Screening(
            AssetInventory inventory,
            Stock stock,
            FindingRegister register,
            ScreeningIndexes indexes,
            Law law,
            Judgements judgements,
            PartyLookup parties,
            Instant asOf) {
        this.inventory = inventory;
        this.stock = stock;
        this.register = register;
        this.law = law;
        this.judgements = judgements;
        this.recognition = law.recognition(judgements.matches());
        this.parties = parties.heeding(new PartyRecognition(judgements.matches()));
        this.asOf = asOf;
        this.indexes = indexes;
        this.interests = law.measures().stream().map(Interest::new).toList();
        this.looksUp = interests.stream().anyMatch(each -> each.byParties() && parties.covers(each.lists()));
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
        return run(scope, assets -> {});
    }

    /**
     * The same, telling how far it is.
     *
     * @param told given the number of assets looked at so far, every now and then
     */
    public List<ScreenedUnit> run(Scope scope, LongConsumer told) {
        Looked looked = new Looked(told);
        ScreeningIndex index = indexes.take(law);
        List<ScreenedUnit> screened = new ArrayList<>();
        stocked(scope).forEach((unit, snapshots) -> screened.add(screen(unit, snapshots, scope, looked, index)));
        indexes.keep(law, index);
        return screened;
    }

    /** The units that have a snapshot, ordered by code; every product name of the inventory is identified first. */
    private Map<BusinessUnit, List<SnapshotRef>> stocked(Scope scope) {
        identifyProducts();
        Map<String, BusinessUnit> known = new HashMap<>();
        stock.units().forEach(unit -> known.put(unit.code(), unit));
        Map<BusinessUnit, List<SnapshotRef>> stocked = new LinkedHashMap<>();
        snapshots(scope.units()).forEach((code, snapshots) -> {
            BusinessUnit unit = known.get(code);
            if (unit == null) {
                throw new IllegalStateException(
                        "Unit " + code + " has assets but is not loaded. Load it with: winddown units load FILE");
            }
            stocked.put(unit, snapshots);
        });
        return stocked;
    }

    /** The snapshots in force as of the instant, by unit; of all units when {@code only} is empty. */
    public Map<String, List<SnapshotRef>> snapshots(Set<String> only) {
        Map<String, List<SnapshotRef>> byUnit = new TreeMap<>();
        for (SnapshotRef snapshot : stock.snapshots()) {
            if (only.isEmpty() || only.contains(snapshot.unit())) {
                byUnit.computeIfAbsent(snapshot.unit(), unit -> new ArrayList<>())
                        .add(snapshot);
            }
        }
        return byUnit;
    }

    /** What it judges by. */
    public Law law() {
        return law;
    }

    /**
     * The answers that a run met on an asset, on the acts recorded of it and on its components; those that no longer
     * count as well.
     */
    public List<Judgements.Use> answersOn(AssetKey asset) {
        return answers.getOrDefault(asset, List.of());
    }

    private ScreenedUnit screen(
            BusinessUnit unit, List<SnapshotRef> snapshots, Scope scope, Looked looked, ScreeningIndex index) {
        Related related = related(unit, snapshots);
        Map<String, Map<AssetKey, Instant>> sightings = sightings(unit);
        Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
        List<Finding> findings = new ArrayList<>();
        Map<AssetKey, Absence> absences = new HashMap<>();
        Counted counted = scan(snapshots, related, scope, looked, (snapshot, row) -> {
            List<Finding> found = judge(unit, row, related, concerned(row, related, scope), index, sightings);
            Verdict headline =
                    found.stream().map(finding -> finding.headline().verdict()).reduce(Verdict.CLEAR, Screening::worse);
            List<Finding> told = wanted(found, scope);
            findings.addAll(told);
            if (!told.isEmpty()) {
                row.absence().ifPresent(absence -> absences.put(row.asset().key(), absence));
            }
            headlines.merge(headline, 1L, Long::sum);
        });
        headlines.merge(Verdict.CLEAR, counted.untouched(), Long::sum);
        return new ScreenedUnit(
                unit, snapshots, findings, headlines, counted.assets(), counted.attachedActs(), absences);
    }

    /** When a stored screening first found each asset of a unit, by measure. */
    private Map<String, Map<AssetKey, Instant>> sightings(BusinessUnit unit) {
        Map<String, Map<AssetKey, Instant>> sightings = new HashMap<>();
        law.measures().forEach(measure -> sightings.put(measure.id(), firstIdentified(unit.code(), measure.id())));
        return sightings;
    }

    private Map<AssetKey, Instant> firstIdentified(String unit, String measure) {
        return register.firstIdentified(unit, measure, asOf);
    }

    /** What is done with each asset of a census. */
    public interface Census {

        /** Whether the proofs of an asset are wanted; asked once for each, untouched ones as well. */
        boolean wants(AssetKey asset, Verdict headline);

        /**
         * An asset whose proofs were wanted.
         *
         * @param findings what every measure says of it, {@code CLEAR} as well; empty when none says anything
         */
        void take(BusinessUnit unit, SnapshotRef snapshot, StoredAsset row, List<Finding> findings);
    }

    /**
     * Tells the headline of every asset, one after the other, and keeps no finding.
     *
     * @param units codes of the units; empty for all
     * @return units ordered by code, without findings
     * @throws IllegalStateException when assets and headlines do not add up
     */
    public List<ScreenedUnit> census(Set<String> units, Census census) {
        Scope everything = new Scope(units, true, "");
        Scope touched = Scope.touched(units);
        ScreeningIndex index = indexes.take(law);
        List<ScreenedUnit> counted = new ArrayList<>();
        stocked(everything).forEach((unit, snapshots) -> {
            Related related = related(unit, snapshots);
            Map<Verdict, Long> headlines = new EnumMap<>(Verdict.class);
            Map<String, Map<String, Map<AssetKey, Instant>>> sightings = new HashMap<>();
            Counted all = scan(snapshots, related, everything, new Looked(told -> {}), (snapshot, row) -> {
                Verdict headline = judge(unit, row, related, concerned(row, related, touched), index, Map.of()).stream()
                        .map(finding -> finding.headline().verdict())
                        .reduce(Verdict.CLEAR, Screening::worse);
                headlines.merge(headline, 1L, Long::sum);
                if (census.wants(row.asset().key(), headline)) {
                    census.take(
                            unit,
                            snapshot,
                            row,
                            judge(
                                    unit,
                                    row,
                                    related,
                                    concerned(row, related, everything),
                                    index,
                                    sightings.computeIfAbsent(unit.code(), code -> sightings(unit))));
                }
            });
            counted.add(new ScreenedUnit(
                    unit, snapshots, List.of(), headlines, all.assets(), all.attachedActs(), Map.of()));
        });
        indexes.keep(law, index);
        return counted;
    }

    /** What is done with the facts of an asset that some measure may say something about. */
    public interface Sight {

        /**
         * An asset was looked at; once for each set of measures that are told the same of its parties.
         *
         * @param concerned the measures that may say something about it
         * @param profile number of the facts: equal facts have equal numbers
         */
        void see(BusinessUnit unit, Asset asset, List<Measure> concerned, int profile, Facts facts);
    }

    /**
     * Looks at the facts of every asset that the law touches and judges none.
     *
     * @return assets in the units, those that nothing touches as well
     */
    public long look(Scope scope, Sight sight) {
        long assets = 0;
        ScreeningIndex index = indexes.take(law);
        for (Map.Entry<BusinessUnit, List<SnapshotRef>> each : stocked(scope).entrySet()) {
            BusinessUnit unit = each.getKey();
            Related related = related(unit, each.getValue());
            assets += scan(each.getValue(), related, scope, new Looked(told -> {}), (snapshot, row) -> {
                        List<Measure> concerned = concerned(row, related, scope);
                        if (!concerned.isEmpty()) {
                            Asset asset = judgements.answered(row.asset());
                            byParties(asset, concerned).forEach((facts, alike) -> {
                                int profile = profile(index, unit, asset, identified(row), related, facts);
                                sight.see(unit, row.asset(), alike, profile, index.facts(profile));
                            });
                        }
                    })
                    .assets();
        }
        indexes.keep(law, index);
        return assets;
    }

    /**
     * What a scan of a unit met.
     *
     * @param assets all assets, those that nothing touches as well
     * @param attachedActs recorded acts of other assets, which are no assets
     * @param untouched the assets that were not handed out
     */
    private record Counted(long assets, long attachedActs, long untouched) {}

    private Counted scan(
            List<SnapshotRef> snapshots,
            Related related,
            Scope scope,
            Looked looked,
            BiConsumer<SnapshotRef, StoredAsset> each) {
        long[] counted = new long[3];
        for (SnapshotRef snapshot : snapshots) {
            long[] delivered = new long[1];
            long stored = inventory
                    .scan(
                            snapshot,
                            new AssetFilter() {
                                @Override
                                public boolean wants(long productKey, AssetKind kind, String id) {
                                    looked.atOne();
                                    if (!scope.asset().isEmpty()) {
                                        return scope.asset().equals(id);
                                    }
                                    return scope.all()
                                            || watched(productKey)
                                            || related.concerns(kind, id)
                                            || (looksUp && PartyRole.in(kind))
                                            || renamed(snapshot, kind, id);
                                }

                                @Override
                                public boolean wantsAllWith(Set<String> facts) {
                                    return scope.asset().isEmpty()
                                            && interests.stream().anyMatch(interest -> interest.concerns(facts));
                                }
                            },
                            row -> {
                                delivered[0]++;
                                if (related.attached(row.asset())) {
                                    counted[1]++;
                                    return;
                                }
                                counted[0]++;
                                each.accept(snapshot, row);
                            })
                    .all()
                    .values()
                    .stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long untouched = stored - delivered[0];
            counted[0] += untouched;
            counted[2] += untouched;
        }
        return new Counted(counted[0], counted[1], counted[2]);
    }

    /** The measures that can say something about an asset. */
    private List<Measure> concerned(StoredAsset row, Related related, Scope scope) {
        Identification identification = identified(row);
        Set<String> contains =
                related.contained().getOrDefault(row.asset().key().assetId(), Set.of());
        Asset answered = looksUp ? judgements.answered(row.asset()) : row.asset();
        return interests.stream()
                .filter(interest -> (scope.all() && !interest.byFacts())
                        || interest.concerns(
                                row.asset(), identification, contains, parties.facts(answered, interest.lists())))
                .map(Interest::measure)
                .toList();
    }

    private static final class Looked {

        private static final long TELL_EVERY = 10_000;

        private final LongConsumer told;
        private long assets;

        Looked(LongConsumer told) {
            this.told = told;
        }

        void atOne() {
            assets++;
            if (assets % TELL_EVERY == 0) {
                told.accept(assets);
            }
        }
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.worseThan(other) ? one : other;
    }

    /**
     * What is told of one asset: each measure that comes to something; where none does, the first that names its maker,
     * so that a watched product that is clear is seen to be looked at.
     */
    private static List<Finding> wanted(List<Finding> found, Scope scope) {
        boolean named = scope.asset().isEmpty()
                || found.stream()
                        .anyMatch(finding ->
                                scope.asset().equals(finding.asset().key().assetId()));
        if (scope.all() || !named) {
            return named ? found : List.of();
        }
        List<Finding> touched = found.stream()
                .filter(finding -> finding.headline().verdict() != Verdict.CLEAR)
                .toList();
        return touched.isEmpty()
                ? found.stream()
                        .filter(finding -> finding.identification().decision() != Identification.Decision.NO_MATCH)
                        .limit(1)
                        .toList()
                : touched;
    }

    /** Identifies every product name of the inventory; to be called before assets are asked about one by one. */
    public void identifyProducts() {
        inventory.productNames().forEach((key, name) -> identified.put(key, recognition.identify(name)));
    }

    private boolean watched(long productKey) {
        return identified(productKey).decision() != Identification.Decision.NO_MATCH;
    }

    /** What the words of a product name were taken for. */
    public Identification identified(long productKey) {
        Identification identification = identified.get(productKey);
        if (identification == null) {
            throw new IllegalStateException("Product name " + productKey + " was added while the screening ran.");
        }
        return identification;
    }

    /** What the product was taken for, of its own words or of those that somebody said it is. */
    public Identification identified(StoredAsset row) {
        Asset asset = row.asset();
        Identification raw = identified(row.productKey());
        ProductName name = judgements.answeredName(asset);
        if (name.equals(asset.name())) {
            return raw;
        }
        Identification answered = recognition.identify(name);
        boolean sameMaker = answered.vendorId().equals(raw.vendorId());
        boolean makerAnswered = !name.vendor().equals(asset.name().vendor());
        return raw.decision() == Identification.Decision.MATCH && !sameMaker && !makerAnswered ? raw : answered;
    }

    /** Whether somebody said which product it is, so that it must be looked at whatever its own words are. */
    public boolean renamed(SnapshotRef snapshot, AssetKind kind, String id) {
        return judgements.renameAny() && judgements.rename(new AssetKey(snapshot.unit(), snapshot.source(), kind, id));
    }

    private List<Finding> judge(
            BusinessUnit unit,
            StoredAsset row,
            Related related,
            List<Measure> measures,
            ScreeningIndex index,
            Map<String, Map<AssetKey, Instant>> sightings) {
        if (measures.isEmpty()) {
            return List.of();
        }
        Asset asset = judgements.answered(row.asset());
        Identification identification = identified(row);
        String id = asset.key().assetId();
        noteAnswers(row.asset(), unit, related.answers().getOrDefault(id, List.of()));
        Map<PartyFacts, Integer> profiles = new HashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Measure measure : measures) {
            PartyFacts facts = parties.facts(asset, measure.lists());
            int profile =
                    profiles.computeIfAbsent(facts, each -> profile(index, unit, asset, identification, related, each));
            MeasureVerdict verdict = noted(index.verdict(measure.id(), profile, asOf), index.facts(profile));
            found.add(new Finding(
                    asset,
                    identification,
                    verdict,
                    judgements.disposition(
                            asset.key(), measure.id(), verdict.headline().act()),
                    sightings.getOrDefault(measure.id(), Map.of()).get(asset.key())));
        }
        return found;
    }

    /** A verdict with the independent reviews that somebody recorded of the product. */
    private MeasureVerdict noted(MeasureVerdict verdict, Facts facts) {
        return noted.computeIfAbsent(
                verdict, each -> judgements.reviews().noted(each, facts.vendorId(), facts.family()));
    }

    /** The number of the facts of an asset, as answered. */
    private int profile(
            ScreeningIndex index,
            BusinessUnit unit,
            Asset asset,
            Identification identification,
            Related related,
            PartyFacts facts) {
        String id = asset.key().assetId();
        return index.profile(
                judgements.reviews().stated(asset, identification),
                judgements.answered(asset.key(), unit),
                identification,
                related.acts().getOrDefault(id, List.of()),
                related.contained().getOrDefault(id, Set.of()),
                facts);
    }

    /** What was found of each party of an asset, a line each. */
    public List<String> lookedUp(Asset asset) {
        return parties.words(asset);
    }

    /** The measures that are told the same of an asset's parties; versions of one measure are told the same. */
    private Map<PartyFacts, List<Measure>> byParties(Asset asset, List<Measure> concerned) {
        Map<String, Set<String>> lists = new HashMap<>();
        concerned.forEach(measure ->
                lists.computeIfAbsent(measure.id(), id -> new HashSet<>()).addAll(measure.lists()));
        Map<PartyFacts, List<Measure>> alike = new LinkedHashMap<>();
        concerned.forEach(measure -> alike.computeIfAbsent(
                        parties.facts(asset, lists.getOrDefault(measure.id(), Set.of())), facts -> new ArrayList<>())
                .add(measure));
        return alike;
    }

    private void noteAnswers(Asset asset, BusinessUnit unit, List<Judgements.Use> related) {
        if (!judgements.concern(asset.key()) && related.isEmpty()) {
            return;
        }
        List<Judgements.Use> all = new ArrayList<>(judgements.on(asset, unit));
        all.addAll(related);
        answers.put(asset.key(), all);
    }

    /**
     * What other rows of the unit say about an asset.
     *
     * @param acts recorded acts by the asset they name
     * @param contained watched components, as {@code vendor/family}, by the asset they are embedded in
     * @param answers answers on those rows, by the asset
     * @param assets ids of the assets that are stored
     */
    private record Related(
            Map<String, List<Asset>> acts,
            Map<String, Set<String>> contained,
            Map<String, List<Judgements.Use>> answers,
            Set<String> assets) {

        boolean concerns(AssetKind kind, String id) {
            return kind == AssetKind.TRANSACTION || acts.containsKey(id) || contained.containsKey(id);
        }

        boolean attached(Asset row) {
            return row.key().kind() == AssetKind.TRANSACTION && assets.contains(row.text(Field.RELATED_ASSET));
        }
    }

    private Related related(BusinessUnit unit, List<SnapshotRef> snapshots) {
        Map<String, List<Asset>> acts = new HashMap<>();
        Map<String, Set<String>> contained = new HashMap<>();
        Map<String, List<Judgements.Use>> said = new HashMap<>();
        for (SnapshotRef snapshot : snapshots) {
            inventory.scan(
                    snapshot,
                    (productKey, kind, id) -> kind == AssetKind.TRANSACTION
                            || (kind == AssetKind.COMPONENT && (watched(productKey) || renamed(snapshot, kind, id))),
                    row -> {
                        String act = row.asset().text(Field.RELATED_ASSET);
                        String parent = row.asset().text(Field.EMBEDDED_IN);
                        if (!act.isEmpty()) {
                            acts.computeIfAbsent(act, each -> new ArrayList<>()).add(judgements.answered(row.asset()));
                        } else if (!parent.isEmpty()) {
                            contained
                                    .computeIfAbsent(parent, each -> new HashSet<>())
                                    .addAll(identified(row).builtIn());
                        }
                        List<Judgements.Use> onRow = judgements.on(row.asset(), unit);
                        if (!onRow.isEmpty()) {
                            said.computeIfAbsent(act.isEmpty() ? parent : act, each -> new ArrayList<>())
                                    .addAll(onRow);
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
        return new Related(acts, contained, said, present);
    }
}
