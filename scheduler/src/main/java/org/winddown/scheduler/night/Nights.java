package org.winddown.scheduler.night;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ImportProgress;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.Imports;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.Units;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.store.RunLock;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.delivery.NightDeliveries;
import org.winddown.scheduler.inbox.Inbox;
import org.winddown.scheduler.inbox.InboxFile;
import org.winddown.scheduler.inbox.InboxLists;
import org.winddown.scheduler.inbox.Mappings;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.screening.Sha256;

/** Runs nights, one at a time. Safe for use by several threads. */
public final class Nights {

    /** Who imports what lies in the inbox, in words. */
    private static final String INBOX = "inbox";

    private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(10);

    private final Imports imports;
    private final Units units;
    private final PartyLists lists;
    private final ScreeningRuns screenings;
    private final Reports reports;
    private final NightDeliveries deliveries;
    private final NightJob job;
    private final Lock one = new ReentrantLock();
    private final RunLock lock;

    public Nights(
            LockConnections locks,
            Imports imports,
            Units units,
            PartyLists lists,
            ScreeningRuns screenings,
            Reports reports,
            NightDeliveries deliveries,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.units = units;
        this.lists = lists;
        this.screenings = screenings;
        this.reports = reports;
        this.deliveries = deliveries;
        this.lock = new RunLock(locks, WAIT_FOR_OTHERS);
        this.job = new NightJob(repository, operator, transactions);
    }

    /**
     * Runs a night to its end. One that was killed goes on where it was; a finished one gives its stored result.
     *
     * @throws NightException when it failed; what was committed is kept, and the reports of a night that does not add
     *     up are not
     */
    public NightResult run(NightRequest request, ImportProgress progress) {
        reports.checkTemplate();
        one.lock();
        try {
            List<String> refused = loadLists(request);
            Law law = screenings.law(request.knownAt());
            Inbox inbox = request.inbox().map(Inbox::read).orElse(new Inbox(List.of(), List.of()));
            Course course = new Course(request, law, inbox, progress);
            course.problems.addAll(refused);
            String night = identity(request, law, inbox);
            return lock.whileHeld(night, () -> {
                        job.run(night, course);
                        NightResult result = course.result();
                        deliveries.enqueue(
                                new NightDeliveries.Night(
                                        result.runId(), result.asOf(), result.conserved(), result.reports()),
                                request.now());
                        return result;
                    })
                    .orElseThrow(() -> new NightException(
                            "The same night is running on another machine with this database. Wait until it has ended,"
                                    + " then run the command again: it gives the stored result.",
                            null));
        } finally {
            one.unlock();
        }
    }

    /**
     * Loads the lists of the inbox, so that the night knows them; one that is refused leaves its last version in force.
     */
    private List<String> loadLists(NightRequest request) {
        List<String> refused = new ArrayList<>();
        for (Path folder : request.inbox().map(InboxLists::in).orElse(List.of())) {
            String list = String.valueOf(folder.getFileName());
            try {
                lists.load(new PartyLists.Request(list, List.of(folder), null, false), request.now());
            } catch (RefusedFileException e) {
                refused.add("The list " + list + " was not loaded, its last version stays in force: " + e.line());
            }
        }
        return refused;
    }

    /** Screens as a run would and records it; makes no report. */
    public Screened screen(NightRequest request, ImportProgress progress) {
        one.lock();
        try {
            Law law = screenings.law(request.knownAt());
            ScreeningPlan plan = screenings.plan(law, request.asOf(), request.units());
            return screenings.run(plan, request.now(), assets -> progress.rows("screen", assets));
        } finally {
            one.unlock();
        }
    }

    /** Screens and writes reports into a folder of the caller's; they are not kept. */
    public NightResult reportOn(Reports.Wanted wanted, Path folder, NightRequest request, ImportProgress progress) {
        reports.checkTemplate();
        Screened found = screen(request, progress);
        List<Made> made = reports.write(found, wanted, folder, unit -> progress.rows("report", unit));
        return new NightResult(
                found.plan().runId(),
                request.asOf(),
                request.knownAt(),
                List.of(),
                List.of(),
                found.counts(),
                found.plan().sources(),
                made,
                false);
    }

