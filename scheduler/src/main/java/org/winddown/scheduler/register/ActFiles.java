package org.winddown.scheduler.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.Exceptions;
import org.winddown.decisions.Holds;
import org.winddown.decisions.acceptance.AcceptedFinding;
import org.winddown.decisions.hold.HeldAsset;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.decisions.judgement.RecordedDisposition;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.SnapshotRef;
import org.winddown.reporting.register.ActFile;
import org.winddown.reporting.register.ActFile.Discovery;
import org.winddown.reporting.register.ActFile.Event;
import org.winddown.reporting.register.ActFile.Event.Sort;
import org.winddown.reporting.register.ActFile.Hold;
import org.winddown.reporting.store.FindingHistory;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.ScreeningPlan;

/** Puts together what is on record of acts of the enterprise's own. */
final class ActFiles {

    private static final int SHORT_ID = 12;

    private final FindingHistory history;
    private final AssetInventory inventory;
    private final ImportRuns imports;
    private final Decisions decisions;
    private final Exceptions exceptions;
    private final Holds holds;

    ActFiles(
            FindingHistory history,
            AssetInventory inventory,
            ImportRuns imports,
            Decisions decisions,
            Exceptions exceptions,
            Holds holds) {
        this.history = history;
        this.inventory = inventory;
        this.imports = imports;
        this.decisions = decisions;
        this.exceptions = exceptions;
        this.holds = holds;
    }

    private record Told(Instant at, String text) {}

    /** What people said, as it was known to a run; read once for all of its files. */
    private record Said(
            List<RecordedAnswer> answers,
            List<RecordedDisposition> dispositions,
            List<AcceptedFinding> accepted,
            List<HeldAsset> held) {}

    private Said said(ScreeningPlan plan) {
        Instant knownAt = plan.law().knownAt();
        Instant loadedBy = plan.stock().recordedBy();
        return new Said(
                decisions.answers(knownAt, loadedBy),
                decisions.dispositions(knownAt, loadedBy),
                exceptions.knownAt(knownAt),
                holds.knownAt(knownAt));
    }

    /** The files on acts in some units, ordered by asset, measure and act. */
    List<ActFile> of(Screened screened, List<ScreenedUnit> units) {
        List<ActFile> files = new ArrayList<>();
        Said said = said(screened.plan());
        for (ScreenedUnit unit : units) {
            List<Finding> concerned = unit.findings().stream()
                    .filter(finding -> finding.verdicts().acts().stream().anyMatch(ActFile::isNeededFor))
                    .toList();
            if (!concerned.isEmpty()) {
                Map<AssetKey, List<Asset>> records = records(unit, concerned);
                for (Finding finding : concerned) {
                    finding.verdicts().acts().stream()
                            .filter(ActFile::isNeededFor)
                            .map(act -> file(screened, unit, finding, act, records, said))
                            .forEach(files::add);
                }
            }
        }
        files.sort(Comparator.<ActFile, AssetKey>comparing(
                        file -> file.finding().asset().key())
                .thenComparing(file -> file.finding().verdicts().measure())
                .thenComparing(file -> file.act().act())
                .thenComparing(file -> file.act().addressee()));
        return files;
    }

    /** The rows that record acts of the findings' assets, by asset. */
    private Map<AssetKey, List<Asset>> records(ScreenedUnit unit, List<Finding> findings) {
        Map<String, AssetKey> byId = new TreeMap<>();
        Map<AssetKey, List<Asset>> records = new TreeMap<>();
        for (Finding finding : findings) {
            AssetKey key = finding.asset().key();
            byId.put(key.assetId(), key);
            if (key.kind() == AssetKind.TRANSACTION) {
                records.computeIfAbsent(key, any -> new ArrayList<>()).add(finding.asset());
            }
        }
        for (SnapshotRef snapshot : unit.snapshots()) {
            inventory.scan(snapshot, (product, kind, id) -> kind == AssetKind.TRANSACTION, row -> {
                AssetKey of = byId.get(row.asset().text(Field.RELATED_ASSET));
                if (of != null) {
                    records.computeIfAbsent(of, any -> new ArrayList<>()).add(row.asset());
                }
            });
        }
        records.values().forEach(rows -> rows.sort(Comparator.comparing(Asset::key)));
        return records;
    }

