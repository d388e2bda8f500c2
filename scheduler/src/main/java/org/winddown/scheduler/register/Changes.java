package org.winddown.scheduler.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.SnapshotRef;
import org.winddown.reporting.register.ChangeLine;
import org.winddown.reporting.register.ChangeLine.Cause;
import org.winddown.reporting.register.ChangeLine.Reason;
import org.winddown.reporting.register.ChangeLine.Said;
import org.winddown.reporting.register.Comparison;
import org.winddown.reporting.store.FindingHistory;
import org.winddown.reporting.store.FindingHistory.Found;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.match.Recognition;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.ScreeningPlan;

/** Compares what a run found with what the run before found, and tells what is different between the two. */
final class Changes {

    private static final Comparator<ChangeLine> ORDER = Comparator.comparing(ChangeLine::sort)
            .thenComparing(ChangeLine::asset)
            .thenComparing(ChangeLine::measure);
    private static final List<Field> DAYS =
            List.of(Field.RENEWAL_DATE, Field.END_DATE, Field.UPDATES_UNTIL, Field.START_DATE);

    private final FindingRegister register;
    private final FindingHistory history;
    private final AssetInventory inventory;
    private final Decisions decisions;

    Changes(FindingRegister register, FindingHistory history, AssetInventory inventory, Decisions decisions) {
        this.register = register;
        this.history = history;
        this.inventory = inventory;
        this.decisions = decisions;
    }

    /** The changes in some units of a recorded run. */
    Comparison since(Screened screened, List<ScreenedUnit> units) {
        RunRecord run = register.run(screened.plan().runId())
                .orElseThrow(() -> new IllegalStateException("The run "
                        + screened.plan().runId() + " is not on record. Record it before its reports are made."));
        List<Comparison.Before> with = new ArrayList<>();
        List<ChangeLine> lines = new ArrayList<>();
        for (ScreenedUnit unit : units) {
            Optional<RunRecord> before = history.before(run, unit.unit().code());
            with.add(new Comparison.Before(
                    unit.unit().code(), before.map(Changes::told).orElse(null)));
            lines.addAll(
                    before.isEmpty() ? all(unit) : lines(screened.plan(), unit, past(before.get(), screened, unit)));
        }
        lines.sort(ORDER);
        return new Comparison(with, lines);
    }

    private List<ChangeLine> lines(ScreeningPlan plan, ScreenedUnit unit, Past past) {
        return new OfUnit(plan, unit, past)
                .differences().stream().map(FoundOtherwise::line).toList();
    }

    private Past past(RunRecord before, Screened screened, ScreenedUnit unit) {
        Judgements judged = decisions.knownAt(before.knownAt());
        return new Past(
                before.asOf(),
                before.inputs(),
                judged,
                Recognition.of(screened.plan().law().catalogue(), judged.matches()),
                history.of(before, unit.unit().code()),
                () -> inventory.named(Set.copyOf(before.inventories())),
                before.inventories().size());
    }

    /**
     * What is found otherwise by one screening than by another of the same instant.
     *
     * @param only code of the one unit to compare; empty for all
     */
    List<FoundOtherwise> between(Screened then, Screened now, Optional<String> only) {
        Map<String, ScreenedUnit> units = new TreeMap<>();
        then.units()
                .forEach(unit -> units.put(
                        unit.unit().code(),
                        new ScreenedUnit(unit.unit(), List.of(), List.of(), Map.of(), 0, 0, Map.of())));
        now.units().forEach(unit -> units.put(unit.unit().code(), unit));
        return units.values().stream()
                .filter(unit -> only.isEmpty() || only.get().equals(unit.unit().code()))
                .flatMap(unit ->
                        new OfUnit(now.plan(), unit, past(then, unit.unit().code())).differences().stream())
                .sorted(Comparator.comparing(FoundOtherwise::line, ORDER))
                .toList();
    }

