package org.winddown.scheduler.lookback;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.register.StoredRegisters;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.store.WorkFolder;

/**
 * What would be found for the instant of a past run by what is known now: the inventories, units and lists on record,
 * the rule packs in force, what people decided. It is derived and kept nowhere, so that no later run compares with it.
 */
public final class Hindsight {

    private final RunRecord run;
    private final ScreeningRuns screenings;
    private final Reports reports;
    private final StoredRegisters registers;
    private final Screened now;

    Hindsight(RunRecord run, Instant knownAt, ScreeningRuns screenings, Reports reports, StoredRegisters registers) {
        this.run = run;
        this.screenings = screenings;
        this.reports = reports;
        this.registers = registers;
        this.now = screenings.derive(
                screenings.plan(screenings.law(knownAt), run.asOf(), ScreeningPlan.unitsOf(run)), assets -> {});
    }

    /** When what is called now is. */
    public Instant knownAt() {
        return now.plan().law().knownAt();
    }

    /**
     * Writes the reports of the run with what is known now; the name of each file says when that is.
     *
     * @throws LookbackException when the changes report is asked for, which needs a recorded run
     */
    public List<Made> write(Chosen chosen, Path out) {
        Set<ReportKind> kinds = new TreeSet<>(PastReports.kinds(chosen, reports.list(run.runId())));
        if (kinds.remove(ReportKind.CHANGES) && kinds.isEmpty()) {
            throw new LookbackException("The changes report compares recorded runs, and what is known now of "
                    + run.asOf() + " was recorded by none. See what is different with --explain.");
        }
        String mark = "_known-at-"
                + knownAt().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        try (WorkFolder work = WorkFolder.open("history")) {
            Reports.Wanted wanted = reports.asKept(run.runId()).about(kinds, chosen.unit());
            return reports.write(now, wanted, work.path(), units -> {}).stream()
                    .map(made -> new Made(made.unit(), MovedReports.move(made.artifact(), mark, out)))
                    .toList();
        }
    }

    /**
     * Explains what is different between then and now.
     *
     * @param unit code of the one unit to explain; empty for all
     */
    public Explanation explain(Optional<String> unit) {
        ScreeningPlan then = screenings.planOf(run);
        List<String> notes = new ArrayList<>();
        if (run.inputs().isEmpty()) {
            notes.add("The run did not record what it depended on, so what was known then is taken from what is on"
                    + " record today.");
        } else if (!then.runId().equals(run.runId())) {
            notes.add("What the run depended on cannot be put together as it was. Winddown verify names the first"
                    + " difference.");
        }
        return new Explanation(
                registers.between(screenings.derive(then, assets -> {}), now, unit),
                InputChange.between(recorded(then), now.plan().lastingInputs()),
                notes);
    }

    private List<RunRecord.Input> recorded(ScreeningPlan then) {
        return run.inputs().isEmpty() ? then.lastingInputs() : ScreeningPlan.lasting(run.inputs());
    }
}
