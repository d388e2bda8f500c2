package org.winddown.scheduler.night;

import java.time.Instant;
import java.util.List;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.expected.SourceStatus;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.reports.Reports.Made;

/**
 * What a night did.
 *
 * @param runId id of the screening run
 * @param imports one for each file in the inbox, in the order of their paths
 * @param problems what lies in the inbox and could not be imported as it lies
 * @param units assets by headline verdict, by unit
 * @param sources how the expected sources stand as of that night; empty without a register
 * @param reports the reports made, by unit
 * @param repeated whether the same night had been finished before, so that this is its stored result
 */
public record NightResult(
        String runId,
        Instant asOf,
        Instant knownAt,
        List<ImportResult> imports,
        List<String> problems,
        List<RunRecord.Unit> units,
        List<SourceStatus> sources,
        List<Made> reports,
        boolean repeated) {

    public NightResult {
        imports = List.copyOf(imports);
        problems = List.copyOf(problems);
        units = List.copyOf(units);
        sources = List.copyOf(sources);
        reports = List.copyOf(reports);
    }

    /** The same with the reports elsewhere. */
    public NightResult with(List<Made> elsewhere) {
        return new NightResult(runId, asOf, knownAt, imports, problems, units, sources, elsewhere, repeated);
    }

    /** Whether every file's rows are accounted for; units that do not add up stop a night earlier. */
    public boolean conserved() {
        return imports.stream().allMatch(ImportResult::conserved);
    }

    /** Whether every file in the inbox could be imported. */
    public boolean complete() {
        return problems.isEmpty()
                && imports.stream().noneMatch(result -> result.refused().isPresent());
    }
}