    private static Past past(Screened then, String code) {
        Optional<ScreenedUnit> unit = then.units().stream()
                .filter(each -> each.unit().code().equals(code))
                .findFirst();
        ScreeningPlan plan = then.plan();
        List<SnapshotRef> inventories = unit.map(ScreenedUnit::snapshots).orElse(List.of());
        return new Past(
                plan.asOf(),
                plan.inputs(),
                plan.judgements(),
                plan.law().recognition(plan.judgements().matches()),
                unit.map(ScreenedUnit::findings).orElse(List.of()).stream()
                        .map(FindingHistory::of)
                        .toList(),
                () -> inventories,
                inventories.size());
    }

    private static Comparison.Run told(RunRecord run) {
        return new Comparison.Run(run.runId(), run.asOf(), run.knownAt(), run.recordedAt());
    }

    private static List<ChangeLine> all(ScreenedUnit unit) {
        return unit.findings().stream()
                .filter(finding -> finding.headline().verdict() != Verdict.CLEAR)
                .map(finding -> new ChangeLine(
                        finding.asset().key(),
                        product(finding.asset()),
                        finding.verdicts().measure(),
                        ChangeLine.Sort.NEW,
                        null,
                        said(finding),
                        List.of(new Reason(Cause.FIRST_RUN, ""))))
                .toList();
    }

    private static String product(@Nullable Asset asset) {
        return asset == null
                ? ""
                : asset.name().product().isBlank()
                        ? asset.name().vendor()
                        : asset.name().product();
    }

    private static Said said(Finding finding) {
        return new Said(finding.headline().verdict(), finding.headline().act());
    }

    private record Place(AssetKey asset, String measure) {}

    /**
     * What a unit is compared with.
     *
     * @param found what was found in the unit
     * @param inventories those that were read and are still on record
     * @param inventoriesRead how many were read
     */
    private record Past(
            Instant asOf,
            List<RunRecord.Input> inputs,
            Judgements judgements,
            Recognition recognition,
            List<Found> found,
            Supplier<List<SnapshotRef>> inventories,
            int inventoriesRead) {}

    /** The changes of one unit between two runs. */
    private final class OfUnit {

        private final ScreeningPlan plan;
        private final ScreenedUnit unit;
        private final Past before;
        private final RunInputs inputs;
        private final Recognition recognisedNow;
        private final Map<String, Measure> measures;
        private final Map<AssetKey, Asset> assetsBefore = new HashMap<>();
        private final Map<AssetKey, Asset> assetsNow = new HashMap<>();
        private boolean wholeBefore;

        OfUnit(ScreeningPlan plan, ScreenedUnit unit, Past before) {
            this.plan = plan;
            this.unit = unit;
            this.before = before;
            this.inputs = new RunInputs(before.inputs(), plan.inputs());
            this.recognisedNow =
                    Recognition.of(plan.law().catalogue(), plan.judgements().matches());
            this.measures = plan.law().measures().stream().collect(Collectors.toMap(Measure::id, each -> each));
        }

        List<FoundOtherwise> differences() {
            Map<Place, Found> was =
                    new TreeMap<>(Comparator.comparing(Place::asset).thenComparing(Place::measure));
            before.found().forEach(found -> was.put(new Place(found.asset(), found.measure()), found));
            List<FoundOtherwise> decided = new ArrayList<>();
            Map<Place, Finding> differs = new HashMap<>();
            for (Finding finding : unit.findings()) {
                Found now = FindingHistory.of(finding);
                Place place = new Place(now.asset(), now.measure());
                Found found = was.get(place);
                if (found != null && found.verdictSet().equals(now.verdictSet())) {
                    was.remove(place);
                    decided(finding).ifPresent(decided::add);
                } else {
                    differs.put(place, finding);
                }
            }
            Set<Place> places = new HashSet<>(was.keySet());
            places.addAll(differs.keySet());
            read(places.stream().map(Place::asset).collect(Collectors.toSet()));
            List<FoundOtherwise> lines = new ArrayList<>(decided);
            places.forEach(
                    place -> line(place, was.get(place), differs.get(place)).ifPresent(lines::add));
            return lines;
        }

