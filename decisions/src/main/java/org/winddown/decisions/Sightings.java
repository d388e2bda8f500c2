package org.winddown.decisions;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.sheet.RowContent.Answers;
import org.winddown.decisions.sheet.RowContent.Decision;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;

/**
 * What the sources said of the assets of a file, each as of the instant its row was recorded at.
 *
 * @param assets the assets that are in the inventory
 * @param units the units by code
 */
record Sightings(Map<Instant, Map<AssetKey, Asset>> assets, Map<String, BusinessUnit> units) {

    static Sightings of(Iterable<Entry> entries, Inventory inventory) {
        Map<Instant, Set<AssetKey>> wanted = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.content() instanceof Answers answers) {
                wanted.computeIfAbsent(answers.recordedAt(), at -> new HashSet<>())
                        .add(answers.asset());
            } else if (entry.content() instanceof Decision decision) {
                wanted.computeIfAbsent(decision.recordedAt(), at -> new HashSet<>())
                        .add(decision.asset());
            }
        }
        Map<Instant, Map<AssetKey, Asset>> found = new HashMap<>();
        wanted.forEach((at, keys) -> found.put(at, inventory.assets(keys, at)));
        return new Sightings(found, inventory.units());
    }

    boolean has(AssetKey asset, Instant at) {
        return assets.getOrDefault(at, Map.of()).containsKey(asset);
    }

    /** What the source says of a fact; empty when nothing, or when the asset is not in the inventory. */
    String cell(AssetKey key, AnswerableFact fact, Instant at) {
        Asset asset = assets.getOrDefault(at, Map.of()).get(key);
        return asset == null ? "" : fact.sourceCell(asset, Optional.ofNullable(units.get(key.unit())));
    }
}
