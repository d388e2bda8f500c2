package org.winddown.scheduler.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.SnapshotRef;
import org.winddown.ingest.trace.Damage;
import org.winddown.ingest.trace.Integrity;
import org.winddown.reporting.ReportWriter;
import org.winddown.reporting.model.FileDifference;
import org.winddown.reporting.model.ReportMark;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RunRecord;
import org.winddown.reporting.text.Texts;
import org.winddown.scheduler.edition.LostTextException;
import org.winddown.scheduler.reports.Manifests;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.reports.Templates;
import org.winddown.scheduler.reports.Templates.LostTemplateException;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.store.WorkFolder;
import org.winddown.scheduler.verify.Verified.Cause;
import org.winddown.scheduler.verify.Verified.Difference;

/**
 * Derives a report again from what is stored, and compares it byte by byte. The file is told by what it says of itself,
 * so that it may come from an archive, and nothing of it need be on record but the run.
 */
public final class Verification {

    private final FindingRegister register;
    private final ScreeningRuns screenings;
    private final Reports reports;
    private final Templates templates;
    private final Manifests manifests;
    private final Integrity integrity;

    public Verification(
            FindingRegister register,
            ScreeningRuns screenings,
            Reports reports,
            Templates templates,
            Manifests manifests,
            Integrity integrity) {
        this.register = register;
        this.screenings = screenings;
        this.reports = reports;
        this.templates = templates;
        this.manifests = manifests;
        this.integrity = integrity;
    }

    /**
     * Verifies a file.
     *
     * @throws UnverifiableException when it is no report, or nothing is on record of its run
     */
    public Verified verify(Path file) {
        ReportMark mark = ReportWriter.mark(file)
                .orElseThrow(
                        () -> new UnverifiableException(file + " does not say that it is a report of Winddown. Name"
                                + " a workbook or a PDF file that was made by it."));
        RunRecord run = register.run(mark.runId())
                .orElseThrow(
                        () -> new UnverifiableException("Nothing is on record of the run " + mark.runId() + " that "
                                + file + " was made of. Verify it where it was made: name that home with --home DIR."));
        String sha256 = ContentStore.sha256(file);
        boolean onRecord = reports.list(run.runId()).stream()
                .map(Made::artifact)
                .anyMatch(artifact -> artifact.sha256().equals(sha256));
        ScreeningPlan plan;
        try {
            plan = screenings.planOf(run);
        } catch (LostTextException e) {
            return new Verified(mark, sha256, onRecord, manifests.check(file, sha256), List.of(), Optional.of(lost(e)));
        }
        Optional<Difference> first = damaged(plan)
                .or(() -> changed(run, plan))
                .or(() -> lost(mark))
                .or(() -> derived(file, sha256, mark, plan));
        return new Verified(mark, sha256, onRecord, manifests.check(file, sha256), newer(plan), first);
    }

    private static Difference lost(LostTextException e) {
        return new Difference(
                Cause.INPUT, "the text " + e.name() + " of the law is not kept, or it was changed", e.sha256(), "");
    }

    /** Whether the template that the report was written with can no longer be had. */
    private Optional<Difference> lost(ReportMark mark) {
        try {
            templates.kept(mark.template());
            return Optional.empty();
        } catch (LostTemplateException e) {
            return Optional.of(new Difference(Cause.INPUT, e.reason(), e.sha256(), ""));
        }
    }

    /** What a reader should know of the texts of the law: which are others today. */
    private List<String> newer(ScreeningPlan plan) {
        List<String> names = plan.law()
                .edition()
                .otherThanIn(screenings.law(plan.law().knownAt()).edition());
        return names.isEmpty()
                ? List.of()
                : List.of("The law known at " + plan.law().knownAt()
                        + " reads otherwise today; derived with the texts of the run: "
                        + String.join(", ", names) + ".");
    }

    private Optional<Difference> damaged(ScreeningPlan plan) {
        return plan.snapshots().values().stream()
                .flatMap(List::stream)
                .map(SnapshotRef::snapshotId)
                .flatMap(snapshot -> integrity.check(snapshot).stream())
                .findFirst()
                .map(Verification::damage);
    }

    private static Difference damage(Damage damage) {
        String column = damage.column().isEmpty() ? "" : ", column " + damage.column();
        return new Difference(
                Cause.ROW, damage.place() + column + ": " + damage.words(), damage.original(), damage.stored());
    }

    private static Optional<Difference> changed(RunRecord run, ScreeningPlan plan) {
        if (plan.runId().equals(run.runId())) {
            return Optional.empty();
        }
        List<RunRecord.Input> now = new ArrayList<>(plan.lastingInputs());
        for (RunRecord.Input was : ScreeningPlan.lasting(run.inputs())) {
            if (!now.remove(was)) {
                return Optional.of(changed(was, now));
            }
        }
        return now.stream()
                .findFirst()
                .map(added -> new Difference(Cause.INPUT, words(added) + " was not there", "", added.value()))
                .or(() -> Optional.of(new Difference(
                        Cause.INPUT,
                        "the run did not record what it depended on, and its id is another today",
                        run.runId(),
                        plan.runId())));
    }

    /** Names the part of a text of many parts that is different. */
    private static Difference changed(RunRecord.Input was, List<RunRecord.Input> left) {
        String now = left.stream()
                .filter(input -> input.sort().equals(was.sort()) && input.name().equals(was.name()))
                .map(RunRecord.Input::value)
                .findFirst()
                .orElse("");
        Cause cause = was.sort().equals("engine") ? Cause.ENGINE : Cause.INPUT;
        List<String> before = List.of(was.value().split("; "));
        List<String> after = List.of(now.split("; "));
        for (int i = 0; i < before.size(); i++) {
            String part = i < after.size() ? after.get(i) : "";
            if (!before.get(i).equals(part)) {
                return new Difference(cause, words(was), before.get(i), part);
            }
        }
        return new Difference(cause, words(was), was.value(), now);
    }

    private static String words(RunRecord.Input input) {
        return input.name().isEmpty() ? input.sort() : input.sort() + " " + input.name();
    }

    private Optional<Difference> derived(Path file, String sha256, ReportMark mark, ScreeningPlan plan) {
        try (WorkFolder work = WorkFolder.open("verify")) {
            Reports.Wanted wanted = new Reports.Wanted(
                    Set.of(mark.kind()),
                    mark.paper(),
                    Optional.of(mark.unit()),
                    Texts.in(Locale.forLanguageTag(mark.language())),
                    templates.kept(mark.template()));
            List<Made> made = reports.write(screenings.derive(plan, assets -> {}), wanted, work.path(), units -> {});
            if (made.stream().anyMatch(each -> each.artifact().sha256().equals(sha256))) {
                return Optional.empty();
            }
            String format = ReportWriter.format(file);
            String name = String.valueOf(file.getFileName());
            return Optional.of(made.stream()
                    .map(Made::artifact)
                    .filter(artifact -> artifact.format().endsWith(format))
                    .min(Comparator.comparing(artifact -> !name.endsWith("." + artifact.format())))
                    .map(again -> different(file, again.path()))
                    .orElse(new Difference(
                            Cause.ARTIFACT, "no " + mark.kind().word() + " report is made of this unit", format, "")));
        }
    }

    private static Difference different(Path file, Path again) {
        FileDifference difference = ReportWriter.difference(file, again);
        return new Difference(Cause.ARTIFACT, difference.where(), difference.was(), difference.now());
    }
}