    private ActFile file(
            Screened screened,
            ScreenedUnit unit,
            Finding finding,
            ActVerdict act,
            Map<AssetKey, List<Asset>> recorded,
            Said said) {
        AssetKey key = finding.asset().key();
        List<Asset> records = recorded.getOrDefault(key, List.of()).stream()
                .filter(row -> row.key().equals(key)
                        || row.text(Field.ACT).equalsIgnoreCase(act.act().name()))
                .toList();
        Set<AssetKey> concerned =
                Stream.concat(Stream.of(key), records.stream().map(Asset::key)).collect(Collectors.toSet());
        List<HeldAsset> held = said.held().stream()
                .filter(each -> concerned.contains(each.hold().asset()))
                .toList();
        Optional<RunRecord> first =
                history.first(key, finding.verdicts().measure(), screened.plan().asOf());
        ZoneId zone = unit.unit().zone().orElse(ZoneOffset.UTC);
        List<Event> events = new ArrayList<>();
        ofLaw(act, events);
        ofRows(finding, act, records, zone, events);
        first.ifPresent(run -> {
            String id = run.runId().substring(0, SHORT_ID);
            events.add(new Event(run.asOf(), "", Sort.IDENTIFIED, id, ""));
            events.add(new Event(run.recordedAt(), "", Sort.RECORDED, id, ""));
        });
        ofPeople(finding, act, concerned, said, events);
        ofHolds(held, events);
        ofDuties(finding, zone, events);
        events.sort(Comparator.comparing(Event::at).thenComparing(Event::sort).thenComparing(Event::detail));
        return new ActFile(
                finding,
                act,
                records,
                first.map(run -> discovery(run, key, records, unit.snapshots())).orElse(null),
                held.stream().map(ActFiles::hold).toList(),
                events);
    }

    private static Hold hold(HeldAsset held) {
        return new Hold(
                held.hold().matter(),
                held.hold().reason(),
                held.hold().placedBy(),
                held.hold().placedAt(),
                held.release().map(release -> release.releasedAt()).orElse(null));
    }

    /**
     * The row which records the act, or else the asset: in the inventory of the first run, or, as it came later, in one
     * in force.
     */
    private Discovery discovery(RunRecord run, AssetKey key, List<Asset> records, List<SnapshotRef> inForce) {
        Set<AssetKey> wanted = records.isEmpty()
                ? Set.of(key)
                : records.stream().map(Asset::key).collect(Collectors.toSet());
        return Stream.concat(inventory.named(Set.copyOf(run.inventories())).stream(), inForce.stream())
                .flatMap(snapshot -> row(snapshot, wanted).map(origin -> discovery(run, origin, snapshot)).stream())
                .findFirst()
                .orElseGet(() -> new Discovery(run.asOf(), run.runId(), run.recordedAt(), "", "", "", "", ""));
    }

    private Optional<AssetOrigin> row(SnapshotRef snapshot, Set<AssetKey> wanted) {
        if (wanted.stream()
                .noneMatch(each ->
                        each.unit().equals(snapshot.unit()) && each.source().equals(snapshot.source()))) {
            return Optional.empty();
        }
        List<AssetOrigin> found = new ArrayList<>();
        inventory.scan(
                snapshot,
                (product, kind, id) -> wanted.contains(new AssetKey(snapshot.unit(), snapshot.source(), kind, id)),
                row -> found.add(row.asset().origin()));
        return found.stream().findFirst();
    }

    private Discovery discovery(RunRecord run, AssetOrigin origin, SnapshotRef snapshot) {
        String by = imports.forUnit(snapshot.unit()).stream()
                .filter(each -> each.importId().equals(snapshot.importId()))
                .map(ImportRunSummary::by)
                .findFirst()
                .orElse("");
        return new Discovery(
                run.asOf(),
                run.runId(),
                run.recordedAt(),
                origin.file(),
                origin.sha256(),
                (origin.sheet().isEmpty() ? "" : origin.sheet() + ", ") + "row " + origin.row(),
                snapshot.importId(),
                by);
    }

