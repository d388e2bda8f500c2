package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.party.lookup.PartyFacts;

/**
 * The distinct sets of facts of many assets, numbered from 0 in the order of their first asset. Assets whose cells were
 * met before are told by these cells; no cell is read twice.
 *
 * <p>Not thread-safe; one per screening. It holds one key for each distinct set of cells.
 */
public final class FactProfiles {

    private static final String NOBODY = "nobody named";

    private final FactCollector collector;
    private final ProfileKeys keys = new ProfileKeys();
    private final Map<Facts, Integer> byFacts = new HashMap<>();
    private final List<Facts> facts = new ArrayList<>();
    private @Nullable BusinessUnit lastUnit;
    private int lastNumber;

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
        return of(asset, unit, identification, recorded, contains, PartyFacts.NONE);
    }

    /** The same with what looking up the asset's parties told. */
    public int of(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains,
            PartyFacts parties) {
        fill(asset, unit, identification, recorded, contains);
        keys.add(parties);
        int known = keys.find();
        if (known != ProfileKeys.UNKNOWN) {
            return known;
        }
        Facts made = collector.facts(asset, unit, identification, recorded, contains, parties);
        int profile = byFacts.computeIfAbsent(made, each -> {
            facts.add(each);
            return facts.size() - 1;
        });
        keys.keep(profile);
        return profile;
    }

    private void fill(
            Asset asset,
            BusinessUnit unit,
            Identification identification,
            Collection<Asset> recorded,
            Set<String> contains) {
        collector.cells(asset, keys);
        keys.addNumber(number(unit));
        keys.add(asset.key().kind());
        keys.add(identification.decision());
        keys.add(identification.vendorId());
        keys.add(identification.family());
        keys.add(identification.also());
        keys.add(contains);
        keys.add(maker(asset));
        for (Asset record : recorded) {
            collector.act(record, keys);
            keys.add(maker(record));
        }
    }

    /** The number of a unit, whose many facts are not looked at again for the next asset that it holds. */
    @SuppressWarnings("ReferenceEquality") // another instance is only looked up again
    private int number(BusinessUnit unit) {
        if (unit != lastUnit) {
            lastUnit = unit;
            lastNumber = keys.number(unit);
        }
        return lastNumber;
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
