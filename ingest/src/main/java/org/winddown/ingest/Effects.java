package org.winddown.ingest;

import java.util.Optional;
import org.winddown.ingest.job.ImportActs;
import org.winddown.ingest.job.Standing;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.store.ImportAct;
import org.winddown.ingest.store.ImportAct.Act;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.StateRow;

/** What imports do or did, in words where a person has to know it. */
final class Effects {

    private final Tables tables;

    Effects(Tables tables) {
        this.tables = tables;
    }

    /** Of an import that was finished earlier. */
    ImportEffect stored(RunRow run) {
        return of(run, tables.states().find(run.importId()));
    }

    ImportEffect of(RunRow run, Optional<StateRow> recorded) {
        return recorded.map(state -> new ImportEffect(
                        PlanId.of(state.before(), state.after(), state.rejects())
                                .toString(),
                        state.before(),
                        state.after(),
                        held(run, state),
                        undone(run)))
                .orElse(ImportEffect.NONE);
    }

    /** Of an import that is only looked at. */
    ImportEffect planned(RunRow run, Optional<StateRow> does) {
        return does.map(state -> new ImportEffect(
                        PlanId.of(state.before(), state.after(), state.rejects())
                                .toString(),
                        state.before(),
                        state.after(),
                        run.state() == State.HELD
                                ? Optional.of("the import would wait for a person, because " + state.held())
                                : Optional.empty(),
                        Optional.empty()))
                .orElse(ImportEffect.NONE);
    }

    private Optional<String> held(RunRow run, StateRow state) {
        return switch (run.state()) {
            case HELD ->
                Optional.of(state.held() + " What was there before stands. Look at what it would do, then release it:"
                        + " winddown release " + run.importId() + " --by NAME --because REASON; or decline it with"
                        + " --decline.");
            case DECLINED ->
                tables.acts().ofScope(run.unit(), run.source()).stream()
                        .filter(act ->
                                act.act() == Act.DECLINE && act.importId().equals(run.importId()))
                        .reduce((first, last) -> last)
                        .map(act -> "it was held, because " + state.held() + " It was declined " + ImportActs.by(act));
            case SEALED, STAGING, REFUSED -> Optional.empty();
        };
    }

    private Optional<String> undone(RunRow run) {
        return run.state() == State.SEALED
                ? Standing.of(tables, run.unit(), run.source())
                        .undone(run.importId())
                        .map(Effects::words)
                : Optional.empty();
    }

    private static String words(ImportAct act) {
        return "its import was undone " + ImportActs.by(act) + ". It stays undone; to import the file once more, say"
                + " --again.";
    }
}
