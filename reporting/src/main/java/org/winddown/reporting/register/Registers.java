package org.winddown.reporting.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.winddown.reporting.model.ReportKind;

/**
 * What stands beside verdicts, as far as the kinds of reports that are made ask for it.
 *
 * @param comparison what changed since the run before
 * @param exceptions the exceptions known, in the order of recording
 * @param signOff how the sign-off of the last quarter stands
 * @param dossiers the files on acts of the enterprise's own
 * @param parties whether parties of agreements are on lists
 */
public record Registers(
        Comparison comparison,
        List<ExceptionLine> exceptions,
        SignOff signOff,
        Dossiers dossiers,
        PartyScreening parties) {

    /** Nothing. */
    public static final Registers NONE =
            new Registers(Comparison.NONE, List.of(), SignOff.NONE, Dossiers.NONE, PartyScreening.NONE);

    public Registers {
        exceptions = List.copyOf(exceptions);
    }

    /** The kinds of reports that say something even where a measure touches nothing any more. */
    public Set<ReportKind> telling() {
        Set<ReportKind> kinds = EnumSet.noneOf(ReportKind.class);
        if (!comparison.lines().isEmpty()) {
            kinds.add(ReportKind.CHANGES);
        }
        if (!parties.parties().isEmpty()) {
            kinds.add(ReportKind.PARTIES);
        }
        return kinds;
    }
}
