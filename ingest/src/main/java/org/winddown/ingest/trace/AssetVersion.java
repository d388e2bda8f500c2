package org.winddown.ingest.trace;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.plan.RowChange.CellChange;

/**
 * An asset as it stood unchanged for a while, as its source tells.
 *
 * @param validFrom date of the first inventory that has it so
 * @param validTo date of the inventory that has it otherwise or not at all; empty while it stands
 * @param recordedFrom when that was first known
 * @param recordedTo when it was known that it had been wrong, as an undo does; empty while it counts
 * @param begun what recorded it
 * @param ended what recorded its end, or that it had been wrong
 * @param origin row that told it first; empty where the inventory did not have the asset
 * @param sightings the inventories in which it was seen, by date; an unchanged one wrote no row
 * @param changes how it differs from the version before
 */
public record AssetVersion(
        Instant validFrom,
        Optional<Instant> validTo,
        Instant recordedFrom,
        Optional<Instant> recordedTo,
        Event begun,
        Optional<Event> ended,
        Optional<Origin> origin,
        List<Origin> sightings,
        List<CellChange> changes) {

    public AssetVersion {
        sightings = List.copyOf(sightings);
        changes = List.copyOf(changes);
    }
}
