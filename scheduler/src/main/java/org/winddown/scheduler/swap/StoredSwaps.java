package org.winddown.scheduler.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.InventoryHistory;
import org.winddown.ingest.InventoryState;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.swap.CatalogueRelations;
import org.winddown.rules.swap.Relations;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;
import org.winddown.rules.swap.Swaps;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
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
     * Which swaps.
     *
     * @param unit code of the unit; empty for all
     * @param asOf inventories of later dates are left out
     * @param recordedBy inventories that were recorded later are left out
     * @param knownAt decisions that were recorded later are left out
     */
    public record Question(String unit, Instant asOf, Instant recordedBy, Instant knownAt) {}

    /** Finds swaps by the days of the settings, ordered by unit, computer and time. */
    public List<Swap> find(Question question) {
        return find(question, days);
    }

    /** The same by other days. */
    public List<Swap> find(Question question, int within) {
        Law products = Law.of(List.of(), question.knownAt());
        return find(
                screenings.looking(products, question.asOf()),
                history.states(question.unit(), question.asOf(), question.recordedBy()),
                within);
    }

    /** The swaps that the inventories of a plan show, of its units, ordered by unit, computer and time. */
    public List<Swap> of(ScreeningPlan plan) {
        Screening screening = screenings.looking(plan.law(), plan);
        List<String> codes = plan.units().isEmpty()
                ? List.of("")
                : plan.units().stream().sorted().toList();
        return codes.stream()
                .flatMap(code -> find(screening, history.states(code, plan.asOf(), plan.earlier()), days).stream())
                .toList();
    }

    private List<Swap> find(Screening screening, List<List<InventoryState>> inventories, int within) {
        Relations relations = CatalogueRelations.of(
                screening.law().edition().content(), screening.law().catalogue());
        screening.identifyProducts();
        Predicate<Identification> wanted = each ->
                each.decision() == Decision.MATCH && relations.vendorIds().contains(each.vendorId());
        List<Sighting> sightings = new ArrayList<>();
        for (List<InventoryState> states : inventories) {
            sightings.addAll(new SourceSightings(inventory, history, screening, wanted).of(states));
        }
        return Swaps.find(sightings, relations, within);
    }
}
