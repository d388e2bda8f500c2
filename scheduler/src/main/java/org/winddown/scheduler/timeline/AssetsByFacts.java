package org.winddown.scheduler.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Facts;
import org.winddown.scheduler.screening.Screening;

/** The distinct facts of the assets that a screening looked at, so that each is followed through time once. */
public final class AssetsByFacts implements Screening.Sight {

    private final Map<String, Map<String, Map<Integer, Alike>>> byUnit = new TreeMap<>();

    /**
     * Assets of one unit with the same facts.
     *
     * @param profile number of the facts, the same in every unit
     */
    record Alike(int profile, Facts facts, List<AssetKey> assets) {}

    @Override
    public void see(BusinessUnit unit, Asset asset, List<Measure> concerned, int profile, Facts facts) {
        concerned.forEach(measure -> byUnit.computeIfAbsent(unit.code(), each -> new TreeMap<>())
                .computeIfAbsent(measure.id(), each -> new LinkedHashMap<>())
                .computeIfAbsent(profile, each -> new Alike(profile, facts, new ArrayList<>()))
                .assets()
                .add(asset.key()));
    }

    /** Codes of the units with an asset that a measure can say something about, in order. */
    List<String> units() {
        return List.copyOf(byUnit.keySet());
    }

    /** The assets of a unit that a measure can say something about, in order of their screening. */
    Collection<Alike> of(String unit, String measure) {
        return byUnit.getOrDefault(unit, Map.of())
                .getOrDefault(measure, Map.of())
                .values();
    }
}