    private static String identity(NightRequest request, Law law, Inbox inbox) {
        List<String> inputs = new ArrayList<>(
                List.of(request.asOf().toString(), request.knownAt().toString(), law.version()));
        inputs.addAll(new TreeSet<>(request.units()));
        inbox.files()
                .forEach(file -> inputs.add(file.unit() + "/" + file.source() + "/"
                        + file.path().getFileName() + " " + file.snapshotAt() + (file.partial() ? " partial " : " ")
                        + content(file.path())));
        return Sha256.of(inputs);
    }

    /** A file that cannot be read is refused when it is imported, and does not keep the others out. */
    private static String content(Path file) {
        try {
            return ContentStore.sha256(file);
        } catch (UncheckedIOException e) {
            return "unreadable: " + e.getCause();
        }
    }

    /** One run of the three parts, and what they have found so far. */
    private final class Course implements NightJob.Parts {

        private final NightRequest request;
        private final Law law;
        private final Inbox inbox;
        private final ImportProgress progress;
        private final List<ImportResult> imported = new ArrayList<>();
        private final List<String> problems = new ArrayList<>();
        private @Nullable ScreeningPlan plan;
        private @Nullable Screened screened;
        private List<RunRecord.Unit> counts = List.of();
        private List<Made> made = List.of();

        Course(NightRequest request, Law law, Inbox inbox, ImportProgress progress) {
            this.request = request;
            this.law = law;
            this.inbox = inbox;
            this.progress = progress;
        }

        @Override
        public void importInbox() {
            Set<String> known =
                    units.all().stream().map(BusinessUnit::code).collect(Collectors.toCollection(TreeSet::new));
            problems.addAll(inbox.problems());
            for (InboxFile file : inbox.files()) {
                if (known.contains(file.unit())) {
                    imported.add(imports.run(importOf(file), progress));
                } else {
                    problems.add(place(file) + " was not imported: there is no unit \"" + file.unit()
                            + "\". Loaded are " + known + ". Load it with: winddown units load FILE");
                }
            }
        }

        private ImportRequest importOf(InboxFile file) {
            return new ImportRequest(
                            file.path(),
                            file.unit(),
                            file.source(),
                            file.kind(),
                            file.snapshotAt(),
                            file.mapping(),
                            file.parent(),
                            Mappings.shipped(),
                            request.now(),
                            true,
                            false)
                    .on(new Terms(file.partial(), false, Optional.empty()))
                    .by(INBOX);
        }

        private static Path place(InboxFile file) {
            return Path.of(file.unit(), file.source(), file.path().getFileName().toString());
        }

        @Override
        public void screen() {
            ScreeningPlan wanted = screenings.plan(law, request.asOf(), request.units());
            plan = wanted;
            Optional<RunRecord> recorded = screenings.recorded(wanted);
            Optional<List<Made>> kept = reports.kept(wanted);
            if (recorded.isPresent() && kept.isPresent()) {
                counts = recorded.get().units();
                made = kept.get();
                return;
            }
            progress.rows("screen", 0);
            Screened found = screenings.run(wanted, request.now(), assets -> progress.rows("screen", assets));
            screened = found;
            counts = found.counts();
            progress.rows(
                    "screen", counts.stream().mapToLong(RunRecord.Unit::assets).sum());
        }

        @Override
        public void report() {
            Screened found = screened;
            if (found != null) {
                made = reports.write(found, unit -> progress.rows("report", unit));
            }
        }

        NightResult result() {
            ScreeningPlan ran = plan;
            if (ran == null) {
                throw new IllegalStateException("The night ended without a screening.");
            }
            return new NightResult(
                    ran.runId(),
                    request.asOf(),
                    request.knownAt(),
                    imported,
                    problems,
                    counts,
                    ran.sources(),
                    made,
                    screened == null);
        }
    }
}
