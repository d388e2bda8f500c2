package org.winddown.rules.screening;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
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
    private final TreeSet<Instant> found = new TreeSet<>();

    private CriticalInstants(Facts facts) {
        this.facts = facts;
    }

    static List<Instant> of(PreparedMeasure prepared, Facts facts) {
        CriticalInstants instants = new CriticalInstants(facts);
        prepared.laws(facts.zone()).forEach(law -> law.cuts().forEach(instants::add));
        prepared.measure().references().citations().values().forEach(instants::addMoves);
        facts.values().values().stream()
                .filter(Moment.class::isInstance)
                .map(Moment.class::cast)
                .forEach(instants::add);
        facts.acts().forEach(act -> Moment.parse(act.occurredAt()).ifPresent(instants::add));
        Occasions.noticeDay(facts).flatMap(day -> Moment.parse(day.toString())).ifPresent(instants::add);
        return List.copyOf(instants.found);
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
        found.add(second);
        found.add(second.plusSeconds(1));
    }
}
