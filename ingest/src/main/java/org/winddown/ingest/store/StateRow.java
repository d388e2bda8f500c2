package org.winddown.ingest.store;

import java.util.List;
import org.winddown.ingest.absence.AbsenceCounts;

/**
 * What an import did to the state of its source.
 *
 * @param before hash of the state before
 * @param after hash of the state after, or the one it would be after when the import is held
 * @param rejects hash of the rejected rows
 * @param snapshotsBefore the snapshots of the state before, the full one first, absent ones last; empty when there was
 *     none
 * @param held why the import is or was held for a person, in words; empty when it never was
 * @param absences what it did to assets that are no longer listed
 */
public record StateRow(
        String importId,
        String unit,
        String source,
        String before,
        String after,
        String rejects,
        List<String> snapshotsBefore,
        String held,
        AbsenceCounts absences) {

    public StateRow {
        snapshotsBefore = List.copyOf(snapshotsBefore);
    }
}
