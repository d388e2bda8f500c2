package org.winddown.scheduler.reports;

import java.util.List;
import org.winddown.ingest.expected.ExpectedSource;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.completeness.ExpectedLine;

/** How expected sources stand, as reports print it. */
final class ExpectedLines {

    private ExpectedLines() {}

    /**
     * The lines of a report.
     *
     * @param unit code of a unit; empty for all
     */
    static List<ExpectedLine> of(List<SourceStatus> sources, String unit) {
        return sources.stream()
                .filter(source -> unit.isEmpty() || source.unit().equals(unit))
                .map(ExpectedLines::line)
                .toList();
    }

    private static ExpectedLine line(SourceStatus source) {
        ExpectedSource expected = source.expected();
        return new ExpectedLine(
                source.unit(),
                source.source(),
                expected == null ? "" : expected.owner(),
                expected == null ? "" : expected.cadence().toString(),
                expected == null ? "" : expected.population(),
                source.assets(),
                source.lastDay(),
                source.dueDay(),
                state(source.state()),
                source.outside(),
                source.missing(),
                source.wantsAttention());
    }

    private static ExpectedLine.State state(SourceStatus.State state) {
        return switch (state) {
            case ARRIVED -> ExpectedLine.State.ARRIVED;
            case LATE -> ExpectedLine.State.LATE;
            case NEVER_ARRIVED -> ExpectedLine.State.NEVER_ARRIVED;
            case AWAITED -> ExpectedLine.State.AWAITED;
            case UNEXPECTED -> ExpectedLine.State.UNEXPECTED;
        };
    }
}
