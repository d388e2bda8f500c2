package org.winddown.scheduler.samples;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An asset that the demo tells something with, and what its source says of it from which night on.
 *
 * @param unit code of the unit
 * @param source name of the source
 * @param from what the source says from a night on; an empty row takes the asset out
 */
record StoryAsset(String unit, String source, Map<Night, SampleRow> from) {

    private static final SampleRow GONE = SampleRow.of();

    StoryAsset {
        from = Map.copyOf(from);
    }

    /** An asset that is there from a night on. */
    static StoryAsset from(Night night, String unit, String source, String id, String kind, String... cells) {
        SampleRow row = SampleRow.of("asset_id", id, "kind", kind).with(cells);
        return new StoryAsset(unit, source, Map.of(night, row));
    }

    /** The same asset with other cells from a night on. */
    StoryAsset then(Night night, String... cells) {
        SampleRow before = row(night).orElseThrow(() -> new IllegalStateException("Nothing to change on " + night));
        return with(night, before.with(cells));
    }

    /** The same asset, taken out of its source from a night on. */
    StoryAsset gone(Night night) {
        return with(night, GONE);
    }

    private StoryAsset with(Night night, SampleRow row) {
        Map<Night, SampleRow> changed = new EnumMap<>(from);
        changed.put(night, row);
        return new StoryAsset(unit, source, changed);
    }

    /** What the source says on a night; empty when it does not have the asset. */
    Optional<SampleRow> row(Night night) {
        SampleRow latest = GONE;
        for (Night each : Night.values()) {
            if (each.compareTo(night) <= 0 && from.containsKey(each)) {
                latest = from.get(each);
            }
        }
        return latest.equals(GONE) ? Optional.empty() : Optional.of(latest);
    }
}
