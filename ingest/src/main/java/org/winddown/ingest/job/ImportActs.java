package org.winddown.ingest.job;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.Layer;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StateRow;
import org.winddown.ingest.store.Tally;

/** What people do about imports that are stored: undo one, release or decline one that is held. */
public final class ImportActs {

    private static final int SHORT = 12;

    private final Tables tables;
    private final SnapshotTable snapshots;
    private final TransactionTemplate transaction;

    public ImportActs(Tables tables, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.snapshots = tables.snapshots();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Undoes an import: a compensating import restores the state that was before it.
     *
     * @param importId the import, or the beginning of its id if no other one begins so
     * @throws ActRefusedException when it cannot be undone; the message says what to do first
     */
    public UndoResult undo(String importId, Person person, Instant now) {
        RunRow run = find(importId);
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.scopes().holdUntilCommit(run.unit(), run.source());
            return undo(run, person, now.truncatedTo(ChronoUnit.MICROS));
        }));
    }

    private UndoResult undo(RunRow run, Person person, Instant now) {
        StateRow did = undoable(run);
        List<ImportAct> acts = tables.acts().ofScope(run.unit(), run.source());
        String undoId = Fingerprint.of("undo", run.importId(), Long.toString(Standing.times(acts, run.importId())));
        List<Layer> present = state(run);
        List<Layer> former = snapshots.layers(did.snapshotsBefore());
        List<Layer> copies = Layers.copy(snapshots, undoId, former);
        SnapshotDifference difference = SnapshotDifference.between(
                snapshots,
                Layer.listed(present),
                Layer.listed(copies),
                new RowsTold(Optional.empty(), tables.products()));
        long assets = Layer.listed(copies).stream()
                .flatMap(copy -> snapshots.manifest(copy).stream())
                .mapToLong(SnapshotTable.Line::rowCount)
                .sum();
        StateRow does = new StateRow(
                undoId,
                run.unit(),
                run.source(),
                Fingerprint.ofState(snapshots, present),
                Fingerprint.ofState(snapshots, copies),
                Fingerprint.of(),
                Layer.ids(present),
                "",
                Layers.counts(snapshots, copies, 0, 0));
        tables.runs()
                .save(run.undoing(
                        undoId,
                        "undo of " + run.importId().substring(0, SHORT),
                        person.by(),
                        now,
                        new Tally(
                                assets,
                                assets,
                                0,
                                0,
                                0,
                                difference.added(),
                                difference.changed(),
                                difference.unchanged(),
                                difference.retired())));
        tables.states().insert(does);
        tables.acts().insert(new ImportAct(Act.UNDO, run.importId(), undoId, person.by(), now, person.because()));
        show(run, undoId, former, copies, now);
        return new UndoResult(
                undoId,
                run.importId(),
                run.unit(),
                run.source(),
                run.file(),
                does.before(),
                does.after(),
                assets,
                difference.added(),
                difference.changed(),
                difference.unchanged(),
                difference.retired());
    }

    private void show(RunRow run, String undoId, List<Layer> former, List<Layer> copies, Instant now) {
        Instant recorded = Layers.recordedAfter(snapshots, run.unit(), run.source(), run.snapshotAt(), now);
        if (copies.isEmpty()) {
            snapshots.insert(
                    Layers.id(undoId, 0),
                    undoId,
                    run.unit(),
                    run.source(),
                    "",
                    run.snapshotAt(),
                    recorded,
                    Optional.empty());
        }
        Layers.show(snapshots, former, copies, run.snapshotAt(), recorded);
    }

    /** The state of the import's source at its date, as it is now. */
    private List<Layer> state(RunRow run) {
        return snapshots
                .latest(run.unit(), run.source(), run.snapshotAt())
                .map(SnapshotRow::snapshotId)
                .map(snapshots::state)
                .orElse(List.of());
    }

    private StateRow undoable(RunRow run) {
        String name = named(run);
        if (run.state() != State.SEALED) {
            throw new ActRefusedException(
                    "NOT_IMPORTED", name + " cannot be undone: it is not imported but " + words(run.state()) + ".");
        }
        StateRow did = tables.states()
                .find(run.importId())
                .orElseThrow(() -> new ActRefusedException(
                        "STATE_NOT_RECORDED",
                        name + " cannot be undone: it was imported by a version that did not record the state before."
                                + " Import the former file again with a later --snapshot-date."));
        Standing standing = Standing.of(tables, run.unit(), run.source());
        standing.undone(run.importId()).ifPresent(act -> {
            throw new ActRefusedException(
                    "ALREADY_UNDONE",
                    name + " is undone already, " + by(act) + ". To bring it back, undo the undo: winddown undo "
                            + act.resultId());
        });
        standing.standsOn(run.importId()).flatMap(tables.runs()::find).ifPresent(later -> {
            throw new ActRefusedException(
                    "LATER_IMPORT",
                    name + " cannot be undone yet: " + named(later) + " came after it. Undo that first: winddown undo "
                            + later.importId());
        });
        return did;
    }

    /** By whom, when and why, in words. */
    public static String by(ImportAct act) {
        return "by " + act.by() + " on " + act.at() + ", because: " + act.because();
    }

    private static String words(State state) {
        return switch (state) {
            case STAGING -> "still on its way or broken off";
            case SEALED -> "imported";
            case REFUSED -> "refused";
            case HELD -> "held for a person";
            case DECLINED -> "declined";
        };
    }

    private static String named(RunRow run) {
        return "Import " + run.importId().substring(0, SHORT) + " of " + run.file() + " (unit " + run.unit()
                + ", source " + Quoted.of(run.source()) + ", dated " + run.snapshotAt() + ")";
    }

    private RunRow find(String importId) {
        List<RunRow> found = tables.runs().startingWith(importId);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ActRefusedException(
                "NO_SUCH_IMPORT",
                found.isEmpty()
                        ? "There is no import " + Quoted.of(importId)
                                + ". Its id is import_id in the JSON of the import, and in the address of its page."
                        : "Several imports begin with " + Quoted.of(importId) + ". Give more of the id.");
    }

    /**
     * Lets a held import take effect.
     *
     * @throws ActRefusedException when it is not held, or another import has changed the state it was compared with
     */
    public RunRow release(String importId, Person person, Instant now) {
        RunRow run = find(importId);
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.scopes().holdUntilCommit(run.unit(), run.source());
            RunRow held = held(run.importId());
            StateRow state = tables.states().find(held.importId()).orElseThrow();
            if (!Fingerprint.ofState(snapshots, state(held)).equals(state.before())) {
                throw new ActRefusedException(
                        "STATE_CHANGED",
                        named(held) + " cannot be released: another import has changed the inventory since, and nobody"
                                + " has seen what this one would do to that. Decline it, and import the file again"
                                + " with a later --snapshot-date.");
            }
            RunRow released = held.inState(State.SEALED);
            tables.runs().save(released);
            tables.states().insertAnew(state);
            Instant at = now.truncatedTo(ChronoUnit.MICROS);
            act(Act.RELEASE, held, person, at);
            snapshots.insert(
                    held.importId(),
                    held.importId(),
                    held.unit(),
                    held.source(),
                    held.outcome().kinds(),
                    held.snapshotAt(),
                    Layers.recordedAfter(snapshots, held.unit(), held.source(), held.snapshotAt(), at),
                    Optional.empty());
            return released;
        }));
    }

    /**
     * Turns a held import down for good; the same file then stays out.
     *
     * @throws ActRefusedException when it is not held
     */
    public RunRow decline(String importId, Person person, Instant now) {
        RunRow run = find(importId);
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.scopes().holdUntilCommit(run.unit(), run.source());
            RunRow declined = held(run.importId()).inState(State.DECLINED);
            tables.runs().save(declined);
            act(Act.DECLINE, declined, person, now.truncatedTo(ChronoUnit.MICROS));
            return declined;
        }));
    }

    private void act(Act act, RunRow run, Person person, Instant at) {
        tables.acts().insert(new ImportAct(act, run.importId(), run.importId(), person.by(), at, person.because()));
    }

    private RunRow held(String importId) {
        RunRow run = tables.runs().find(importId).orElseThrow();
        if (run.state() != State.HELD) {
            throw new ActRefusedException("NOT_HELD", named(run) + " is not held but " + words(run.state()) + ".");
        }
        return run;
    }
}
