package org.winddown.rules.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the swaps in what inventories showed.
 *
 * <p>A maker has disappeared from a computer when none of its products is on it any more. Each disappearance is paired
 * with at most one addition and each addition with at most one disappearance: on the same computer before in the same
 * unit, the nearest in time first. What did not come back chooses before what did.
 */
public final class Swaps {

    private final Relations relations;
    private final int days;
    private final Map<Place, List<Presence>> makers;
    private final Map<Place, List<Presence>> products;
    private final Set<Presence> used = new HashSet<>();
    private final List<Candidate> chosen = new ArrayList<>();

    private Swaps(Collection<Sighting> sightings, Relations relations, int days) {
        this.relations = relations;
        this.days = days;
        this.makers = Presence.of(sightings, Sighting::vendorId);
        this.products = Presence.of(sightings, Sighting::component);
    }

    /**
     * Finds them.
     *
     * @param sightings what was seen, in any order
     * @param days the most calendar days, in UTC, that may lie between removal and addition, in either order; 0 for the
     *     same day
     * @return the swaps by unit and host in the order of time; a sighting is in at most one of them as removed, and in
     *     at most one as added
     */
    public static List<Swap> find(Collection<Sighting> sightings, Relations relations, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(
                    "The days between a removal and an addition are 0 or more, not " + days + ".");
        }
        Swaps swaps = new Swaps(sightings, relations, days);
        swaps.makers.keySet().forEach(swaps::pairAt);
        swaps.pairInUnits();
        return Chains.of(swaps.chosen, days);
    }

    private void pairAt(Place place) {
        List<Candidate> candidates = new ArrayList<>();
        Swap.Scope scope = place.named() ? Swap.Scope.HOST : Swap.Scope.ASSET;
        for (Presence removed : here(makers, place)) {
            for (Presence added : here(products, place)) {
                candidate(removed, added, scope).ifPresent(candidates::add);
            }
        }
        candidates.sort(Candidate.BEST);
        candidates.stream()
                .filter(each -> !used.contains(each.removed()) && !used.contains(each.added()))
                .forEachOrdered(this::choose);
    }

    private Optional<Candidate> candidate(Presence removed, Presence added, Swap.Scope scope) {
        Instant since = here(makers, removed.place()).stream()
                .filter(each -> each.word().equals(removed.word()))
                .map(Presence::firstSeen)
                .min(Instant::compareTo)
                .orElseThrow();
        return Candidate.of(removed, added, scope, relations, since, here(makers, added.place()), days);
    }

    private void choose(Candidate candidate) {
        if (used.add(candidate.removed()) && used.add(candidate.added())) {
            chosen.add(candidate);
        }
    }

    private static List<Presence> here(Map<Place, List<Presence>> presences, Place place) {
        return presences.getOrDefault(place, List.of());
    }

    private void pairInUnits() {
        Map<String, UnitAdditions> additions = new HashMap<>();
        products.forEach((place, here) -> here.stream()
                .filter(each -> each.arrived() && !used.contains(each))
                .forEach(each -> additions
                        .computeIfAbsent(place.unit(), unit -> new UnitAdditions())
                        .add(each)));
        makers.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.retiredAt() != null && !used.contains(each))
                .sorted(Comparator.<Presence, Boolean>comparing(each -> each.next() != null)
                        .thenComparing(Presence::lastSeen)
                        .thenComparing(Presence.ORDER))
                .forEachOrdered(removed -> {
                    UnitAdditions inUnit = additions.get(removed.place().unit());
                    if (inUnit != null) {
                        nearest(removed, inUnit).ifPresent(found -> {
                            inUnit.remove(found.added());
                            choose(found);
                        });
                    }
                });
    }

    private Optional<Candidate> nearest(Presence removed, UnitAdditions inUnit) {
        Instant retiredAt = removed.retiredAt();
        return retiredAt == null
                ? Optional.empty()
                : inUnit.nearest(removed, retiredAt, days, added -> candidate(removed, added, Swap.Scope.UNIT)).stream()
                        .min(Candidate.BEST);
    }
}
