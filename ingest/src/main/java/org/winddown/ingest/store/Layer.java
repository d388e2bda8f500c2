package org.winddown.ingest.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.absence.Absence;

/**
 * One snapshot of a state.
 *
 * @param importId import that its assets came from
 * @param listedAt date of that import
 * @param absence that they are no longer listed; empty for listed ones
 */
public record Layer(String snapshotId, String importId, Instant listedAt, Optional<Absence> absence) {

    /** Whether its source lists its assets. */
    public boolean listed() {
        return absence.isEmpty();
    }

    /** Ids of the layers whose assets are listed, in their order. */
    public static List<String> listed(List<Layer> state) {
        return state.stream().filter(Layer::listed).map(Layer::snapshotId).toList();
    }

    /** The layers whose assets are not listed, in their order. */
    public static List<Layer> absent(List<Layer> state) {
        return state.stream().filter(layer -> !layer.listed()).toList();
    }

    /** Ids of all layers, in their order. */
    public static List<String> ids(List<Layer> state) {
        return state.stream().map(Layer::snapshotId).toList();
    }

    /** The same under another id. */
    public Layer as(String id) {
        return new Layer(id, importId, listedAt, absence);
    }
}
