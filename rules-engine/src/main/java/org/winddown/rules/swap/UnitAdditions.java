package org.winddown.rules.swap;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.winddown.rules.asset.AssetKind;

/**
 * Products that appeared in a unit and took nothing's place so far, by what must be alike and the time they appeared.
 */
final class UnitAdditions {

    private record Group(AssetKind kind, String component, boolean named) {}

    private final Map<Group, NavigableMap<Instant, Set<Presence>>> groups = new TreeMap<>(
            Comparator.comparing(Group::kind).thenComparing(Group::component).thenComparing(Group::named));

    void add(Presence added) {
        for (AssetKind kind : added.kinds()) {
            groups.computeIfAbsent(new Group(kind, added.word(), added.place().named()), group -> new TreeMap<>())
                    .computeIfAbsent(added.firstSeen(), time -> new TreeSet<>(Presence.ORDER))
                    .add(added);
        }
    }

    void remove(Presence added) {
        groups.values()
                .forEach(times -> times.computeIfPresent(added.firstSeen(), (time, all) -> {
                    all.remove(added);
                    return all;
                }));
    }

    /**
     * Of each group that can have taken the place of something the nearest: the first after it was last seen and the
     * last before.
     *
     * @param possible the pair as a candidate, where it is one
     */
    List<Candidate> nearest(
            Presence removed, Instant retiredAt, int days, Function<Presence, Optional<Candidate>> possible) {
        List<Candidate> nearest = new ArrayList<>();
        Instant lastSeen = removed.lastSeen();
        Instant from = lastSeen.minus(days + 1L, ChronoUnit.DAYS);
        Instant to = retiredAt.plus(days + 1L, ChronoUnit.DAYS);
        groups.forEach((group, times) -> {
            boolean bothNamed = group.named() && removed.place().named();
            if (!bothNamed && removed.kinds().contains(group.kind())) {
                first(times.subMap(lastSeen, true, to, true), possible).ifPresent(nearest::add);
                first(times.subMap(from, true, lastSeen, false).descendingMap(), possible)
                        .ifPresent(nearest::add);
            }
        });
        return nearest;
    }

    private static Optional<Candidate> first(
            NavigableMap<Instant, Set<Presence>> times, Function<Presence, Optional<Candidate>> possible) {
        return times.values().stream()
                .flatMap(Collection::stream)
                .map(possible)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
