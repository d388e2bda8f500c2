package org.winddown.rules.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Move;
import org.winddown.rules.time.Interval;
import org.winddown.rules.time.Moment;

/**
 * Finds every instant at which a verdict can change: where the law changes, and where the dates of an asset begin and
 * end.
 *
 * <p>Whole seconds. The second after each is one of them as well: what ended at an instant went on until the second
 * before, and a thing whose end nobody knows may have ended at any.
 */
final class CriticalInstants {

    private final Facts facts;
    private final Consumer<Instant> found;

    private CriticalInstants(Facts facts, Consumer<Instant> found) {
        this.facts = facts;
        this.found = found;
    }

    /** All of them, in order. */
    static List<Instant> of(PreparedMeasure prepared, Facts facts) {
        TreeSet<Instant> all = new TreeSet<>();
        new CriticalInstants(facts, all::add).find(prepared);
        return List.copyOf(all);
    }

    /** From the last one that is not after a whole second, to the first one after it. */
    static Interval around(PreparedMeasure prepared, Facts facts, Instant second) {
        Nearest nearest = new Nearest(second);
        new CriticalInstants(facts, nearest::found).find(prepared);
        return new Interval(nearest.from, nearest.until);
    }

    private static final class Nearest {

        private final Instant second;
        private Instant from = Instant.MIN;
        private Instant until = Instant.MAX;

        Nearest(Instant second) {
            this.second = second;
        }

        void found(Instant critical) {
            if (critical.isAfter(second)) {
                until = critical.isBefore(until) ? critical : until;
            } else {
                from = critical.isAfter(from) ? critical : from;
            }
        }
    }

    private void find(PreparedMeasure prepared) {
        for (ZonedLaw law : prepared.laws(facts.zone())) {
            law.cuts().forEach(this::add);
        }
        prepared.measure().references().citations().values().forEach(this::addMoves);
        for (Object value : facts.values().values()) {
            if (value instanceof Moment moment) {
                add(moment);
            }
        }
        facts.acts().forEach(act -> Moment.parse(act.occurredAt()).ifPresent(this::add));
        Occasions.noticeDay(facts).flatMap(day -> Moment.parse(day.toString())).ifPresent(this::add);
    }

    /** A citation is printed with the validity of the day, and that day begins at 00:00Z. */
    private void addMoves(Citation citation) {
        for (Move move : citation.moves()) {
            add(move.from().atStartOfDay(ZoneOffset.UTC).toInstant());
        }
    }

    private void add(Moment moment) {
        if (moment.isPerpetual()) {
            return;
        }
        Interval span = moment.interval(facts.zone());
        add(span.from());
        add(span.until());
        if (facts.zone() == null) {
            moment.earliestEnd().ifPresent(this::add);
        }
    }

    private void add(Instant instant) {
        Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
        if (second.isBefore(instant)) {
            second = second.plusSeconds(1);
        }
        found.accept(second);
        found.accept(second.plusSeconds(1));
    }
}
