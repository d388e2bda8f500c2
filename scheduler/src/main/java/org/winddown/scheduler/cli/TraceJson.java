package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.winddown.ingest.mapping.CellSource;
import org.winddown.ingest.plan.RowChange.CellChange;
import org.winddown.ingest.trace.AssetTrace;
import org.winddown.ingest.trace.AssetVersion;
import org.winddown.ingest.trace.CellHistory;
import org.winddown.ingest.trace.Event;
import org.winddown.ingest.trace.Origin;

/** The trace of one asset as {@code trace --json} prints it. */
final class TraceJson {

    private TraceJson() {}

    static Map<String, Object> of(AssetTrace trace) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", trace.asset().unit());
        json.put("source", trace.asset().source());
        json.put("kind", trace.asset().kind().name());
        json.put("assetId", trace.asset().assetId());
        json.put("inInventory", trace.inInventory());
        json.put("rows", trace.cells().stream().map(TraceJson::row).toList());
        json.put("versions", trace.versions().stream().map(TraceJson::version).toList());
        json.put(
                "superseded",
                trace.superseded().stream().map(TraceJson::version).toList());
        return json;
    }

    private static Map<String, Object> row(CellHistory history) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("origin", origin(history.origin()));
        json.put("doubt", history.doubt());
        json.put("cells", history.cells().stream().map(TraceJson::cell).toList());
        return json;
    }

    private static Map<String, Object> cell(CellSource cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", cell.field());
        json.put("value", cell.value());
        json.put("header", cell.header());
        json.put("column", cell.column());
        json.put("text", cell.text());
        json.put("rule", cell.rule().name());
        json.put("words", cell.words());
        return json;
    }

    private static Map<String, Object> version(AssetVersion version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("validFrom", version.validFrom().toString());
        json.put("validTo", version.validTo().map(Objects::toString).orElse(null));
        json.put("recordedFrom", version.recordedFrom().toString());
        json.put("recordedTo", version.recordedTo().map(Objects::toString).orElse(null));
        json.put("begun", event(version.begun()));
        json.put("ended", version.ended().map(TraceJson::event).orElse(null));
        json.put("origin", version.origin().map(TraceJson::origin).orElse(null));
        json.put(
                "sightings", version.sightings().stream().map(TraceJson::origin).toList());
        json.put("changes", version.changes().stream().map(TraceJson::change).toList());
        return json;
    }

    private static Map<String, Object> event(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("importId", event.importId());
        json.put("words", event.words());
        json.put("dated", event.dated().toString());
        json.put("recordedAt", event.recordedAt().toString());
        return json;
    }

    private static Map<String, Object> origin(Origin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("importId", origin.importId());
        json.put("file", origin.file());
        json.put("sha256", origin.sha256());
        json.put("part", origin.part());
        json.put("row", origin.row());
        json.put("dated", origin.dated().toString());
        json.put("importedAt", origin.importedAt().toString());
        json.put("importedBy", origin.importedBy());
        json.put("mapping", origin.mapping());
        return json;
    }

    private static Map<String, Object> change(CellChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("column", change.column());
        json.put("before", change.before());
        json.put("after", change.after());
        return json;
    }
}
