package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * One way the world may be: what was told, and for everything that was not told one of the things it may be.
 *
 * <p>A day that an inventory prints lies on one side of an instant at which the law turns, or on the other; a day on
 * which the law does not turn has come when it begins.
 */
final class World {

    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    private final Situation told;
    private final Instant asOf;
    private final Instant knownAt;
    private final List<Instant> turns;
    private final Map<String, Integer> chosen;
    private final Map<String, Integer> asked;

    /**
     * A world.
     *
     * @param turns the instants at which the law turns, as far as it is known
     * @param chosen which possibility holds, by what was not told; the first where it says nothing
     * @param asked filled with what was asked for and how many possibilities it has
     */
    World(
            Situation told,
            Instant asOf,
            Instant knownAt,
            List<Instant> turns,
            Map<String, Integer> chosen,
            Map<String, Integer> asked) {
        this.told = told;
        this.asOf = asOf;
        this.knownAt = knownAt;
        this.turns = turns;
        this.chosen = chosen;
        this.asked = asked;
    }

    Situation told() {
        return told;
    }

    Instant asOf() {
        return asOf;
    }

    List<Instant> turns() {
        return turns;
    }

    boolean knowsSince(String instant) {
        return !Instant.parse(instant).isAfter(knownAt);
    }

    private int choose(String name, int possibilities) {
        asked.put(name, possibilities);
        return chosen.getOrDefault(name, 0);
    }

    /** A question with two answers that nobody has settled. */
    boolean open(String question) {
        return choose(question, 2) == 0;
    }

    boolean yes(String name) {
        return told.told(name) ? told.cell(name).equals("yes") : open(name);
    }

    String word(String name, String... possible) {
        return told.told(name) ? told.cell(name) : possible[choose(name, possible.length)];
    }

    boolean usPerson() {
        if (told.told("us_person")) {
            return told.cell("us_person").equals("yes");
        }
        String law = told.cell("organised_in");
        String place = told.unit().getOrDefault("country", "");
        if (law.equals("US")) {
            return true;
        }
        return law.isEmpty() || !told.told("entity_form") || place.isEmpty() ? open("us_person") : place.equals("US");
    }

    /** The first instant of a day where the unit is. */
    Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(told.zone()).toInstant();
    }

    private ZoneId zoneOr(ZoneOffset other) {
        return told.zone() == null ? other : told.zone();
    }

    private static boolean dateOnly(String printed) {
        return printed.length() == 10;
    }

    private Instant opens(String printed) {
        return dateOnly(printed)
                ? LocalDate.parse(printed).atStartOfDay(zoneOr(FIRST_ON_EARTH)).toInstant()
                : OffsetDateTime.parse(printed).toInstant();
    }

    private Instant closes(String printed, ZoneOffset other) {
        return dateOnly(printed)
                ? LocalDate.parse(printed)
                        .plusDays(1)
                        .atStartOfDay(zoneOr(other))
                        .toInstant()
                : OffsetDateTime.parse(printed).toInstant().plusNanos(1);
    }

    boolean over(String printed) {
        return !closes(printed, LAST_ON_EARTH).isAfter(asOf);
    }

    boolean beginsAfter(String printed, String other) {
        return opens(printed).isAfter(opens(other));
    }

    /** When something happened; an agreement was signed not later than it starts. */
    Instant when(String name) {
        if (told.told(name)) {
            return within(name, told.cell(name));
        }
        if (name.equals("signed_at") && told.told("start_date")) {
            Instant latest = closes(told.cell("start_date"), LAST_ON_EARTH).minusNanos(1);
            return oneOf(name, between(Instant.MIN, latest));
        }
        return oneOf(name, between(Instant.MIN, Instant.MAX));
    }

    Instant within(String name, String printed) {
        return oneOf(
                name, between(opens(printed), closes(printed, LAST_ON_EARTH).minusNanos(1)));
    }

    /** The first instant that a last day no longer covers. */
    Instant end(String name) {
        String printed = told.cell(name);
        if (printed.equals("perpetual") || (printed.isEmpty() && told.is("INSTALLATION", "DEVICE", "COMPONENT"))) {
            return Instant.MAX;
        }
        Instant first = printed.isEmpty() ? Instant.MIN : closes(printed, FIRST_ON_EARTH);
        Instant last = printed.isEmpty() ? Instant.MAX : closes(printed, LAST_ON_EARTH);
        TreeSet<Instant> possible = between(first, last);
        if (!asOf.isBefore(first) && asOf.isBefore(last)) {
            possible.add(asOf);
            possible.add(last);
        }
        return oneOf(name, possible);
    }

    private TreeSet<Instant> between(Instant first, Instant last) {
        TreeSet<Instant> possible = new TreeSet<>();
        possible.add(first);
        turns.stream()
                .filter(turn -> turn.isAfter(first) && !turn.isAfter(last))
                .forEach(possible::add);
        if (possible.size() > 1 || last.equals(Instant.MAX)) {
            possible.add(last);
        }
        return possible;
    }

    private Instant oneOf(String name, TreeSet<Instant> possible) {
        return possible.size() == 1 ? possible.first() : List.copyOf(possible).get(choose(name, possible.size()));
    }
}
