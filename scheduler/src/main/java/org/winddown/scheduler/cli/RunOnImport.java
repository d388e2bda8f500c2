package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.ImportStory;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.services.Services;

/**
 * A screening run that read what an import had brought.
 *
 * @param reports those of the import's unit and of the enterprise
 */
record RunOnImport(RunRecord run, List<Made> reports) {

    /** All of them, the latest first. */
    static List<RunOnImport> all(Services services, String importId, String unit) {
        List<String> inventories = services.importRuns()
                .story(importId)
                .map(ImportStory::snapshots)
                .orElse(List.of());
        return services.register().runsOn(inventories).stream()
                .map(run -> new RunOnImport(
                        run,
                        services.reports().list(run.runId()).stream()
                                .filter(made ->
                                        made.unit().isEmpty() || made.unit().equals(unit))
                                .toList()))
                .toList();
    }

    /** The run, then each report. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("run " + run.runId() + " as of " + run.asOf() + (reports.isEmpty() ? ", without a report" : ""));
        reports.forEach(made -> lines.add("  report on "
                + (made.unit().isEmpty() ? "the enterprise" : "unit " + made.unit()) + ": "
                + made.artifact().path()));
        return lines;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", run.runId());
        json.put("asOf", run.asOf().toString());
        json.put("recordedAt", run.recordedAt().toString());
        json.put("reports", reports.stream().map(RunOnImport::json).toList());
        return json;
    }

    private static Map<String, Object> json(Made made) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", made.unit());
        json.put("kind", made.artifact().kind().word());
        json.put("format", made.artifact().format());
        json.put("path", made.artifact().path().toString());
        json.put("sha256", made.artifact().sha256());
        return json;
    }
}
