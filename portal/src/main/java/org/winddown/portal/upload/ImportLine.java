package org.winddown.portal.upload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.portal.report.Moment;

/**
 * One import as a list prints it.
 *
 * @param state what became of it: "imported", "refused", "superseded", "unfinished", "held" or "declined"
 * @param snapshotAt the date of the inventory
 */
public record ImportLine(
        String importId,
        String unit,
        String file,
        String source,
        String state,
        Instant at,
        Moment snapshotAt,
        long read,
        long accepted,
        long rejected) {

    /** Prepares a line; {@code zone} is the one the page prints in beside UTC, when there is one. */
    public static ImportLine of(String unit, ImportRunSummary run, Optional<ZoneId> zone) {
        return new ImportLine(
                run.importId(),
                unit,
                run.file(),
                run.source(),
                state(run),
                run.snapshotAt(),
                Moment.of(run.snapshotAt(), zone),
                run.read(),
                run.accepted(),
                run.rejected());
    }

    static String state(ImportRunSummary run) {
        return run.standing().name().toLowerCase(Locale.ROOT);
    }
}