        /** What people decided about a finding otherwise than before; empty when they did not. */
        private Optional<Reason> decision(Finding finding) {
            Disposition was = before.judgements()
                    .disposition(
                            finding.asset().key(),
                            finding.verdicts().measure(),
                            finding.headline().act());
            return was.equals(finding.disposition())
                    ? Optional.empty()
                    : Optional.of(new Reason(
                            Cause.DECISION,
                            was.state() + " \u2192 " + finding.disposition().state()));
        }

        private Optional<FoundOtherwise> decided(Finding finding) {
            return decision(finding)
                    .map(reason -> new FoundOtherwise(
                            new ChangeLine(
                                    finding.asset().key(),
                                    product(finding.asset()),
                                    finding.verdicts().measure(),
                                    ChangeLine.Sort.DECIDED,
                                    said(finding),
                                    said(finding),
                                    List.of(reason)),
                            finding.asset().origin(),
                            finding.asset().origin()));
        }

        private void read(Set<AssetKey> keys) {
            if (keys.isEmpty()) {
                return;
            }
            List<SnapshotRef> then = before.inventories().get();
            wholeBefore = then.size() == before.inventoriesRead();
            assets(then, keys, assetsBefore);
            assets(unit.snapshots(), keys, assetsNow);
        }

        private void assets(List<SnapshotRef> snapshots, Set<AssetKey> keys, Map<AssetKey, Asset> found) {
            for (SnapshotRef snapshot : snapshots) {
                if (snapshot.unit().equals(unit.unit().code())) {
                    inventory.scan(
                            snapshot,
                            (product, kind, id) ->
                                    keys.contains(new AssetKey(snapshot.unit(), snapshot.source(), kind, id)),
                            row -> found.put(row.asset().key(), row.asset()));
                }
            }
        }

        private Optional<FoundOtherwise> line(Place place, @Nullable Found was, @Nullable Finding now) {
            Verdict verdictBefore = was == null ? null : was.verdict();
            Verdict verdictNow = now == null ? null : now.headline().verdict();
            if ((verdictBefore == null || verdictBefore == Verdict.CLEAR)
                    && (verdictNow == null || verdictNow == Verdict.CLEAR)) {
                return Optional.empty();
            }
            Asset then = assetsBefore.get(place.asset());
            Asset today = assetsNow.get(place.asset());
            return Optional.of(new FoundOtherwise(
                    new ChangeLine(
                            place.asset(),
                            product(today == null ? then : today),
                            place.measure(),
                            ChangeLine.sortOf(verdictBefore, verdictNow),
                            was == null ? null : new Said(was.verdict(), was.act()),
                            now == null ? null : said(now),
                            reasons(place, now)),
                    then == null ? null : then.origin(),
                    today == null ? null : today.origin()));
        }

        private List<Reason> reasons(Place place, @Nullable Finding now) {
            List<Reason> reasons = new ArrayList<>();
            Asset then = assetsBefore.get(place.asset());
            Asset today = assetsNow.get(place.asset());
            if (then == null && wholeBefore) {
                reasons.add(new Reason(Cause.ASSET_NEW, ""));
            }
            if (today == null) {
                reasons.add(new Reason(Cause.ASSET_GONE, ""));
            }
            if (then != null && today != null) {
                ofAsset(then, today, reasons);
            }
            if (now != null) {
                decision(now).ifPresent(reasons::add);
            }
            if (inputs.lawDiffers(place.measure())) {
                reasons.add(new Reason(Cause.LAW, inputs.versions(place.measure())));
            }
            Measure measure = measures.get(place.measure());
            if (measure != null && !measure.lists().isEmpty() && inputs.listsDiffer()) {
                reasons.add(new Reason(Cause.LISTS, ""));
            }
            if (inputs.unitDiffers(place.asset().unit())) {
                reasons.add(new Reason(Cause.UNIT, ""));
            }
            if (inputs.engineDiffers()) {
                reasons.add(new Reason(Cause.ENGINE, ""));
            }
            time(today, now).ifPresent(reasons::add);
            if (reasons.isEmpty()) {
                Set<String> sources = inputs.sourcesThatDiffer(place.asset().unit());
                reasons.add(unexplained(sources));
            }
            return reasons;
        }

