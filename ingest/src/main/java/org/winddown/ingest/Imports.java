package org.winddown.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.ingest.ImportPlanning.Opened;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.job.FileStamp;
import org.winddown.ingest.job.ImportActs;
import org.winddown.ingest.job.ImportJob;
import org.winddown.ingest.job.ImportPlan;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.job.LostRowsException;
import org.winddown.ingest.job.RemovalActs;
import org.winddown.ingest.job.Share;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.plan.FileChangedException;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.PlanChangedException;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.FileReading;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.store.RunLock;
import org.winddown.ingest.store.RunOutcome;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.StageTable;
import org.winddown.ingest.store.Tally;

/**
 * Imports files.
 *
 * <p>Same bytes, scope, mapping and snapshot date are one import: a finished one gives its stored result again, a
 * refused one is read again, a killed one goes on after its last committed row. Imports of one source run one after the
 * other, on all nodes, so that each is read by what is known of the source and compared with what was there; a dry run
 * waits only for its like.
 */
public final class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** How long an import waits for another one of the same source. */
    private static final Duration WAIT_FOR_OTHERS = Duration.ofHours(1);

    private final ContentStore originals;
    private final Tables tables;
    private final ImportPlanning planning;
    private final RunTable runs;
    private final StageTable staged;
    private final RunLock lock;
    private final ImportJob job;
    private final ImportActs acts;
    private final RemovalActs removals;
    private final Effects effects;
    private final Shares shares;

    /**
     * Imports into a database.
     *
     * @param locks where imports that take turns hold their locks; how many may be open bounds the imports at once
     */
    public Imports(
            DataSource dataSource,
            LockConnections locks,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            ContentStore originals,
            VolumeGuard guard,
            AbsencePolicy absences) {
        this.originals = originals;
        this.tables = Tables.of(dataSource);
        this.planning = new ImportPlanning(tables, new SourceMappings(dataSource), guard, absences);
        this.runs = tables.runs();
        this.staged = tables.staged();
        this.lock = new RunLock(locks, WAIT_FOR_OTHERS);
        this.job = new ImportJob(repository, operator, transactions, tables);
        this.acts = new ImportActs(tables, transactions);
        this.removals = new RemovalActs(tables, transactions);
        this.effects = new Effects(tables);
        this.shares = new Shares(tables, new Units(dataSource));
    }

    /** What people do about stored imports: undo, release, decline. */
    public ImportActs acts() {
        return acts;
    }

    /** What people say of assets that are no longer listed. */
    public RemovalActs removals() {
        return removals;
    }

    /**
     * Imports one file; a file that cannot be imported at all gives a result with {@link ImportResult#refused()}.
     *
     * @throws ImportRunningException when another process or thread is at an import of the same source, for too long
     * @throws IllegalStateException when the run failed; what was committed is kept for the next attempt, unless the
     *     message says otherwise
     */
    public ImportResult run(ImportRequest request, ImportProgress progress) {
        return run(request, Listeners.of(progress));
    }

    /**
     * Imports one file and tells what it changes.
     *
     * @param changes given every added, changed and retired asset in key order, before anything of it is visible; not
     *     called for an import that was finished before
     * @throws ImportRunningException when another process or thread is at an import of the same source, for too long
     * @throws IllegalStateException when the run failed; what was committed is kept for the next attempt, unless the
     *     message says otherwise
     */
    public ImportResult run(ImportRequest request, ImportProgress progress, Consumer<RowChange> changes) {
        return run(request, Listeners.of(progress, changes));
    }

    /**
     * Tells all that an import would do: the steps are those of the import, and everything is taken back.
     *
     * @param request a dry run
     * @throws IllegalArgumentException when it is none
     * @throws ImportRunningException when another process or thread is at the same preview
     */
    public ImportResult preview(ImportRequest request, ImportProgress progress, PlanListener listener) {
        if (!request.dryRun()) {
            throw new IllegalArgumentException("A preview is a dry run.");
        }
        return run(request, Listeners.of(progress, listener));
    }

    private ImportResult run(ImportRequest request, Listeners listeners) {
        String name = String.valueOf(request.file().getFileName());
        GivenFile given = new GivenFile(request.file(), name);
        FileStamp stamp;
        String sha256;
        try {
            given.requireFile();
            stamp = FileStamp.of(request.file());
            sha256 = given.sha256();
        } catch (RefusedFileException e) {
            LOG.warn("file {} is refused: {}", name, e.code());
            return unread(request, begun(request, "", name, request.now()), e.line());
        }
        try (Keeping original = request.dryRun() ? Keeping.nothing() : Keeping.of(originals, request.file(), sha256)) {
            ImportResult result = run(
                    request,
                    listeners,
                    new InventoryFile(request.file(), name, Optional.empty()),
                    stamp,
                    sha256,
                    original);
            original.await();
            return result;
        } catch (FileChangedException e) {
            return unread(request, begun(request, sha256, name, request.now()), e.line());
        }
    }

    private ImportResult run(
            ImportRequest request,
            Listeners listeners,
            InventoryFile file,
            FileStamp stamp,
            String sha256,
            Keeping original) {
        Instant receivedAt = receive(request, sha256, file.name());
        RunRow empty = begun(request, sha256, file.name(), receivedAt);
        Begun begun = inTurn(request, empty, () -> begin(request, listeners, file, stamp, empty, receivedAt, original));
        return begun.ended()
                .orElseGet(() -> shared(request, listeners, begun.shared().orElseThrow()));
    }

    /** Whatever an import does while no other one of its source does anything; a dry run waits only for its like. */
    private <T> T inTurn(ImportRequest request, RunRow run, Supplier<T> work) {
        String turn = request.dryRun()
                ? Fingerprint.of("dry run", run.sha256(), request.unit(), request.source())
                : Fingerprint.of("source", request.unit(), request.source());
        return lock.whileHeld(turn, work)
                .orElseThrow(() -> new ImportRunningException(run.file(), request.unit(), request.source()));
    }

    /** A file that is imported, or else one whose shares are to be. */
    private record Begun(Optional<ImportResult> ended, Optional<Opened> shared) {}

    private Begun begin(
            ImportRequest request,
            Listeners listeners,
            InventoryFile file,
            FileStamp stamp,
            RunRow empty,
            Instant receivedAt,
            Keeping original) {
        ImportPlan plan;
        try {
            Opened opened = planning.open(request, file, stamp, empty, receivedAt, original::await);
            if (opened.reading().mapping().units().isPresent()) {
                return new Begun(Optional.empty(), Optional.of(opened));
            }
            plan = planning.plan(request, opened, Optional.empty(), listeners);
        } catch (RefusedFileException e) {
            return new Begun(Optional.of(refuse(request, stamp, empty, e)), Optional.empty());
        }
        return new Begun(Optional.of(once(request, plan)), Optional.empty());
    }

    private ImportResult refuse(ImportRequest request, FileStamp stamp, RunRow empty, RefusedFileException why) {
        return stamp.changed()
                ? unread(request, empty, new FileChangedException(empty.file()).line())
                : refuse(request, empty.identified(ImportPlanning.idUnread(request, empty)), why);
    }

    /** Imports share after share, each in the turn of its unit and source. */
    private ImportResult shared(ImportRequest request, Listeners listeners, Opened opened) {
        RunRow empty = opened.begun();
        try {
            return shares.run(
                    request,
                    opened.file(),
                    opened.reading(),
                    opened.reading().mapping().units().orElseThrow(),
                    empty.snapshotAt(),
                    opened.base().isPresent(),
                    new OneShare(opened, listeners));
        } catch (RefusedFileException e) {
            return refuse(request, opened.stamp(), empty, e);
        } catch (PlanChangedException e) {
            RunRow refused =
                    empty.identified(ImportPlanning.idUnread(request, empty)).refused(e.line());
            return result(refused, ImportEffect.NONE, OptionalLong.empty(), request.dryRun());
        }
    }

    /** Imports one share of a file after the other. */
    private final class OneShare implements Shares.One {

        private final Opened opened;
        private final Listeners listeners;

        OneShare(Opened opened, Listeners listeners) {
            this.opened = opened;
            this.listeners = listeners;
        }

        @Override
        public ImportResult run(ImportRequest request, Share share) {
            Opened its = its(request, share);
            if (!share.own()) {
                receive(request, its.begun().sha256(), its.begun().file());
            }
            return inTurn(request, its.begun(), () -> {
                listeners.plan().ifPresent(told -> told.unit(share.unit()));
                ImportPlan plan = planning.plan(request, its, Optional.of(share), listeners);
                if (!request.dryRun()) {
                    tables.shares().keep(plan.run().importId(), opened.begun().unit());
                }
                return once(request, plan);
            });
        }

        @Override
        public Optional<ImportResult> done(ImportRequest request, Share share) {
            return runs.find(planning.idInEffect(request, its(request, share), Optional.of(share)))
                    .filter(run -> run.state() != State.STAGING && run.state() != State.REFUSED)
                    .map(Imports.this::stored);
        }

        @Override
        public ImportResult would(ImportRequest request, Share share) {
            Opened its = its(request, share);
            ImportRequest only = request.told(true).on(request.terms().withPlan(Optional.empty()));
            return inTurn(only, its.begun(), () -> once(only, toldAlone(only, its, share)));
        }

        private ImportPlan toldAlone(ImportRequest only, Opened its, Share share) {
            return planning.plan(only, its, Optional.of(share), Listeners.of(listeners.progress()));
        }

        private Opened its(ImportRequest request, Share share) {
            return share.own()
                    ? opened
                    : opened.of(
                            request,
                            opened.base()
                                    .flatMap(own -> planning.latest(
                                            request, opened.begun().snapshotAt())));
        }
    }

    /** Not kept: the bytes that the run names were never read. */
    private static ImportResult unread(ImportRequest request, RunRow run, String why) {
        return result(run.refused(why), ImportEffect.NONE, OptionalLong.empty(), request.dryRun());
    }

    /** The run of a file of which nothing is known but its bytes. */
    private static RunRow begun(ImportRequest request, String sha256, String name, Instant receivedAt) {
        return new RunRow(
                "",
                sha256,
                name,
                request.unit(),
                request.source(),
                request.snapshotAt().orElse(receivedAt).truncatedTo(ChronoUnit.MICROS),
                request.now().truncatedTo(ChronoUnit.MICROS),
                request.by(),
                FileReading.NONE,
                RunOutcome.BEGUN);
    }

    private ImportResult once(ImportRequest request, ImportPlan plan) {
        String id = plan.run().importId();
        RunRow before = runs.find(id).orElse(null);
        if (before == null) {
            return anew(request, plan);
        }
        return switch (before.state()) {
            case STAGING -> execute(request, plan, staged.committedRows(id));
            case REFUSED -> {
                // What stood in the way may be gone: a full disk, a fault of the program.
                job.discard(id);
                yield anew(request, plan);
            }
            case HELD, DECLINED -> stored(before);
            // Killed between the last commit and the end of the job: the job is still to be ended.
            case SEALED ->
                job.unfinished(id) ? execute(request, plan, before.tally().read()) : stored(before);
        };
    }

    private ImportResult anew(ImportRequest request, ImportPlan plan) {
        runs.save(plan.run());
        return execute(request, plan, 0);
    }

    private ImportResult execute(ImportRequest request, ImportPlan plan, long committed) {
        String id = plan.run().importId();
        LOG.info(
                "import {} of {} starts after {} committed rows",
                id,
                plan.file().name(),
                committed);
        boolean finished = false;
        try {
            ImportJob.Done ended = job.run(plan);
            RunRow done = ended.run();
            finished = true;
            LOG.info("import {} of {} is done: {}", id, plan.file().name(), done.tally());
            return result(
                    done,
                    request.dryRun() ? effects.planned(done, ended.state()) : effects.of(done, ended.state()),
                    committed > 0 ? OptionalLong.of(committed + 1) : OptionalLong.empty(),
                    request.dryRun());
        } catch (PlanChangedException e) {
            job.discard(id);
            finished = true;
            return result(plan.run().refused(e.line()), ImportEffect.NONE, OptionalLong.empty(), request.dryRun());
        } catch (FileChangedException e) {
            job.discard(id);
            finished = true;
            return unread(request, plan.run(), e.line());
        } catch (RefusedFileException e) {
            job.discard(id);
            finished = true;
            return refuse(request, plan.run(), e);
        } catch (LostRowsException e) {
            job.discard(id);
            finished = true;
            throw e;
        } finally {
            if (request.dryRun() && !finished) {
                job.discard(id);
            }
        }
    }

    private Instant receive(ImportRequest request, String sha256, String name) {
        if (!request.dryRun()) {
            runs.receive(sha256, request.unit(), request.source(), name, request.now());
        }
        return runs.receivedAt(sha256, request.unit(), request.source()).orElse(request.now());
    }

    private ImportResult refuse(ImportRequest request, RunRow run, RefusedFileException why) {
        RunRow refused = run.refused(why.line());
        if (!request.dryRun()) {
            runs.save(refused);
        }
        LOG.warn("file {} is refused: {}", run.file(), why.code());
        return result(refused, ImportEffect.NONE, OptionalLong.empty(), request.dryRun());
    }

    private ImportResult stored(RunRow run) {
        return result(run, effects.stored(run), OptionalLong.empty(), false);
    }

    private static ImportResult result(RunRow run, ImportEffect effect, OptionalLong resumedAtRow, boolean dryRun) {
        FileReading reading = run.reading();
        Tally tally = run.tally();
        boolean refused = run.state() == State.REFUSED;
        return new ImportResult(
                run.file(),
                run.sha256(),
                run.unit(),
                run.source(),
                run.outcome().kinds(),
                reading.encoding(),
                reading.dialect(),
                reading.sheet(),
                reading.remarks(),
                tally.read(),
                tally.accepted(),
                tally.rejected(),
                tally.duplicate(),
                tally.blank(),
                tally.added(),
                tally.changed(),
                tally.unchanged(),
                tally.retired(),
                refused ? Optional.of(run.outcome().refused()) : Optional.empty(),
                resumedAtRow,
                tally.conserved(),
                dryRun || run.state() != State.SEALED ? "" : run.importId(),
                refused ? "" : run.importId(),
                effect,
                List.of());
    }
}
