package org.winddown.ingest;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a source said at one date.
 *
 * @param full the whole inventory
 * @param corrections its corrected rows, as they were recorded; no asset is in two of the snapshots
 */
public record InventoryState(SnapshotRef full, List<SnapshotRef> corrections) {

    public InventoryState {
        corrections = List.copyOf(corrections);
    }

    /** All of its snapshots. */
    public List<SnapshotRef> snapshots() {
        return Stream.concat(Stream.of(full), corrections.stream()).toList();
    }
}
