package org.winddown.scheduler.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.InventoryHistory;
import org.winddown.ingest.InventoryState;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.swap.CatalogueRelations;
import org.winddown.rules.swap.Relations;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;
import org.winddown.rules.swap.Swaps;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningRuns;

/** The swaps that the stored inventories show. Nothing is stored: same inventories and decisions, same swaps. */
public final class StoredSwaps {

    private final AssetInventory inventory;
    private final InventoryHistory history;
    private final ScreeningRuns screenings;
    private final int days;

    /**
     * Over some inventories.
     *
     * @param screenings identify products, with what people said that they are
     * @param settings how far removal and addition may lie apart
     */
    public StoredSwaps(
            AssetInventory inventory, InventoryHistory history, ScreeningRuns screenings, SwapProperties settings) {
        this.inventory = inventory;
        this.history = history;
        this.screenings = screenings;
        this.days = settings.days();
    }

    /** The most days between a removal and an addition, unless a caller says otherwise. */
    public int days() {
        return days;
    }

    /**
     * Finds swaps by the days of the settings.
     *
     * @param unit code of the unit; empty for all
     * @param asOf inventories of later dates are left out
     * @param knownAt inventories and decisions that were recorded later are left out
     * @return ordered by unit, computer and time
     */
    public List<Swap> find(String unit, Instant asOf, Instant knownAt) {
        return find(unit, asOf, knownAt, days);
    }

    /** The same by other days. */
    public List<Swap> find(String unit, Instant asOf, Instant knownAt, int within) {
        Law products = Law.of(List.of(), knownAt);
        Relations relations = CatalogueRelations.of(Catalogues.content(), products.catalogue());
        Screening screening = screenings.looking(products, asOf);
        screening.identifyProducts();
        Predicate<Identification> wanted =
                each -> each.decision() == Decision.MATCH && relations.vendorIds().contains(each.vendorId());
        List<Sighting> sightings = new ArrayList<>();
        for (List<InventoryState> states : history.states(unit, asOf, knownAt)) {
            sightings.addAll(new SourceSightings(inventory, history, screening, wanted).of(states));
        }
        return Swaps.find(sightings, relations, within);
    }
}
