package org.winddown.rules.swap;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.swap.Relations.Relation;

/**
 * A maker that disappeared and a product that can have taken its place.
 *
 * @param removed presence of the maker
 * @param added presence of the product
 */
record Candidate(Presence removed, Presence added, Swap.Scope scope, Relation relation) {

    /** The one to believe first: what did not come back, then the nearest in time. */
    static final Comparator<Candidate> BEST = Comparator.<Candidate, Boolean>comparing(
                    each -> each.removed().next() != null)
            .thenComparing(each -> each.gap().abs())
            .thenComparing(each -> each.relation().basis())
            .thenComparing(each -> each.gap().isNegative())
            .thenComparing(Candidate::removed, Presence.ORDER)
            .thenComparing(Candidate::added, Presence.ORDER);

    /**
     * The two as a candidate, when they can be one event.
     *
     * @param since when the removed maker was first seen at its place, before it went and came back perhaps
     * @param atAddedPlace presences of makers at the place of {@code added}
     * @param days the most days between them
     */
    static Optional<Candidate> of(
            Presence removed,
            Presence added,
            Swap.Scope scope,
            Relations relations,
            Instant since,
            List<Presence> atAddedPlace,
            int days) {
        Instant retiredAt = removed.retiredAt();
        Instant until = added.retiredAt();
        boolean inOrder = retiredAt != null
                && added.arrived()
                && added.firstSeen().isAfter(since)
                && (until == null || until.isAfter(retiredAt))
                && (removed.next() == null || removed.next().isAfter(added.firstSeen()));
        if (!inOrder) {
            return Optional.empty();
        }
        return relation(relations, removed, added, days)
                .filter(relation -> relation.basis() == Swap.Basis.DECLARED || !returned(added, since, atAddedPlace))
                .map(relation -> new Candidate(removed, added, scope, relation))
                .filter(each -> Math.abs(each.gapDays()) <= days);
    }

    private static Optional<Relation> relation(Relations relations, Presence removed, Presence added, int days) {
        return atTheEnd(removed, days).stream()
                .map(each -> relations.between(each, added.sightings().get(0)))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Relation::basis).thenComparing(Relation::words));
    }

    /**
     * Whether the added product's maker was there before the removed one came: then it came back, and replaced nothing.
     */
    private static boolean returned(Presence added, Instant since, List<Presence> atAddedPlace) {
        String vendor = added.sightings().get(0).vendorId();
        return atAddedPlace.stream()
                .anyMatch(
                        each -> each.word().equals(vendor) && !each.firstSeen().isAfter(since));
    }

    /** Time from the removal, of which only the inventories before and after it are known, to the addition. */
    Duration gap() {
        Instant added = added().firstSeen();
        Instant before = removed().lastSeen();
        Instant after = Objects.requireNonNull(removed().retiredAt());
        if (added.isBefore(before)) {
            return Duration.between(before, added);
        }
        return added.isAfter(after) ? Duration.between(after, added) : Duration.ZERO;
    }

    long gapDays() {
        Instant added = added().firstSeen();
        return Swap.days(added.minus(gap()), added);
    }

    Swap.Step step(int days) {
        return new Swap.Step(
                atTheEnd(removed, days),
                added.sightings().stream()
                        .filter(each -> each.firstSeen().equals(added.firstSeen()))
                        .sorted(Comparator.comparing(Sighting::asset))
                        .toList(),
                scope,
                relation.basis(),
                relation.words(),
                gapDays(),
                removed.next());
    }

    /** What the maker still had there when it went; what it had there long before is another story. */
    private static List<Sighting> atTheEnd(Presence removed, int days) {
        Instant since = removed.lastSeen().minus(days, ChronoUnit.DAYS);
        return removed.sightings().stream()
                .filter(each -> !each.lastSeen().isBefore(since))
                .sorted(Comparator.comparing(Sighting::asset, Comparator.<AssetKey>naturalOrder())
                        .thenComparing(Presence.TIME))
                .toList();
    }
}
