package org.winddown.scheduler.change;

import java.time.Instant;
import java.util.List;
import org.winddown.rules.asset.AssetKey;

/**
 * What a changed pack turns in the stored inventory.
 *
 * @param measure id of the measure
 * @param asOf the instant judged for
 * @param knownAt the law was taken as known at this instant
 * @param changes all changes of the pack, in words
 * @param assets assets in stock, those that the measure does not touch as well
 * @param touched assets that the old or the new version looks at
 * @param groups what turned, by what turned it; most assets first
 * @param notes what the figures do not show, in words
 */
public record ImpactReport(
        String measure,
        Instant asOf,
        Instant knownAt,
        List<String> changes,
        long assets,
        long touched,
        List<Group> groups,
        List<String> notes) {

    /**
     * Assets that turn because of the same changes.
     *
     * @param because the fewest changes that turn them, in words; empty when the measure is new
     * @param turns what becomes of what; most assets first
     */
    public record Group(List<String> because, List<Turn> turns) {

        /** Assets that turn. */
        public long assets() {
            return turns.stream().mapToLong(turn -> turn.assets().size()).sum();
        }
    }

    /**
     * Assets that turn alike.
     *
     * @param words the verdict before and after
     * @param assets the assets, ordered by unit, source, kind and id
     */
    public record Turn(String words, List<AssetKey> assets) {}

    /** Assets whose verdict turns. */
    public long flips() {
        return groups.stream().mapToLong(Group::assets).sum();
    }
}
