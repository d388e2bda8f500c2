package org.winddown.rules.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins pairs: where the successor was itself swapped, the two are one event. */
final class Chains {

    private static final Comparator<Candidate> TIME = Comparator.<Candidate, Instant>comparing(
                    each -> each.added().firstSeen())
            .thenComparing(Candidate::removed, Presence.ORDER)
            .thenComparing(Candidate::added, Presence.ORDER);

    private Chains() {}

    static List<Swap> of(List<Candidate> pairs, int days) {
        Map<Sighting, Candidate> removedBy = new HashMap<>();
        pairs.forEach(pair -> pair.removed().sightings().forEach(sighting -> removedBy.put(sighting, pair)));
        Map<Candidate, Candidate> following = new HashMap<>();
        Set<Candidate> followers = new HashSet<>();
        List<Candidate> inTime = pairs.stream().sorted(TIME).toList();
        for (Candidate pair : inTime) {
            Candidate next = removedBy.get(pair.added().sightings().get(0));
            if (next != null && followers.add(next)) {
                following.put(pair, next);
            }
        }
        return inTime.stream()
                .filter(pair -> !followers.contains(pair))
                .sorted(Comparator.<Candidate, Place>comparing(
                                pair -> pair.removed().place())
                        .thenComparing(TIME))
                .map(head -> new Swap(steps(head, following, days)))
                .toList();
    }

    private static List<Swap.Step> steps(Candidate head, Map<Candidate, Candidate> following, int days) {
        List<Swap.Step> steps = new ArrayList<>();
        @Nullable Candidate next = head;
        while (next != null) {
            steps.add(next.step(days));
            next = following.get(next);
        }
        return steps;
    }
}
