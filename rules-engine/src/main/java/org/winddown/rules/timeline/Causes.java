package org.winddown.rules.timeline;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.pack.LicenceKey;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.StatusChange;
import org.winddown.rules.pack.Terms;
import org.winddown.rules.screening.Facts;
import org.winddown.rules.time.LegalTime;
import org.winddown.rules.time.Moment;

/**
 * Says in words what happens at the instants at which verdicts change: what begins and ends in the law, and which dates
 * of the asset.
 */
final class Causes {

    private static final Map<String, String> NOUNS = Map.of(
            "signed_at", "signature",
            "start_date", "the start",
            "renewal_date", "renewal",
            "last_update_at", "the update last seen");
    private static final Map<String, String> TERMS =
            Map.of("end_date", "the term", "updates_until", "the entitlement to updates");

    /** Days of a unit whose zone nobody knows begin and end anywhere on Earth. */
    private static final List<ZoneId> ANYWHERE = List.of(Moment.EARLIEST, Moment.LATEST);

    /**
     * One thing that happens.
     *
     * @param part id of the phase or relief, or empty
     * @param said what happens, for people
     */
    private record Cause(String part, String said) {}

    private final Map<Instant, List<Cause>> causes = new TreeMap<>();
    private final Facts facts;

    Causes(Measure measure, Facts facts) {
        this.facts = facts;
        for (ZoneId zone : zones(facts)) {
            measure.phases().forEach(phase -> add(phase, zone));
            measure.reliefs().forEach(relief -> add(relief, measure.reliefs(), zone));
            measure.status().forEach(change -> add(change, zone));
            for (Terms terms : measure.terms()) {
                terms.dates()
                        .forEach(test -> add(
                                test.time().start(zone),
                                "",
                                "the time that the law compares " + test.fact() + " with is reached"));
            }
        }
        new TreeMap<>(facts.values()).forEach((fact, value) -> {
            if (value instanceof Moment moment && !moment.isPerpetual()) {
                add(fact, moment);
            }
        });
        facts.acts()
                .forEach(act -> Moment.parse(act.occurredAt())
                        .ifPresent(moment -> addSpan(moment, words(act.act().name()) + " on record")));
    }

    /**
     * What happens at an instant, as far as it bears on a change.
     *
     * @param at one of the instants at which verdicts change
     * @param parts ids of the phases and reliefs that decided before the change and decide after it
     * @return causes of these parts; where there are none every cause; never empty
     */
    String at(Instant at, Set<String> parts) {
        List<Cause> all = causes.getOrDefault(at, causes.getOrDefault(at.minusSeconds(1), List.of()));
        List<String> decisive = all.stream()
                .filter(cause -> parts.contains(cause.part()))
                .map(Cause::said)
                .toList();
        List<String> told = decisive.isEmpty() ? all.stream().map(Cause::said).toList() : decisive;
        if (told.isEmpty()) {
            throw new IllegalStateException("Nothing happens at " + at + " to assets with " + facts + ".");
        }
        return String.join("; ", told);
    }

    private static List<ZoneId> zones(Facts facts) {
        return facts.zone() == null ? ANYWHERE : List.of(facts.zone());
    }

    private void add(Phase phase, ZoneId zone) {
        String name = named(phase.id()) + " (" + phase.title() + ")";
        add(phase.effective().start(zone), phase.id(), name + " begins");
        addEnd(phase.expires(), zone, phase.id(), name + " ends");
    }

    /** Some packs call their phases phase-1, phase-2 and so on. */
    private static String named(String phase) {
        return phase.startsWith("phase") ? phase : "phase " + phase;
    }

    private void add(Relief relief, List<Relief> all, ZoneId zone) {
        String name = name(relief);
        if (relief.from() != null) {
            add(relief.from().start(zone), relief.id(), name + " begins");
        }
        addEnd(relief.until(), zone, relief.id(), name + " ends");
        LicenceKey key = relief.key();
        for (Relief later : all) {
            if (key != null && later.supersedes().contains(key) && later.from() != null) {
                add(later.from().start(zone), relief.id(), name + " is superseded by " + later.key());
            }
        }
    }

    private static String name(Relief relief) {
        String kind = switch (relief.kind()) {
            case EXEMPTION -> "exemption ";
            case AUTHORISATION -> "licence ";
            case NON_ENFORCEMENT -> "non-enforcement ";
        };
        return kind + (relief.key() == null ? relief.id() : relief.key()) + " (" + relief.title() + ")";
    }

    private void add(StatusChange change, ZoneId zone) {
        String what = change.phases().isEmpty()
                ? "the measure"
                : change.phases().stream().sorted().map(Causes::named).collect(Collectors.joining(", "));
        add(change.from().start(zone), "", what + " is " + words(change.status().name()));
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private void add(String fact, Moment moment) {
        String term = TERMS.get(fact);
        if (term == null) {
            addSpan(moment, NOUNS.getOrDefault(fact, fact));
            return;
        }
        if (!moment.isDate()) {
            add(moment.interval(facts.zone()).from(), "", term + " ends at " + moment);
            return;
        }
        add(moment.interval(facts.zone()).from(), "", "the last day of " + term + ", " + moment + ", begins");
        if (facts.zone() == null) {
            moment.earliestEnd().ifPresent(end -> add(end, "", term + " may have ended, with its last day, " + moment));
        }
        add(moment.interval(facts.zone()).until(), "", term + " has ended, with its last day, " + moment);
    }

    private void addSpan(Moment moment, String noun) {
        if (!moment.isDate()) {
            add(moment.interval(facts.zone()).from(), "", "the time of " + noun + ", " + moment + ", is reached");
            return;
        }
        add(moment.interval(facts.zone()).from(), "", "the day of " + noun + ", " + moment + ", begins");
        add(moment.interval(facts.zone()).until(), "", "the day of " + noun + ", " + moment + ", is over");
    }

    private void addEnd(@Nullable LegalTime end, ZoneId zone, String part, String said) {
        if (end != null) {
            add(end.end(zone), part, said);
        }
    }

    /** Of instants between two seconds the later second counts, as in the timeline. */
    private void add(Instant instant, String part, String said) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        Instant counted = second.isBefore(instant) ? second.plusSeconds(1) : second;
        List<Cause> there = causes.computeIfAbsent(counted, each -> new ArrayList<>());
        Cause cause = new Cause(part, said);
        if (!there.contains(cause)) {
            there.add(cause);
        }
    }
}
