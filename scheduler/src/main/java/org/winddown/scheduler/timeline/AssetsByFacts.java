package org.winddown.scheduler.timeline;

import java.util.ArrayList;
import java.util.HashMap;
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

    private final Map<Facts, Facts> distinct = new HashMap<>();
    private final Map<String, Map<String, Map<Facts, List<AssetKey>>>> byUnit = new TreeMap<>();

    @Override
    public void see(BusinessUnit unit, Asset asset, List<Measure> concerned, Facts facts) {
        Facts same = distinct.computeIfAbsent(facts, each -> each);
        concerned.forEach(measure -> byUnit.computeIfAbsent(unit.code(), each -> new TreeMap<>())
                .computeIfAbsent(measure.id(), each -> new LinkedHashMap<>())
                .computeIfAbsent(same, each -> new ArrayList<>())
                .add(asset.key()));
    }

    /** Codes of the units with an asset that a measure can say something about, in order. */
    List<String> units() {
        return List.copyOf(byUnit.keySet());
    }

    /** The assets of a unit by the facts that they share, in order of their screening, by id of the measure. */
    Map<String, Map<Facts, List<AssetKey>>> of(String unit) {
        return byUnit.getOrDefault(unit, Map.of());
    }
}
