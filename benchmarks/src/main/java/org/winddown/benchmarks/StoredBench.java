package org.winddown.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.inventory.InventoryGenerator;
import org.winddown.ingest.AssetFilter;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.StoredAsset;
import org.winddown.ingest.Units;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.FactProfiles;
import org.winddown.rules.screening.Interest;
import org.winddown.rules.screening.ProfileVerdicts;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;

/**
 * Times, over one generated inventory that is stored in an embedded database, how long reading its assets takes and how
 * long judging them by all packs, as screening does: with proofs, each distinct set of facts once by each pack that can
 * say something about it. Anew for each repetition: law, profiles and verdicts; not anew: the database and its cache.
 */
final class StoredBench {

    private static final Instant AS_OF = Instant.parse("2024-10-01T00:00:00Z");
    private static final int BATCH = 10_000;

    private final int rows;
    private final long seed;
    private final int repetitions;
    private final PrintWriter out;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    StoredBench(int rows, long seed, int repetitions, PrintWriter out) {
        this.rows = rows;
        this.seed = seed;
        this.repetitions = repetitions;
        this.out = out;
    }

    void run() throws IOException {
        Path work = Files.createTempDirectory("winddown-bench-");
        try {
            Path file = work.resolve("inventory.csv");
            Path units = work.resolve("units.csv");
            Path home = work.resolve("home");
            out.println(new InventoryGenerator(rows, seed).write(file, units));
            Commands.run(home, "units", "load", units.toString());
            Commands.run(home, "import", file.toString(), "--unit", InventoryGenerator.UNIT);
            try (Database database = Database.open(new Home(home), Map.of())) {
                AssetInventory inventory = new AssetInventory(database.dataSource());
                BusinessUnit unit = new Units(database.dataSource()).all().get(0);
                for (int i = 0; i < repetitions; i++) {
                    repeat(inventory, unit);
                }
            }
            summary();
        } finally {
            Commands.delete(work);
        }
    }

    private void repeat(AssetInventory inventory, BusinessUnit unit) {
        Judge touched = new Judge(inventory, unit, false);
        time("read, all assets unpacked", () -> read(inventory, everything(), each -> {}));
        double watching = time("read, as screening does", () -> read(inventory, touched.filter(), touched.batch::add));
        touched.judge();
        double keying = touched.keying;
        double judging = touched.judging;
        note("first night: keys", keying);
        note("first night: verdicts", judging);
        nextNights(touched, inventory, "verdicts");
        Judge proving = new Judge(inventory, unit, true);
        read(inventory, proving.filter(), proving.batch::add);
        proving.judge();
        note("first night: verdicts with proofs", proving.judging);
        nextNights(proving, inventory, "verdicts with proofs");
        Judge every = new Judge(inventory, unit, false);
        double all = time("", () -> read(inventory, everything(), every::take));
        every.judge();
        note("of every asset: keys", every.keying);
        note("of every asset: verdicts", every.judging);
        out.printf(
                Locale.ROOT,
                "screening: %d assets, %d profiles, %d verdicts, %.3f s keys and %.3f s verdicts beside %.2f s; every"
                        + " asset: %d assets, %d profiles, %d verdicts, %.3f s and %.3f s within %.2f s%n",
                touched.assets,
                touched.profiles.size(),
                touched.given,
                keying,
                judging,
                watching,
                every.assets,
                every.profiles.size(),
                every.given,
                every.keying,
                every.judging,
                all);
    }

    /** The same inventory some days in a row, under the same law: what was judged is known. */
    private void nextNights(Judge judge, AssetInventory inventory, String what) {
        for (String night : List.of("second night", "third night")) {
            judge.nextNight();
            read(inventory, judge.filter(), judge.batch::add);
            judge.judge();
            note(night + ": keys", judge.keying);
            note(night + ": " + what, judge.judging);
        }
    }

    private double time(String phase, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double taken = (System.nanoTime() - start) / 1e9;
        if (!phase.isEmpty()) {
            note(phase, taken);
        }
        return taken;
    }

