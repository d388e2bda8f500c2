package org.winddown.scheduler.screening;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.LawTexts;
import org.winddown.decisions.RuleBook;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ExpectedSources;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.InventoryHistory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.Units;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.edition.Edition;
import org.winddown.scheduler.edition.LostTextException;

/** Screens and keeps what was found: the register remembers when each asset was first identified. */
public final class ScreeningRuns {

    private final AssetInventory inventory;
    private final ImportRuns imports;
    private final Units units;
    private final FindingRegister register;
    private final Decisions decisions;
    private final RuleBook book;
    private final LawTexts texts;
    private final KnownParties parties;
    private final ExpectedSources expected;
    private final InstantSource clock;
    private final InventoryHistory history;
    private final List<String> settings;
    private final Function<Instant, List<RunRecord.Input>> registers;
    private final ScreeningIndexes indexes = new ScreeningIndexes();

    /**
     * Runs over what is stored.
     *
     * @param history the inventories before those in force: reports tell what they show as well
     * @param settings what else reports depend on, as text; part of the id of a run
     * @param registers what the registers that reports tell of held when an instant was known
     * @param clock says when the store is read
     */
    public ScreeningRuns(
            AssetInventory inventory,
            ImportRuns imports,
            Units units,
            FindingRegister register,
            Decisions decisions,
            RuleBook book,
            LawTexts texts,
            InventoryHistory history,
            List<String> settings,
            KnownParties parties,
            ExpectedSources expected,
            Function<Instant, List<RunRecord.Input>> registers,
            InstantSource clock) {
        this.inventory = inventory;
        this.imports = imports;
        this.units = units;
        this.register = register;
        this.decisions = decisions;
        this.book = book;
        this.texts = texts;
        this.parties = parties;
        this.expected = expected;
        this.clock = clock;
        this.history = history;
        this.settings = List.copyOf(settings);
        this.registers = registers;
    }

    /**
     * The law in force and known at an instant.
     *
     * @throws NoLawException when no measure was known then
     */
    public Law law(Instant knownAt) {
        return Law.knownAt(knownAt, book);
    }

    /** The law that a run recorded; that of today for a run that did not. */
    private Law law(RunRecord run) {
        Map<String, String> named = new LinkedHashMap<>();
        run.inputs().stream()
                .filter(input -> input.sort().equals(ScreeningPlan.LAW_TEXT))
                .forEach(input -> named.put(input.name(), input.value()));
        return named.isEmpty() ? law(run.knownAt()) : Law.of(Edition.recorded(named, texts), run.knownAt());
    }

    private Stock today(Instant asOf) {
        return Stock.today(inventory, units, asOf);
    }

    private PartyLookup lookup(Law law, Instant asOf, Stock stock) {
        return parties.at(law.knownAt(), asOf, stock.recordedBy());
    }

    private Judgements judgements(Law law, Stock stock) {
        return decisions.knownAt(law.knownAt(), stock.recordedBy());
    }

    /** A screening that keeps nothing, under what people had decided when the law was known. */
    public Screening screening(Law law, Instant asOf) {
        Stock stock = today(asOf);
        PartyLookup lookup = lookup(law, asOf, stock);
        return screening(assessable(law, stock, lookup), judgements(law, stock), stock, lookup, asOf);
    }

    /** A screening of what a plan looks at. */
    public Screening screening(ScreeningPlan plan) {
        return screening(
                plan.law(),
                plan.judgements(),
                plan.stock(),
                lookup(plan.law(), plan.asOf(), plan.stock()),
                plan.asOf());
    }

    private Screening screening(Law law, Judgements judgements, Stock stock, PartyLookup lookup, Instant asOf) {
        return new Screening(inventory, stock, register, indexes, law, judgements, lookup, asOf);
    }

    /** A screening under all of a law, whether anything can be said under it or not. */
    public Screening looking(Law law, Instant asOf) {
        Stock stock = today(asOf);
        return screening(law, judgements(law, stock), stock, lookup(law, asOf, stock), asOf);
    }

    /** A screening of what a plan looks at, under another law. */
    public Screening looking(Law law, ScreeningPlan plan) {
        return screening(law, plan.judgements(), plan.stock(), lookup(law, plan.asOf(), plan.stock()), plan.asOf());
    }