        private Reason unexplained(Set<String> sources) {
            if (!sources.isEmpty()) {
                return new Reason(Cause.INVENTORY, String.join(", ", sources));
            }
            return plan.asOf().isAfter(before.asOf())
                    ? new Reason(Cause.TIME, "")
                    : new Reason(Cause.NOT_ON_RECORD, "");
        }

        private void ofAsset(Asset then, Asset today, List<Reason> reasons) {
            String columns = columns(then, today);
            if (!columns.isEmpty()) {
                reasons.add(new Reason(Cause.ASSET_CHANGED, columns));
            }
            BusinessUnit of = unit.unit();
            List<String> saidBefore = answers(before.judgements(), then, of);
            List<String> saidNow = answers(plan.judgements(), today, of);
            if (!saidBefore.equals(saidNow)) {
                List<String> others = new ArrayList<>(saidNow);
                others.removeAll(saidBefore);
                reasons.add(new Reason(Cause.DECISION, String.join(", ", others)));
            }
            Identification was =
                    before.recognition().identify(before.judgements().answeredName(then));
            Identification is = recognisedNow.identify(plan.judgements().answeredName(today));
            if (!was.component().equals(is.component()) || was.decision() != is.decision()) {
                reasons.add(new Reason(Cause.IDENTIFICATION, words(was) + " \u2192 " + words(is)));
            } else if (inputs.lawDiffers("catalogue")) {
                reasons.add(new Reason(Cause.IDENTIFICATION, ""));
            }
        }

        private static List<String> answers(Judgements judgements, Asset asset, BusinessUnit unit) {
            return judgements.on(asset, unit).stream()
                    .filter(Judgements.Use::counts)
                    .map(use ->
                            use.answer().fact().fact() + " = " + use.answer().value())
                    .toList();
        }

        private static String words(Identification identification) {
            return identification.component().equals("/")
                    ? "\u2013"
                    : identification.component()
                            + (identification.decision() == Identification.Decision.MATCH ? "" : "?");
        }

        private static String columns(Asset then, Asset today) {
            List<String> columns = new ArrayList<>();
            if (!then.name().equals(today.name())) {
                columns.add(then.name().product() + " \u2192 " + today.name().product());
            }
            for (Field field : Field.values()) {
                if (!then.text(field).equals(today.text(field))) {
                    columns.add(
                            field.column() + ": " + shown(then.text(field)) + " \u2192 " + shown(today.text(field)));
                }
            }
            Map<String, String> extras = new TreeMap<>(then.extras());
            extras.putAll(today.extras());
            extras.keySet().stream()
                    .filter(name -> !Objects.equals(
                            then.extras().get(name), today.extras().get(name)))
                    .forEach(name -> columns.add(name + ": "
                            + shown(then.extras().getOrDefault(name, "")) + " \u2192 "
                            + shown(today.extras().getOrDefault(name, ""))));
            return String.join(", ", columns);
        }

        private static String shown(String cell) {
            return cell.isEmpty() ? "\u2013" : cell;
        }

        /** The instants of the law and the days of the asset that have come since the run before. */
        private Optional<Reason> time(@Nullable Asset asset, @Nullable Finding now) {
            Set<String> passed = new TreeSet<>();
            if (now != null) {
                for (ActVerdict act : now.verdicts().acts()) {
                    Instant at = act.effectiveAt();
                    if (at != null && since(at)) {
                        passed.add((act.phase() + " " + at).strip());
                    }
                }
            }
            if (asset != null) {
                ZoneId zone = unit.unit().zone().orElse(ZoneOffset.UTC);
                for (Field field : DAYS) {
                    String text = asset.text(field);
                    if (day(text)
                            .filter(day -> since(day.atStartOfDay(zone).toInstant())
                                    || since(day.plusDays(1).atStartOfDay(zone).toInstant()))
                            .isPresent()) {
                        passed.add(field.column() + " " + text);
                    }
                }
            }
            return passed.isEmpty() ? Optional.empty() : Optional.of(new Reason(Cause.TIME, String.join(", ", passed)));
        }

        private boolean since(Instant at) {
            return at.isAfter(before.asOf()) && !at.isAfter(plan.asOf());
        }

        private static Optional<LocalDate> day(String text) {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }
}
