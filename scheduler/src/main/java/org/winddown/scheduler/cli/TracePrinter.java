package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.util.List;
import org.winddown.ingest.mapping.CellSource;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.trace.AssetTrace;
import org.winddown.ingest.trace.AssetVersion;
import org.winddown.ingest.trace.CellHistory;
import org.winddown.ingest.trace.Origin;

/** Prints the trace of an asset for people. */
final class TracePrinter {

    private TracePrinter() {}

    static void print(PrintWriter out, AssetTrace trace) {
        out.println(trace.asset() + (trace.inInventory() ? "" : ", not in the latest inventory"));
        trace.cells().forEach(history -> cells(out, history));
        if (!trace.versions().isEmpty()) {
            out.println("  history");
            trace.versions().forEach(version -> version(out, version));
        }
        if (!trace.superseded().isEmpty()) {
            out.println("  recorded once, and no longer so");
            trace.superseded().forEach(version -> version(out, version));
        }
    }

    private static void cells(PrintWriter out, CellHistory history) {
        Origin origin = history.origin();
        out.println("  " + origin.place() + ", SHA-256 " + origin.sha256() + ", dated " + origin.dated()
                + ", imported" + (origin.importedBy().isEmpty() ? "" : " by " + origin.importedBy()) + " at "
                + origin.importedAt() + " by the mapping " + origin.mapping());
        if (!history.doubt().isEmpty()) {
            out.println("    " + history.doubt());
        }
        history.cells().forEach(cell -> out.println("    " + line(cell)));
    }

    private static String line(CellSource cell) {
        String place = cell.column() == 0
                ? ""
                : "column " + cell.column() + " " + Quoted.of(cell.header()) + " is " + Quoted.of(cell.text()) + ", ";
        return cell.field() + " " + Quoted.of(cell.value()) + ": " + place + cell.words();
    }

    private static void version(PrintWriter out, AssetVersion version) {
        String to = version.validTo().map(end -> " to " + end).orElse(" on");
        out.println("    from " + version.validFrom() + to
                + version.origin().map(origin -> ": " + origin.place()).orElse(": not in the inventory"));
        out.println("      recorded at " + version.recordedFrom()
                + version.recordedTo().map(end -> " until " + end).orElse("") + " by "
                + version.begun().words());
        if (!version.sightings().isEmpty()) {
            out.println("      " + seen(version.sightings()));
        }
        version.changes()
                .forEach(change -> out.println("      " + change.column() + " " + Quoted.of(change.before()) + " -> "
                        + Quoted.of(change.after())));
        version.ended().ifPresent(end -> out.println("      ended: " + end.words()));
    }

    private static String seen(List<Origin> sightings) {
        Origin last = sightings.get(sightings.size() - 1);
        return "seen " + (sightings.size() == 1 ? "once" : sightings.size() + " times, last") + " on " + last.dated()
                + " in " + last.place();
    }
}