    /** The law about which the stored units and assets let something be said. */
    public Law assessable(Law law, Instant asOf) {
        Stock stock = today(asOf);
        return assessable(law, stock, lookup(law, asOf, stock));
    }

    private Law assessable(Law law, Stock stock, PartyLookup lookup) {
        return law.assessable(stock.stated(), stock.units(), lookup);
    }

    /** Whether the stored units, assets and lists let something be said under a measure; they are looked at once. */
    public Predicate<Measure> assessable(Instant asOf, Instant knownAt) {
        PartyLookup lookup = parties.at(knownAt, asOf);
        Stock stock = today(asOf);
        Set<String> stated = stock.stated();
        List<BusinessUnit> loaded = stock.units();
        return measure -> Law.of(List.of(measure), asOf)
                .assessable(stated, loaded, lookup)
                .lacking()
                .isEmpty();
    }

    /** What a run would look at now; reads no asset. */
    public ScreeningPlan plan(Law known, Instant asOf, Set<String> only) {
        Instant readAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Stock stock = today(asOf);
        Map<String, List<SnapshotRef>> snapshots = byUnit(stock, only);
        return plan(
                known,
                asOf,
                only,
                stock,
                snapshots,
                refused(snapshots.keySet(), asOf),
                before(snapshots.keySet(), asOf),
                readAt);
    }

    /**
     * What a recorded run looked at: the inventories and files that it recorded, and what the registers and the files
     * of decisions said when it read them. Where that does not give the id of the run, all that is on record today is
     * tried as well, because a register may have been told something while the run went on. A run that did not record
     * what it depended on gets the plan of today.
     *
     * @throws LostTextException when a text of the law that it judged by is not kept
     */
    public ScreeningPlan planOf(RunRecord run) {
        Law law = law(run);
        if (run.inputs().isEmpty()) {
            return plan(law, run.asOf(), ScreeningPlan.unitsOf(run));
        }
        Instant readAt = ScreeningPlan.values(run.inputs(), ScreeningPlan.READ).stream()
                .findFirst()
                .map(Instant::parse)
                .orElse(run.recordedAt());
        ScreeningPlan then = planOf(run, law, readAt);
        if (then.runId().equals(run.runId())) {
            return then;
        }
        ScreeningPlan later = planOf(run, law, Stock.END);
        return later.runId().equals(run.runId()) ? later : then;
    }

    private ScreeningPlan planOf(RunRecord run, Law law, Instant recordedBy) {
        List<SnapshotRef> read = ScreeningPlan.values(run.inputs(), ScreeningPlan.INVENTORY).stream()
                .flatMap(id -> inventory.snapshot(id, run.asOf()).stream())
                .toList();
        Stock stock = Stock.recorded(
                units,
                run.asOf(),
                recordedBy,
                read,
                Set.copyOf(ScreeningPlan.values(run.inputs(), ScreeningPlan.STATED)));
        return plan(
                law,
                run.asOf(),
                ScreeningPlan.unitsOf(run),
                stock,
                byUnit(stock, Set.of()),
                ScreeningPlan.values(run.inputs(), ScreeningPlan.REFUSED),
                ScreeningPlan.values(run.inputs(), ScreeningPlan.EARLIER),
                recordedBy);
    }

    private static Map<String, List<SnapshotRef>> byUnit(Stock stock, Set<String> only) {
        Map<String, List<SnapshotRef>> byUnit = new TreeMap<>();
        stock.snapshots().stream()
                .filter(snapshot -> only.isEmpty() || only.contains(snapshot.unit()))
                .forEach(snapshot -> byUnit.computeIfAbsent(snapshot.unit(), unit -> new ArrayList<>())
                        .add(snapshot));
        return byUnit;
    }

    private ScreeningPlan plan(
            Law known,
            Instant asOf,
            Set<String> only,
            Stock stock,
            Map<String, List<SnapshotRef>> snapshots,
            List<String> refused,
            List<String> earlier,
            Instant readAt) {
        PartyLookup lookup = lookup(known, asOf, stock);
        Law law = assessable(known, stock, lookup);
        List<RunRecord.Input> more = new ArrayList<>(named(ScreeningPlan.REFUSED, refused));
        if (!lookup.version().isEmpty()) {
            more.add(new RunRecord.Input("lists of parties", "", lookup.version()));
        }
        more.addAll(named(ScreeningPlan.EARLIER, earlier));
        more.addAll(named("setting", settings));
        more.addAll(registers.apply(law.knownAt()));
        return ScreeningPlan.of(
                law, judgements(law, stock), asOf, only, stock, snapshots, sources(only, asOf, stock), more, readAt);
    }

