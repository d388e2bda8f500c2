package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Identification;

/**
 * The distinct sets of facts of many assets, numbered from 0 in the order of their first asset. Assets whose cells were
 * met before are told by these cells; no cell is read twice.
 *
 * <p>Not thread-safe; one per screening. It holds one key for each distinct set of cells.
 */
public final class FactProfiles {

    private static final String NOBODY = "nobody named";

    private final FactCollector collector;
    private final ProfileKey key = new ProfileKey(64);
    private final Map<ProfileKey, Integer> byCells = new HashMap<>();
    private final Map<Facts, Integer> byFacts = new HashMap<>();
    private final List<Facts> facts = new ArrayList<>();
    private final Map<BusinessUnit, Integer> units = new HashMap<>();

    /** Profiles of the facts that a collector makes. */
    public FactProfiles(FactCollector collector) {
        this.collector = collector;
    }

    /**
     * The number of an asset's facts; parameters as for {@link FactCollector#facts}.
     *
     * @return 0 to {@link #size()} - 1
     */
    public int of(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains) {
        fill(asset, unit, identification, recorded, contains);
        Integer known = byCells.get(key);
        if (known != null) {
            return known;
        }
        Facts made = collector.facts(asset, unit, identification, recorded, contains);
        int profile = byFacts.computeIfAbsent(made, each -> {
            facts.add(each);
            return facts.size() - 1;
        });
        byCells.put(key.copy(), profile);
        return profile;
    }

    private void fill(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains) {
        collector.cells(asset, key);
        key.add(units.computeIfAbsent(unit, each -> units.size()));
        key.add(asset.key().kind());
        key.add(identification.decision());
        key.add(identification.vendorId());
        key.add(identification.family());
        key.add(contains);
        key.add(maker(asset));
        for (Asset record : recorded) {
            collector.act(record, key);
            key.add(maker(record));
        }
    }

    /** Whom the counterparty of an asset was taken for. */
    private String maker(Asset asset) {
        String counterparty = FactCollector.counterparty(asset);
        return counterparty.isEmpty() ? NOBODY : collector.maker(counterparty);
    }

    /** The facts with a number. */
    public Facts facts(int profile) {
        return facts.get(profile);
    }

    /** How many there are. */
    public int size() {
        return facts.size();
    }
}
