package org.winddown.scheduler.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.SnapshotRef;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;

/**
 * Where the assets of a unit came from.
 *
 * @param sources what became of the rows of each file that a snapshot in force was made of
 * @param rejected the rows set aside of those files, and files that were refused since
 */
record Provenance(List<SourceLine> sources, List<RejectedLine> rejected) {

    /**
     * Looks it up.
     *
     * @param refused ids of the refused imports that the run knew
     */
    static Provenance of(
            ImportRuns runs,
            RejectedRows rejectedRows,
            String unit,
            List<SnapshotRef> snapshots,
            Set<String> refused,
            ZoneId zone) {
        List<ImportRunSummary> imports = runs.forUnit(unit);
        Map<String, ImportRunSummary> byId = new HashMap<>();
        imports.forEach(run -> byId.put(run.importId(), run));
        List<SourceLine> sources = new ArrayList<>();
        List<RejectedLine> rejected = new ArrayList<>();
        Map<String, Instant> inForce = new HashMap<>();
        for (SnapshotRef snapshot :
                snapshots.stream().filter(SnapshotRef::listed).toList()) {
            ImportRunSummary run = byId.get(snapshot.importId());
            if (run == null) {
                throw new IllegalStateException(
                        "Snapshot " + snapshot.snapshotId() + " of unit " + unit + " has no import on record.");
            }
            inForce.put(snapshot.source(), snapshot.snapshotAt());
            // Rows that a later part of the inventory names count with that part.
            long replaced = run.accepted() - snapshot.assets();
            sources.add(new SourceLine(
                    snapshot.source(),
                    run.file(),
                    run.sha256(),
                    run.read() - replaced,
                    run.accepted() - replaced,
                    run.rejected(),
                    run.duplicate(),
                    run.blank(),
                    snapshot.snapshotAt().atZone(zone).toLocalDate()));
            rejectedRows
                    .of(run.importId())
                    .forEach(row -> rejected.add(new RejectedLine(
                            run.file(), row.sheet(), row.row(), row.column(), row.code(), row.message())));
        }
        for (ImportRunSummary run : imports) {
            Instant newest = inForce.getOrDefault(run.source(), Instant.MIN);
            run.refused()
                    .filter(why ->
                            refused.contains(run.importId()) && run.snapshotAt().isAfter(newest))
                    .ifPresent(why -> rejected.add(refused(run.file(), why)));
        }
        return new Provenance(sources, rejected);
    }

    /** The same with the unit before each source and file, for a report on several units. */
    Provenance within(String unit) {
        return new Provenance(
                sources.stream()
                        .map(line -> new SourceLine(
                                unit + "/" + line.source(),
                                line.file(),
                                line.sha256(),
                                line.read(),
                                line.accepted(),
                                line.rejected(),
                                line.duplicate(),
                                line.blank(),
                                line.snapshotDate()))
                        .toList(),
                rejected.stream()
                        .map(line -> new RejectedLine(
                                unit + "/" + line.file(),
                                line.sheet(),
                                line.row(),
                                line.column(),
                                line.code(),
                                line.message()))
                        .toList());
    }

    private static RejectedLine refused(String file, String why) {
        int colon = why.indexOf(": ");
        return new RejectedLine(
                file, "", 0, "", why.substring(0, Math.max(0, colon)), "The whole file: " + why.substring(colon + 2));
    }
}