    private static List<RunRecord.Input> named(String sort, List<String> values) {
        return values.stream()
                .map(value -> new RunRecord.Input(sort, value, value))
                .toList();
    }

    private List<SourceStatus> sources(Set<String> only, Instant asOf, Stock stock) {
        return expected.statuses(asOf, stock.recordedBy(), stock.snapshots()).stream()
                .filter(source -> only.isEmpty() || only.contains(source.unit()))
                .toList();
    }

    /** Reports tell of what was swapped, so the inventories before those in force are inputs of the run as well. */
    private List<String> before(Set<String> screened, Instant asOf) {
        return history.states("", asOf, Instant.MAX).stream()
                .flatMap(List::stream)
                .filter(state -> screened.contains(state.full().unit()))
                .flatMap(state -> state.snapshots().stream())
                .map(SnapshotRef::snapshotId)
                .toList();
    }

    /** Files that were refused are told in the reports, so they are inputs of the run as well. */
    private List<String> refused(Set<String> screened, Instant asOf) {
        return screened.stream()
                .sorted()
                .flatMap(unit -> imports.forUnit(unit).stream())
                .filter(run -> run.refused().isPresent() && !run.snapshotAt().isAfter(asOf))
                .map(ImportRunSummary::importId)
                .sorted()
                .toList();
    }

    /** The stored record of a run with these inputs, if there is one. */
    public Optional<RunRecord> recorded(ScreeningPlan plan) {
        return register.run(plan.runId());
    }

    /**
     * Screens and records the run; a run that was recorded before is screened again and leaves the register as it is.
     *
     * @param told given the number of assets looked at so far, every now and then
     */
    public Screened run(ScreeningPlan plan, Instant now, LongConsumer told) {
        texts.keep(plan.law().edition().texts().values());
        List<ScreenedUnit> found = derive(plan, told).units();
        String lookedUp = lookup(plan.law(), plan.asOf(), plan.stock()).version();
        RunRecord record = new RunRecord(
                plan.runId(),
                plan.asOf(),
                plan.law().knownAt().truncatedTo(ChronoUnit.MICROS),
                plan.law().version() + (lookedUp.isEmpty() ? "" : "; lists " + lookedUp),
                now.truncatedTo(ChronoUnit.MICROS),
                new Screened(plan, found).counts(),
                plan.snapshots().values().stream()
                        .flatMap(List::stream)
                        .map(SnapshotRef::snapshotId)
                        .toList(),
                plan.inputs());
        register.record(
                record,
                () -> found.stream().flatMap(unit -> unit.findings().stream()).iterator());
        return new Screened(
                plan, found.stream().map(unit -> sighted(unit, plan)).toList());
    }

    /** Screens and records nothing. */
    public Screened derive(ScreeningPlan plan, LongConsumer told) {
        return new Screened(
                plan,
                screening(plan).run(Screening.Scope.touched(plan.snapshots().keySet()), told));
    }

    /** The unit with the instants at which the register first had each finding, this run included. */
    private ScreenedUnit sighted(ScreenedUnit unit, ScreeningPlan plan) {
        Map<String, Map<AssetKey, Instant>> sightings = new HashMap<>();
        plan.law()
                .measures()
                .forEach(measure -> sightings.put(
                        measure.id(), register.firstIdentified(unit.unit().code(), measure.id(), plan.asOf())));
        List<Finding> findings = unit.findings().stream()
                .map(finding -> new Finding(
                        finding.asset(),
                        finding.identification(),
                        finding.verdicts(),
                        finding.disposition(),
                        sightings
                                .getOrDefault(finding.verdicts().measure(), Map.of())
                                .get(finding.asset().key())))
                .toList();
        return new ScreenedUnit(
                unit.unit(),
                unit.snapshots(),
                findings,
                unit.headlines(),
                unit.assets(),
                unit.attachedActs(),
                unit.absences());
    }
}
