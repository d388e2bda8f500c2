package org.winddown.scheduler.lookback;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.ContentStore;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.lookback.DerivedReport.Likeness;
import org.winddown.scheduler.lookback.PastReport.Copy;
import org.winddown.scheduler.register.StoredRegisters;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.store.WorkFolder;
import org.winddown.scheduler.verify.Verification;
import org.winddown.scheduler.verify.Verified.Difference;

/** The reports that were made of runs: as they were delivered, and derived again. */
public final class PastReports {

    private final FindingRegister register;
    private final ScreeningRuns screenings;
    private final Reports reports;
    private final StoredRegisters registers;
    private final Verification verification;

    public PastReports(
            FindingRegister register,
            ScreeningRuns screenings,
            Reports reports,
            StoredRegisters registers,
            Verification verification) {
        this.register = register;
        this.screenings = screenings;
        this.reports = reports;
        this.registers = registers;
        this.verification = verification;
    }

    /** All reports on record, those of the latest run first; the hashes of their copies are not looked at. */
    public List<PastReport> all(Chosen chosen) {
        Map<String, List<Made>> byRun = reports.byRun();
        return register.runs(Integer.MAX_VALUE).stream()
                .flatMap(run -> byRun.getOrDefault(run.runId(), List.of()).stream()
                        .filter(chosen::includes)
                        .map(made -> new PastReport(
                                run, made, Files.isRegularFile(made.artifact().path()) ? Copy.PRESENT : Copy.DELETED)))
                .toList();
    }

    /** The reports on record of a run; the hashes of their copies are looked at. */
    public List<PastReport> of(RunRecord run, Chosen chosen) {
        return reports.list(run.runId()).stream()
                .filter(chosen::includes)
                .map(made -> new PastReport(run, made, copy(made.artifact())))
                .toList();
    }

    private static Copy copy(Artifact artifact) {
        if (!Files.isRegularFile(artifact.path())) {
            return Copy.DELETED;
        }
        return ContentStore.sha256(artifact.path()).equals(artifact.sha256()) ? Copy.UNCHANGED : Copy.CHANGED;
    }

    /** Copies those of a run's reports whose kept copies are unchanged, with their manifests; the others it names. */
    public List<PastReport> deliver(RunRecord run, Chosen chosen, Path out) {
        List<PastReport> past = of(run, chosen);
        Reports.copy(
                past.stream()
                        .filter(report -> report.copy() == Copy.UNCHANGED)
                        .map(PastReport::made)
                        .toList(),
                out);
        return past;
    }

    /**
     * Derives the reports of a run again with what was known then. One that is not as it was delivered gets a name that
     * says so.
     *
     * @throws LookbackException when something that the run depended on is another today; names it
     * @throws org.winddown.scheduler.edition.LostTextException when a text of the law is not kept
     */
    public List<DerivedReport> then(RunRecord run, Chosen chosen, Path out) {
        ScreeningPlan plan = screenings.planOf(run);
        if (!plan.runId().equals(run.runId())) {
            throw new LookbackException("Run " + run.runId() + " cannot be derived as it was. " + firstChange(run, plan)
                    + " The kept copies are unharmed by this: fetch them with --as delivered.");
        }
        List<Made> onRecord =
                reports.list(run.runId()).stream().filter(chosen::includes).toList();
        Set<ReportKind> kinds = kinds(chosen, onRecord);
        Screened screened = screenings.derive(plan, assets -> {});
        try (WorkFolder work = WorkFolder.open("history")) {
            List<DerivedReport> best = List.of();
            int way = 0;
            for (Reports.Wanted wanted : reports.waysOf(run.runId())) {
                Path folder = work.path().resolve(String.valueOf(way++));
                best = reports.write(screened, wanted.about(kinds, chosen.unit()), folder, units -> {}).stream()
                        .map(made -> compared(made, onRecord))
                        .toList();
                if (best.stream().noneMatch(each -> each.likeness() == Likeness.DIFFERENT)) {
                    break;
                }
            }
            return best.stream().map(each -> named(each, out)).toList();
        }
    }

    /** The kinds that are meant: the one that is named, else those on record, else the usual one. */
    static Set<ReportKind> kinds(Chosen chosen, List<Made> onRecord) {
        Set<ReportKind> kept =
                onRecord.stream().map(made -> made.artifact().kind()).collect(Collectors.toSet());
        return chosen.kind().map(Set::of).orElse(kept.isEmpty() ? Set.of(ReportKind.FULL) : kept);
    }

    private static String firstChange(RunRecord run, ScreeningPlan plan) {
        return InputChange.between(ScreeningPlan.lasting(run.inputs()), plan.lastingInputs()).stream()
                .findFirst()
                .map(change -> "Different today: " + change.words() + ".")
                .orElse("It did not record what it depended on.");
    }

    private static DerivedReport compared(Made made, List<Made> onRecord) {
        Optional<Made> delivered = onRecord.stream()
                .filter(each -> each.unit().equals(made.unit())
                        && each.artifact().kind() == made.artifact().kind()
                        && each.artifact().format().equals(made.artifact().format()))
                .findFirst();
        Likeness likeness = delivered
                .map(each -> each.artifact().sha256().equals(made.artifact().sha256())
                        ? Likeness.IDENTICAL
                        : Likeness.DIFFERENT)
                .orElse(Likeness.NOTHING_TO_COMPARE);
        return new DerivedReport(made, likeness, "");
    }

    private DerivedReport named(DerivedReport derived, Path out) {
        boolean other = derived.likeness() == Likeness.DIFFERENT;
        String difference = other ? difference(derived.made().artifact().path()) : "";
        Artifact moved = MovedReports.move(derived.made().artifact(), other ? "_not-as-delivered" : "", out);
        return new DerivedReport(new Made(derived.made().unit(), moved), derived.likeness(), difference);
    }

    /** What the run depended on is the same, so it is a row that was changed, or the program. */
    private String difference(Path derived) {
        return verification
                .verify(derived)
                .difference()
                .map(PastReports::words)
                .orElse("All that the run depended on is the same; this version of the program judges, words or lays"
                        + " out otherwise.");
    }

    private static String words(Difference difference) {
        return "In " + difference.in() + ": " + difference.what() + "; was \"" + difference.was() + "\", is \""
                + difference.now() + "\".";
    }

    /**
     * What is known now of a past run's instant.
     *
     * @param knownAt what was known of law, lists and decisions then counts; inventories and units as on record
     */
    public Hindsight hindsight(RunRecord run, Instant knownAt) {
        return new Hindsight(run, knownAt, screenings, reports, registers);
    }
}
