package org.winddown.scheduler.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.ImportResult;

/** Prints what became of a file. */
final class ImportPrinter {

    private ImportPrinter() {}

    static String line(ImportResult result) {
        return result.file() + ": " + result.read() + " read = " + result.accepted() + " accepted + "
                + result.rejected() + " rejected + " + result.duplicate() + " duplicate + " + result.blank()
                + " blank; " + result.added() + " added, " + result.changed() + " changed, " + result.unchanged()
                + " unchanged, " + result.retired() + " retired"
                + result.effect().absences().words();
    }

    /** A line for each unit of a file that holds rows of several. */
    static List<String> units(ImportResult result) {
        return result.units().stream()
                .map(part ->
                        "  " + part.unit() + line(part).substring(part.file().length()))
                .toList();
    }

    /** What a person has to know beside the counts; empty in the usual case. */
    static List<String> notices(ImportResult result) {
        List<String> notices = new ArrayList<>();
        result.effect().held().ifPresent(why -> notices.add("held: " + result.file() + ": " + why));
        result.effect().undone().ifPresent(why -> notices.add("undone: " + result.file() + ": " + why));
        return notices;
    }

    static Map<String, Object> json(ImportResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", result.file());
        json.put("sha256", result.sha256());
        json.put("unit", result.unit());
        json.put("source", result.source());
        json.put("kind", result.kind());
        json.put("encoding", result.encoding());
        json.put("dialect", result.dialect());
        json.put("sheet", result.parts().isEmpty() ? result.sheet() : "");
        json.put("parts", result.parts());
        json.put("remarks", result.remarks());
        json.put("read", result.read());
        json.put("accepted", result.accepted());
        json.put("rejected", result.rejected());
        json.put("duplicate", result.duplicate());
        json.put("blank", result.blank());
        json.put("added", result.added());
        json.put("changed", result.changed());
        json.put("unchanged", result.unchanged());
        json.put("retired", result.retired());
        json.put("came_back", result.effect().absences().cameBack());
        json.put("missed", result.effect().absences().missed());
        json.put("silent", result.effect().absences().silent());
        json.put("removed", result.effect().absences().removed());
        json.put("refused", result.refused().orElse(null));
        json.put("import_id", result.importId());
        json.put("plan", result.effect().plan());
        json.put("state_before", result.effect().stateBefore());
        json.put("state_after", result.effect().stateAfter());
        json.put("held", result.effect().held().orElse(null));
        json.put("undone", result.effect().undone().orElse(null));
        if (!result.units().isEmpty()) {
            json.put("units", result.units().stream().map(ImportPrinter::json).toList());
        }
        return json;
    }
}
