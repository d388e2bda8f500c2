package org.winddown.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One measure told as a chain of ifs, after the regulatory notes and not after any program. */
public abstract class Law {

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    enum Says {
        FREE,
        EXEMPT,
        AUTHORISED,
        NOT_ENFORCED,
        FORBIDDEN
    }

    /** The id under which Winddown ships the measure. */
    public abstract String id();

    /** The verdicts that its situations must bring about, so that a comparison means something. */
    public abstract List<String> verdicts();

    /** A situation in which it is worth asking. */
    public abstract Situation draw(Dice dice);

    /** Whether an instant is left out for a situation, because it is known that the two answers differ. */
    public boolean leftOut(Situation told, Instant asOf) {
        return false;
    }

    /** When each part of it became known; the first is the measure itself. */
    public abstract List<Instant> learned();

    /** Instants at which it turns for a unit in a zone, with the instant since when that is known. */
    abstract Map<Instant, Instant> turns(ZoneId zone);

    /** Instants at which it turns for a unit in a zone, everything known. */
    public List<Instant> turnsIn(ZoneId zone) {
        return List.copyOf(turns(zone).keySet());
    }

    abstract boolean concerns(World world);

    abstract List<String> paragraphs();

    abstract Says says(String paragraph, Deed deed, Instant at, World world);

    /** Whether property is held back, and not only an act forbidden. */
    boolean blocks() {
        return false;
    }

    /** What it says beside what it forbids, by act. */
    Map<String, String> beside(World world) {
        return Map.of();
    }

    static Instant newYork(String date) {
        return LocalDate.parse(date).atStartOfDay(NEW_YORK).toInstant();
    }

    static boolean in(Instant at, Instant from, Instant until) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    static boolean on(Instant at, World world, String firstDay, String dayAfter) {
        return in(at, world.day(firstDay), world.day(dayAfter));
    }

    /** Days in New York, each with the instant since when it is known. */
    static Map<Instant, Instant> turns(String... dayAndKnown) {
        Map<Instant, Instant> turns = new TreeMap<>();
        for (int index = 0; index < dayAndKnown.length; index += 2) {
            turn(turns, newYork(dayAndKnown[index]), dayAndKnown[index + 1]);
        }
        return turns;
    }

    static void turn(Map<Instant, Instant> turns, Instant at, String known) {
        turns.merge(at, Instant.parse(known), (one, other) -> one.isBefore(other) ? one : other);
    }

    /** The shares of owners on some lists, summed. */
    static int shares(String ownedBy, String... lists) {
        int sum = 0;
        for (String owner : ownedBy.split(";", -1)) {
            for (String list : lists) {
                if (owner.startsWith(list + ":") && !owner.endsWith(":control")) {
                    sum += Integer.parseInt(owner.substring(list.length() + 1));
                }
            }
        }
        return sum;
    }

    /** All laws of the oracle. */
    public static List<Law> all() {
        return new ArrayList<>(List.of(
                new KasperskyLaw(),
                new EntityListLaw(),
                new RussiaLicenceLaw(),
                new RussiaServicesLaw(),
                new AcronisLaw(),
                new ShortVideoLaw()));
    }
}
