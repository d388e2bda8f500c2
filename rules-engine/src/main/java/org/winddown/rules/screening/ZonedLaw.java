package org.winddown.rules.screening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.StatusChange;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.time.LegalTime;

/** A measure whose times are read as instants, for units in one zone. */
final class ZonedLaw {

    /** A half-open span; unlike a legal time it needs no zone any more. */
    record Span(Instant from, Instant until) {

        boolean contains(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    private final Measure measure;
    private final ZoneId zone;
    private final List<Span> phases = new ArrayList<>();
    private final List<Span> reliefs = new ArrayList<>();
    private final List<Instant> changes = new ArrayList<>();
    private final IdentityHashMap<LegalTime, Instant> starts = new IdentityHashMap<>();
    private final List<Instant> cuts;
    private final Set<String> startingFacts;

    ZonedLaw(Measure measure, ZoneId zone) {
        this.measure = measure;
        this.zone = zone;
        TreeSet<Instant> found = new TreeSet<>();
        for (Phase phase : measure.phases()) {
            phases.add(new Span(phase.effective().start(zone), end(phase.expires(), zone)));
        }
        for (Relief relief : measure.reliefs()) {
            reliefs.add(new Span(start(relief.from(), zone), reliefEnd(relief, zone)));
        }
        for (StatusChange change : measure.status()) {
            changes.add(change.from().start(zone));
        }
        for (Terms terms : measure.terms()) {
            terms.dates().forEach(test -> {
                starts.put(test.time(), test.time().start(zone));
                found.add(test.time().start(zone));
            });
        }
        phases.forEach(span -> found.addAll(List.of(span.from(), span.until())));
        reliefs.forEach(span -> found.addAll(List.of(span.from(), span.until())));
        found.addAll(changes);
        found.remove(Instant.MIN);
        found.remove(Instant.MAX);
        this.cuts = List.copyOf(found);
        this.startingFacts = measure.phases().stream()
                .map(Phase::since)
                .filter(fact -> !fact.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant start(@Nullable LegalTime time, ZoneId zone) {
        return time == null ? Instant.MIN : time.start(zone);
    }

    private static Instant end(@Nullable LegalTime time, ZoneId zone) {
        return time == null ? Instant.MAX : time.end(zone);
    }

    /** An authorisation ends early when one that supersedes it begins. */
    private Instant reliefEnd(Relief relief, ZoneId zone) {
        Instant end = end(relief.until(), zone);
        for (Relief later : measure.reliefs()) {
            if (relief.key() != null && later.supersedes().contains(relief.key())) {
                Instant begins = start(later.from(), zone);
                end = begins.isBefore(end) ? begins : end;
            }
        }
        Instant begin = start(relief.from(), zone);
        return end.isBefore(begin) ? begin : end;
    }

    Measure measure() {
        return measure;
    }

    ZoneId zone() {
        return zone;
    }

    Span phase(int index) {
        return phases.get(index);
    }

    Span relief(int index) {
        return reliefs.get(index);
    }

    Instant change(int index) {
        return changes.get(index);
    }

    /** The start of a time that some terms of the measure ask about. */
    Instant start(LegalTime time) {
        Instant known = starts.get(time);
        return known == null ? time.start(zone) : known;
    }

    /** Every instant at which the law itself changes, in order. */
    List<Instant> cuts() {
        return cuts;
    }

    /** The dates of the asset on which some phase starts. */
    Set<String> startingFacts() {
        return startingFacts;
    }
}
