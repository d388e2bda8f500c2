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
                source.words(),
                source.missing(),
                source.wantsAttention());
    }
}
