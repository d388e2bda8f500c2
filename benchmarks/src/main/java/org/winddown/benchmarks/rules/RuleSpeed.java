package org.winddown.benchmarks.rules;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.screening.Engine;
import org.winddown.rules.screening.FactCollector;
import org.winddown.rules.screening.FactProfiles;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.ProfileVerdicts;

/**
 * Nanoseconds an asset that one measure takes on 100,000 assets with 5,000 distinct sets of facts, for the engine and
 * for Drools. Records and facts are made anew before each pass, outside the time taken; Drools is given its facts with
 * every date read.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RuleSpeed {

    static final int PROFILES = 5_000;
    static final int COPIES = 20;
    static final int ASSETS = PROFILES * COPIES;

    private static final long SEED = 7;
    private static final Instant AS_OF = Instant.parse("2024-08-15T12:00:00Z");
    private static final Instant FIRST_NIGHT = Instant.parse("2024-05-01T01:00:00Z");
    private static final int NIGHTS = 365;
    private static final List<Instant> COMPARED =
            List.of(Instant.parse("2024-07-01T12:00:00Z"), AS_OF, Instant.parse("2024-10-15T12:00:00Z"));

    private final Catalogue catalogue = Catalogues.shipped();
    private final Measure measure =
            RulePacks.reader().read("us-icts-kaspersky-2024.yaml", RulePacks.pack("us-icts-kaspersky-2024"));
    private final Engine engine = new Engine(measure);
    private final FactCollector collector = new FactCollector(catalogue, List.of(measure));
    private final List<Holding> made;
    private final FactProfiles index;
    private final int[] profiles = new int[ASSETS];
    private final ProfileVerdicts kept;
    private final DroolsRules drools = new DroolsRules();
    private int night;
    private List<Holding> holdings = List.of();
    private List<ScreenedAsset> screened = List.of();

    /** The law and the assets. */
    public RuleSpeed() {
        made = Situations.holdings(catalogue, collector, PROFILES, COPIES, SEED);
        index = new FactProfiles(collector);
        for (int i = 0; i < ASSETS; i++) {
            profiles[i] = profile(index, made.get(i));
        }
        kept = new ProfileVerdicts(index::facts, engine, false);
    }

    private static int profile(FactProfiles profiles, Holding holding) {
        return profiles.of(holding.asset(), holding.unit(), holding.identification(), List.of(), Set.of());
    }

    /** Makes records and facts anew. */
    @Setup(Level.Invocation)
    public void renew() {
        holdings = Situations.again(made);
        screened = screened(AS_OF);
    }

    private List<ScreenedAsset> screened(Instant asOf) {
        List<ScreenedAsset> facts = new ArrayList<>(ASSETS);
        for (int profile : profiles) {
            facts.add(new ScreenedAsset(index.facts(profile), asOf));
        }
        return facts;
    }

    /** Drools, a stateless session over facts that are ready. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void drools(Blackhole hole) {
        drools.judge(screened);
        for (ScreenedAsset asset : screened) {
            hole.consume(asset.headline());
        }
    }

    /** Drools from raw records: each read into facts, with every date and counterparty, then a stateless session. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void droolsFromRecords(Blackhole hole) {
        FactCollector read = new FactCollector(catalogue, List.of(measure));
        List<ScreenedAsset> facts = new ArrayList<>(ASSETS);
        for (Holding each : holdings) {
            facts.add(new ScreenedAsset(
                    read.facts(each.asset(), each.unit(), each.identification(), List.of(), Set.of()), AS_OF));
        }
        drools.judge(facts);
        for (ScreenedAsset asset : facts) {
            hole.consume(asset.headline());
        }
    }

    /** The engine from raw records: cells to profiles, each judged once; nothing is remembered from pass to pass. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void fromRecords(Blackhole hole) {
        FactProfiles found = new FactProfiles(new FactCollector(catalogue, List.of(measure)));
        ProfileVerdicts verdicts = new ProfileVerdicts(found::facts, engine, false);
        for (Holding holding : holdings) {
            hole.consume(verdicts.of(profile(found, holding), AS_OF));
        }
    }

    /**
     * The next night from raw records: the screening index has met the profiles, and their verdicts the night before.
     */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void nextNightFromRecords(Blackhole hole) {
        Instant asOf = nextNight();
        for (Holding holding : holdings) {
            hole.consume(kept.of(profile(index, holding), asOf));
        }
    }

    /** The next night when the screening index knows the profiles: judged is what an instant has come for. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void nextNight(Blackhole hole) {
        Instant asOf = nextNight();
        for (int profile : profiles) {
            hole.consume(kept.of(profile, asOf));
        }
    }

    /** The nights of a year, then these again. */
    private Instant nextNight() {
        night = (night + 1) % NIGHTS;
        return FIRST_NIGHT.plus(Duration.ofDays(night));
    }

    /** The engine when the screening index knows the profiles and no verdict yet: each judged once. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void fromIndex(Blackhole hole) {
        ProfileVerdicts verdicts = new ProfileVerdicts(index::facts, engine, false);
        for (int profile : profiles) {
            hole.consume(verdicts.of(profile, AS_OF));
        }
    }

    /** The engine without profiles: every asset judged. */
    @Benchmark
    @OperationsPerInvocation(ASSETS)
    public void everyAsset(Blackhole hole) {
        for (int profile : profiles) {
            hole.consume(engine.evaluate(index.facts(profile), AS_OF));
        }
    }

    /**
     * Compares all verdicts of both, before, between and after the phases.
     *
     * @return how many acts were compared with which verdict, and how many headlines
     * @throws IllegalStateException when any differs
     */
    String compare() {
        Map<Verdict, Integer> compared = new TreeMap<>();
        FactProfiles found = new FactProfiles(collector);
        ProfileVerdicts verdicts = new ProfileVerdicts(found::facts, engine, false);
        for (Instant asOf : COMPARED) {
            List<ScreenedAsset> facts = screened(asOf);
            drools.judge(facts);
            for (int i = 0; i < ASSETS; i++) {
                MeasureVerdict verdict = verdicts.of(profile(found, made.get(i)), asOf);
                Map<Act, Verdict> acts = new HashMap<>();
                verdict.acts().forEach(each -> acts.put(each.act(), each.verdict()));
                ScreenedAsset other = facts.get(i);
                if (!alike(acts, other.verdicts()) || verdict.headline().verdict() != other.headline()) {
                    Facts differing = found.facts(profile(found, made.get(i)));
                    throw new IllegalStateException("As of " + asOf + " the verdicts on " + differing + " are "
                            + verdict.headline().verdict() + " " + new TreeMap<>(acts) + ", and Drools says "
                            + other.headline() + " " + other.verdicts() + ".");
                }
                acts.values().forEach(each -> compared.merge(each, 1, Integer::sum));
            }
            if (found.size() != PROFILES) {
                throw new IllegalStateException("There are " + found.size() + " profiles, not " + PROFILES + ".");
            }
        }
        return ASSETS + " assets, " + PROFILES + " profiles, as of " + COMPARED + ": verdicts equal, by act "
                + compared;
    }

    /** Bytes an asset that a benchmark allocates, without what {@link #renew} does. */
    Map<String, Double> allocated() {
        Blackhole hole = new Blackhole(
                "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
        Map<String, Consumer<Blackhole>> all = Map.of(
                "drools", this::drools,
                "droolsFromRecords", this::droolsFromRecords,
                "fromRecords", this::fromRecords,
                "fromIndex", this::fromIndex,
                "nextNight", this::nextNight,
                "nextNightFromRecords", this::nextNightFromRecords,
                "everyAsset", this::everyAsset);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Map<String, Double> bytes = new TreeMap<>();
        all.forEach((name, benchmark) -> {
            for (int pass = 0; pass < 3; pass++) {
                renew();
                long before = threads.getCurrentThreadAllocatedBytes();
                benchmark.accept(hole);
                bytes.put(name, (double) (threads.getCurrentThreadAllocatedBytes() - before) / ASSETS);
            }
        });
        return bytes;
    }

    /** Whether all acts have the same verdict; an act that one of them does not list is clear. */
    private static boolean alike(Map<Act, Verdict> one, Map<Act, Verdict> other) {
        for (Act act : Act.values()) {
            if (one.getOrDefault(act, Verdict.CLEAR) != other.getOrDefault(act, Verdict.CLEAR)) {
                return false;
            }
        }
        return true;
    }
}
