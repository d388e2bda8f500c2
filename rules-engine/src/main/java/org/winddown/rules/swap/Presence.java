package org.winddown.rules.swap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetKind;

/**
 * A maker, or one of its families, at a place without a break: what several assets and sources saw of it, joined. A row
 * that follows another at once, as after an upgrade, goes on with the same presence.
 *
 * @param word the maker's id, or {@code vendor/family}
 * @param sightings what was seen, in the order of time
 * @param lastSeen the last inventory that shows any of it
 * @param retiredAt the first inventory that shows none of it any more; null while none
 * @param next when the same is at the place again; null when it has not come back
 */
record Presence(
        Place place,
        String word,
        List<Sighting> sightings,
        Instant lastSeen,
        @Nullable Instant retiredAt,
        @Nullable Instant next) {

    static final Comparator<Presence> ORDER =
            Comparator.comparing(Presence::place).thenComparing(Presence::word).thenComparing(Presence::firstSeen);

    static final Comparator<Sighting> TIME = Comparator.comparing(Sighting::firstSeen)
            .thenComparing(Sighting::asset)
            .thenComparing(Sighting::component)
            .thenComparing(Sighting::lastSeen);

    Instant firstSeen() {
        return sightings.get(0).firstSeen();
    }

    /** Whether it is known when it came: an inventory before did not show it. */
    boolean arrived() {
        return sightings.stream()
                .filter(each -> each.firstSeen().equals(firstSeen()))
                .allMatch(Sighting::arrived);
    }

    Set<AssetKind> kinds() {
        return sightings.stream().map(each -> each.asset().kind()).collect(Collectors.toSet());
    }

    /** The presences that sightings come to, by place; at each place in the order of word and time. */
    static Map<Place, List<Presence>> of(Collection<Sighting> sightings, Function<Sighting, String> word) {
        Map<Place, Map<String, List<Sighting>>> grouped = new TreeMap<>();
        for (Sighting each : sightings) {
            grouped.computeIfAbsent(Place.of(each), place -> new TreeMap<>())
                    .computeIfAbsent(word.apply(each), same -> new ArrayList<>())
                    .add(each);
        }
        Map<Place, List<Presence>> presences = new TreeMap<>();
        grouped.forEach((place, words) -> {
            List<Presence> here = new ArrayList<>();
            words.forEach((each, seen) -> here.addAll(joined(place, each, seen)));
            presences.put(place, here);
        });
        return presences;
    }

    private static List<Presence> joined(Place place, String word, List<Sighting> seen) {
        List<List<Sighting>> runs = new ArrayList<>();
        Instant end = Instant.MIN;
        for (Sighting each : seen.stream().sorted(TIME).toList()) {
            if (each.firstSeen().isAfter(end)) {
                runs.add(new ArrayList<>());
                end = Instant.MIN;
            }
            runs.get(runs.size() - 1).add(each);
            Instant until = each.retiredAt() == null ? Instant.MAX : each.retiredAt();
            end = until.isAfter(end) ? until : end;
        }
        List<Presence> presences = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            List<Sighting> run = runs.get(i);
            Instant next = i + 1 < runs.size() ? runs.get(i + 1).get(0).firstSeen() : null;
            presences.add(new Presence(place, word, List.copyOf(run), lastSeen(run), retiredAt(run), next));
        }
        return presences;
    }

    private static Instant lastSeen(List<Sighting> run) {
        return run.stream().map(Sighting::lastSeen).max(Instant::compareTo).orElseThrow();
    }

    private static @Nullable Instant retiredAt(List<Sighting> run) {
        Instant latest = null;
        for (Sighting each : run) {
            Instant at = each.retiredAt();
            if (at == null) {
                return null;
            }
            latest = latest == null || at.isAfter(latest) ? at : latest;
        }
        return latest;
    }
}
