package org.winddown.scheduler.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.decisions.Decisions;
import org.winddown.decisions.Exceptions;
import org.winddown.decisions.Holds;
import org.winddown.decisions.SignOffs;
import org.winddown.decisions.signoff.SignedFor;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ImportRuns;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.register.Comparison;
import org.winddown.reporting.register.Dossiers;
import org.winddown.reporting.register.PartyScreening;
import org.winddown.reporting.register.Registers;
import org.winddown.reporting.register.SignOff;
import org.winddown.reporting.store.FindingHistory;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.KnownParties;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;

/** What stands beside the verdicts of a run, as it was known when the law of the run was. */
public final class StoredRegisters {

    private final Changes changes;
    private final Exceptions exceptions;
    private final SignOffLines signOffs;
    private final ActFiles files;
    private final PartyScreenings parties;
    private final String marking;

    /**
     * The registers of a database.
     *
     * @param marking what stands on every page of dossiers
     */
    public StoredRegisters(
            FindingRegister register,
            FindingHistory history,
            AssetInventory inventory,
            ImportRuns imports,
            Decisions decisions,
            Exceptions exceptions,
            Holds holds,
            SignOffs signOffs,
            SignedFor signedFor,
            KnownParties parties,
            String marking) {
        this.changes = new Changes(register, history, inventory, decisions);
        this.exceptions = exceptions;
        this.signOffs = new SignOffLines(signOffs, signedFor);
        this.files = new ActFiles(history, inventory, imports, decisions, exceptions, holds);
        this.parties = new PartyScreenings(inventory, parties);
        this.marking = marking;
    }

    /**
     * What some kinds of reports on a recorded run tell.
     *
     * @param units the units reported on
     * @param whole whether they are the whole enterprise
     */
    public Registers of(Screened screened, List<ScreenedUnit> units, boolean whole, Set<ReportKind> kinds) {
        Set<String> codes = whole
                ? Set.of()
                : units.stream().map(unit -> unit.unit().code()).collect(Collectors.toSet());
        List<Finding> findings =
                units.stream().flatMap(unit -> unit.findings().stream()).toList();
        return new Registers(
                kinds.contains(ReportKind.CHANGES) ? changes.since(screened, units) : Comparison.NONE,
                kinds.contains(ReportKind.EXCEPTIONS)
                        ? ExceptionLines.of(
                                exceptions.knownAt(screened.plan().law().knownAt()),
                                codes,
                                findings,
                                screened.plan().asOf())
                        : List.of(),
                kinds.contains(ReportKind.SIGNOFF)
                        ? signOffs.at(
                                screened.plan().asOf(), screened.plan().law().knownAt(), codes)
                        : SignOff.NONE,
                kinds.contains(ReportKind.DOSSIER) ? new Dossiers(marking, files.of(screened, units)) : Dossiers.NONE,
                kinds.contains(ReportKind.PARTIES) ? parties.of(screened, units) : PartyScreening.NONE);
    }

    /**
     * What one screening finds otherwise than another of the same instant, which knew less or something else.
     *
     * @param only code of the one unit to compare; empty for all
     */
    public List<FoundOtherwise> between(Screened then, Screened now, Optional<String> only) {
        return changes.between(then, now, only);
    }
}
