package org.winddown.scheduler.screening;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.winddown.decisions.Decisions;
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
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.screening.Finding;

/** Screens and keeps what was found: the register remembers when each asset was first identified. */
public final class ScreeningRuns {

    private final AssetInventory inventory;
    private final ImportRuns imports;
    private final Units units;
    private final FindingRegister register;
    private final Decisions decisions;
    private final RuleBook book;
    private final KnownParties parties;
    private final ExpectedSources expected;
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
     */
    public ScreeningRuns(
            AssetInventory inventory,
            ImportRuns imports,
            Units units,
            FindingRegister register,
            Decisions decisions,
            RuleBook book,
            InventoryHistory history,
            List<String> settings,
            KnownParties parties,
            ExpectedSources expected,
            Function<Instant, List<RunRecord.Input>> registers) {
        this.inventory = inventory;
        this.imports = imports;
        this.units = units;
        this.register = register;
        this.decisions = decisions;
        this.book = book;
        this.parties = parties;
        this.expected = expected;
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

    /** A screening that keeps nothing, under what people had decided when the law was known. */
    public Screening screening(Law law, Instant asOf) {
        return screening(law, decisions.knownAt(law.knownAt()), asOf);
    }

    private Screening screening(Law law, Judgements judgements, Instant asOf) {
        PartyLookup lookup = parties.at(law.knownAt(), asOf);
        return new Screening(
                inventory, units, register, indexes, assessable(law, asOf, lookup), judgements, lookup, asOf);
    }

    /** A screening under all of a law, whether anything can be said under it or not. */
    public Screening looking(Law law, Instant asOf) {
        return new Screening(
                inventory,
                units,
                register,
                indexes,
                law,
                decisions.knownAt(law.knownAt()),
                parties.at(law.knownAt(), asOf),
                asOf);
    }

    /** The law about which the stored units and assets let something be said. */
    public Law assessable(Law law, Instant asOf) {
        return assessable(law, asOf, parties.at(law.knownAt(), asOf));
    }

    private Law assessable(Law law, Instant asOf, PartyLookup lookup) {
        return law.assessable(stated(asOf), units.asOf(asOf), lookup);
    }

    /** Whether the stored units, assets and lists let something be said under a measure; they are looked at once. */
    public Predicate<Measure> assessable(Instant asOf, Instant knownAt) {
        PartyLookup lookup = parties.at(knownAt, asOf);
        Set<String> stated = stated(asOf);
        List<BusinessUnit> loaded = units.asOf(asOf);
        return measure -> Law.of(List.of(measure), asOf)
                .assessable(stated, loaded, lookup)
                .lacking()
                .isEmpty();
    }

    /** The facts that some stored asset states, beside the columns of the template. */
    private Set<String> stated(Instant asOf) {
        Set<String> stated = new TreeSet<>();
        for (SnapshotRef snapshot : inventory.snapshots(asOf)) {
            stated.addAll(inventory.facts(snapshot).orElseGet(ScreeningRuns::anything));
        }
        return stated;
    }

    private static Set<String> anything() {
        return RulePacks.vocabulary().all().stream().map(FactDefinition::name).collect(Collectors.toSet());
    }

    /** What a run would look at now; reads no asset. */
    public ScreeningPlan plan(Law known, Instant asOf, Set<String> only) {
        Law law = assessable(known, asOf);
        Judgements judgements = decisions.knownAt(law.knownAt());
        Map<String, List<SnapshotRef>> snapshots =
                screening(law, judgements, asOf).snapshots(only);
        List<RunRecord.Input> more = new ArrayList<>(named("refused file", refused(snapshots.keySet(), asOf)));
        String lookedUp = parties.at(law.knownAt(), asOf).version();
        if (!lookedUp.isEmpty()) {
            more.add(new RunRecord.Input("lists of parties", "", lookedUp));
        }
        more.addAll(named("earlier inventory", before(snapshots.keySet(), asOf)));
        more.addAll(named("setting", settings));
        more.addAll(registers.apply(law.knownAt()));
        return ScreeningPlan.of(law, judgements, asOf, only, units.all(), snapshots, sources(only, asOf), more);
    }

    private static List<RunRecord.Input> named(String sort, List<String> values) {
        return values.stream()
                .map(value -> new RunRecord.Input(sort, value, value))
                .toList();
    }

    private List<SourceStatus> sources(Set<String> only, Instant asOf) {
        return expected.statuses(asOf).stream()
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
        List<ScreenedUnit> found = screening(plan.law(), plan.judgements(), plan.asOf())
                .run(Screening.Scope.touched(plan.snapshots().keySet()), told);
        String lookedUp = parties.at(plan.law().knownAt(), plan.asOf()).version();
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