    private void note(String phase, double taken) {
        seconds.computeIfAbsent(phase, each -> new ArrayList<>()).add(taken);
    }

    private static void read(AssetInventory inventory, AssetFilter filter, Consumer<StoredAsset> assets) {
        for (SnapshotRef snapshot : inventory.snapshots(AS_OF)) {
            inventory.scan(snapshot, filter, assets);
        }
    }

    private static AssetFilter everything() {
        return (productKey, kind, id) -> true;
    }

    private void summary() {
        double read = NightBench.median(seconds.getOrDefault("read, all assets unpacked", List.of(Double.NaN)));
        out.printf(Locale.ROOT, "%n%-40s %9s %24s%n", "phase", "median s", "percent of reading all");
        seconds.forEach((phase, all) -> out.printf(
                Locale.ROOT,
                "%-40s %9.3f %24.1f%n",
                phase,
                NightBench.median(all),
                100 * NightBench.median(all) / read));
    }

    /** Gives assets the numbers of their facts, and these the verdicts of the packs. */
    private static final class Judge {

        private final FactProfiles profiles;
        private final Map<Long, Identification> identified = new HashMap<>();
        private final Map<String, ProfileVerdicts> verdicts = new LinkedHashMap<>();
        private final List<Interest> interests;
        private final BusinessUnit unit;
        private final List<StoredAsset> batch = new ArrayList<>();
        private Instant asOf = AS_OF;
        private double keying;
        private double judging;
        private long assets;
        private long given;

        Judge(AssetInventory inventory, BusinessUnit unit, boolean proving) {
            this.unit = unit;
            List<Measure> measures = RulePacks.shipped();
            Catalogue catalogue = Catalogues.shipped();
            inventory.productNames().forEach((key, name) -> identified.put(key, catalogue.identify(name)));
            interests = measures.stream().map(Interest::new).toList();
            profiles = new FactProfiles(new FactCollector(catalogue, measures));
            for (Measure measure : measures) {
                verdicts.put(measure.id(), new ProfileVerdicts(profiles::facts, new Engine(measure), proving));
            }
        }

        void nextNight() {
            asOf = asOf.plus(Duration.ofDays(1));
            keying = 0;
            judging = 0;
            assets = 0;
            given = 0;
        }

        AssetFilter filter() {
            return new AssetFilter() {
                @Override
                public boolean wants(long productKey, AssetKind kind, String id) {
                    return identification(productKey).decision() != Identification.Decision.NO_MATCH;
                }

                @Override
                public boolean wantsAllWith(Set<String> facts) {
                    return interests.stream().anyMatch(interest -> interest.concerns(facts));
                }
            };
        }

        private Identification identification(long productKey) {
            Identification found = identified.get(productKey);
            if (found == null) {
                throw new IllegalStateException("Product name " + productKey + " is not stored.");
            }
            return found;
        }

        void take(StoredAsset asset) {
            batch.add(asset);
            if (batch.size() == BATCH) {
                judge();
            }
        }

        void judge() {
            int[] numbers = new int[batch.size()];
            long start = System.nanoTime();
            for (int i = 0; i < numbers.length; i++) {
                StoredAsset row = batch.get(i);
                numbers[i] = profiles.of(row.asset(), unit, identification(row.productKey()), List.of(), Set.of());
            }
            long keyed = System.nanoTime();
            for (int i = 0; i < numbers.length; i++) {
                judge(batch.get(i), numbers[i]);
            }
            keying += (keyed - start) / 1e9;
            judging += (System.nanoTime() - keyed) / 1e9;
            assets += numbers.length;
            batch.clear();
        }

        private void judge(StoredAsset row, int profile) {
            for (Interest interest : interests) {
                if (interest.concerns(row.asset(), identification(row.productKey()), Set.of())) {
                    given += Objects.requireNonNull(
                                    verdicts.get(interest.measure().id()))
                            .of(profile, asOf)
                            .acts()
                            .size();
                }
            }
        }
    }
}