    private static void ofLaw(ActVerdict act, List<Event> events) {
        Instant from = act.effectiveAt();
        if (from != null) {
            events.add(new Event(from, "", Sort.FORBIDDEN_FROM, (act.phase() + " " + act.citation()).strip(), ""));
        }
    }

    private static void ofRows(Finding finding, ActVerdict act, List<Asset> records, ZoneId zone, List<Event> events) {
        Asset asset = finding.asset();
        told(asset.text(Field.SIGNED_AT), zone)
                .ifPresent(told -> events.add(new Event(
                        told.at(), told.text(), Sort.SIGNED, asset.key().assetId(), asset.text(Field.SIGNATORY))));
        for (Asset row : records) {
            told(row.text(Field.OCCURRED_AT), zone)
                    .ifPresent(told -> events.add(new Event(
                            told.at(),
                            told.text(),
                            Sort.HAPPENED,
                            row.key().assetId() + ", " + act.act().name()
                                    + (row.text(Field.COST).isBlank()
                                            ? ""
                                            : ", " + row.text(Field.CURRENCY) + " " + row.text(Field.COST)),
                            row.text(Field.SUPPLIER))));
        }
    }

    private static void ofPeople(
            Finding finding, ActVerdict act, Set<AssetKey> concerned, Said said, List<Event> events) {
        String measure = finding.verdicts().measure();
        said.answers().stream()
                .filter(each -> concerned.contains(each.asset()))
                .forEach(each -> events.add(new Event(
                        each.recordedAt(),
                        "",
                        Sort.ANSWERED,
                        each.fact().fact() + " = " + each.value() + evidence(each.evidenceRef()),
                        each.answeredBy())));
        said.dispositions().stream()
                .filter(each ->
                        concerned.contains(each.asset()) && each.measure().equals(measure))
                .forEach(each -> events.add(new Event(
                        each.recordedAt(),
                        "",
                        Sort.DECIDED,
                        each.act() + " " + each.disposition().state()
                                + (each.disposition().note().isEmpty()
                                        ? ""
                                        : ": " + each.disposition().note())
                                + evidence(each.evidenceRef()),
                        each.decidedBy())));
        for (AcceptedFinding each : said.accepted()) {
            if (each.concerns(finding.asset().key(), finding.identification().component(), measure, act.act())) {
                String why = each.acceptance().reason();
                events.add(new Event(
                        each.acceptance().validFrom(),
                        "",
                        Sort.ACCEPTED,
                        why,
                        each.acceptance().approver()));
                events.add(new Event(
                        each.revocation()
                                .map(revocation -> revocation.revokedAt())
                                .filter(at -> at.isBefore(each.acceptance().expiresAt()))
                                .orElse(each.acceptance().expiresAt()),
                        "",
                        Sort.ACCEPTANCE_ENDS,
                        why,
                        each.revocation().map(revocation -> revocation.by()).orElse("")));
            }
        }
    }

    private static String evidence(String reference) {
        return reference.isEmpty() ? "" : " [" + reference + "]";
    }

    private static void ofHolds(List<HeldAsset> held, List<Event> events) {
        for (HeldAsset each : held) {
            events.add(new Event(
                    each.hold().placedAt(),
                    "",
                    Sort.HELD,
                    each.hold().matter() + ": " + each.hold().reason(),
                    each.hold().placedBy()));
            each.release()
                    .ifPresent(release -> events.add(new Event(
                            release.releasedAt(),
                            "",
                            Sort.RELEASED,
                            each.hold().matter() + ": " + release.reason(),
                            release.by())));
        }
    }

    private static void ofDuties(Finding finding, ZoneId zone, List<Event> events) {
        for (Duty duty : finding.duties(zone)) {
            LocalDate due = duty.dueOn();
            if (due != null) {
                events.add(new Event(due.atStartOfDay(zone).toInstant(), due.toString(), Sort.DUE, duty.title(), ""));
            }
        }
    }

    /** An instant or a day as a cell tells it; empty when it tells neither. */
    private static Optional<Told> told(String cell, ZoneId zone) {
        Instant at = instant(cell);
        if (at != null) {
            return Optional.of(new Told(at, cell));
        }
        try {
            return Optional.of(new Told(LocalDate.parse(cell).atStartOfDay(zone).toInstant(), cell));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(String cell) {
        try {
            return OffsetDateTime.parse(cell).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
