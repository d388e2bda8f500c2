package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.scheduler.lookback.DerivedReport;
import org.winddown.scheduler.lookback.PastReport;
import org.winddown.scheduler.reports.Reports.Made;

/** Past reports as rows, lines and JSON. */
final class HistoryText {

    static final List<String> COLUMNS =
            List.of("run_id", "as_of", "known_at", "recorded_at", "unit", "kind", "format", "file", "sha256", "copy");

    private HistoryText() {}

    static List<String> cells(PastReport report) {
        return List.of(
                report.run().runId(),
                report.run().asOf().toString(),
                report.run().knownAt().toString(),
                report.run().recordedAt().toString(),
                report.made().unit(),
                report.made().artifact().kind().word(),
                report.made().artifact().format(),
                String.valueOf(report.made().artifact().path().getFileName()),
                report.made().artifact().sha256(),
                report.copy().name());
    }

    static Map<String, Object> json(PastReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", report.run().runId());
        json.put("asOf", report.run().asOf().toString());
        json.put("knownAt", report.run().knownAt().toString());
        json.put("recordedAt", report.run().recordedAt().toString());
        json.putAll(json(report.made()));
        json.put("copy", report.copy().name());
        return json;
    }

    static Map<String, Object> json(Made made) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", made.unit());
        json.put("kind", made.artifact().kind().word());
        json.put("format", made.artifact().format());
        json.put("path", made.artifact().path().toString());
        json.put("sha256", made.artifact().sha256());
        return json;
    }

    static Map<String, Object> json(DerivedReport report) {
        Map<String, Object> json = json(report.made());
        json.put("likeness", report.likeness().name());
        json.put("difference", report.difference());
        return json;
    }

    static String line(DerivedReport report) {
        String file = report.made().artifact().path() + ": ";
        String hash = ", SHA-256 " + report.made().artifact().sha256();
        return switch (report.likeness()) {
            case IDENTICAL -> file + "IDENTICAL to what was delivered" + hash;
            case DIFFERENT -> file + "DIFFERENT from what was delivered" + hash + "\n  " + report.difference();
            case NOTHING_TO_COMPARE -> file + "derived with what was known then; no delivered copy is on record" + hash;
        };
    }
}
