package org.winddown.scheduler.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.screening.Screening;

/** The distinct facts of the assets that a screening judged, so that each is followed through time once. */
public final class FactProfiles implements Screening.Listener {

    private final Map<Facts, Facts> distinct = new HashMap<>();
    private final Map<String, Map<String, Map<Facts, List<AssetKey>>>> byUnit = new TreeMap<>();

    @Override
    public void judged(Finding finding, Facts facts) {
        AssetKey key = finding.asset().key();
        byUnit.computeIfAbsent(key.unit(), each -> new TreeMap<>())
                .computeIfAbsent(finding.verdicts().measure(), each -> new LinkedHashMap<>())
                .computeIfAbsent(distinct.computeIfAbsent(facts, same -> same), each -> new ArrayList<>())
                .add(key);
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
