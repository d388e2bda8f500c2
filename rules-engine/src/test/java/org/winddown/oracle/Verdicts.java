package org.winddown.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.winddown.oracle.Deed.Manner;
import org.winddown.oracle.Law.Says;

/** Judges a world in which everything is known. */
final class Verdicts {

    private final Law law;
    private final World world;

    private Verdicts(Law law, World world) {
        this.law = law;
        this.world = world;
    }

    /** The worst verdict of each act, clear ones left out. */
    static Map<String, String> of(Law law, World world) {
        Map<String, String> worst = new TreeMap<>();
        if (!law.concerns(world)) {
            return worst;
        }
        Verdicts verdicts = new Verdicts(law, world);
        for (Deed deed : Deeds.of(world)) {
            for (String paragraph : law.paragraphs()) {
                keep(worst, deed.act(), verdicts.verdict(paragraph, deed));
            }
        }
        law.beside(world).forEach((act, verdict) -> keep(worst, act, verdict));
        return worst;
    }

    private static void keep(Map<String, String> worst, String act, String verdict) {
        if (!verdict.equals("CLEAR")) {
            worst.merge(
                    act,
                    verdict,
                    (one, other) -> Oracle.ORDER.indexOf(one) < Oracle.ORDER.indexOf(other) ? one : other);
        }
    }

    private String verdict(String paragraph, Deed deed) {
        if (deed.manner() == Manner.ON_DATE || deed.manner() == Manner.DUE) {
            return onDate(paragraph, deed);
        }
        return deed.at().isAfter(world.asOf()) ? goingOn(paragraph, deed) : ended(paragraph, deed);
    }

    private Says says(String paragraph, Deed deed, Instant at) {
        return law.says(paragraph, deed, at, world);
    }

    private String onDate(String paragraph, Deed deed) {
        Says says = says(paragraph, deed, deed.at());
        if (says != Says.FORBIDDEN) {
            return name(says);
        }
        if (deed.manner() == Manner.ON_DATE && !deed.at().isAfter(world.asOf())) {
            return "PROHIBITED";
        }
        boolean already = times(deed.at()).allMatch(time -> says(paragraph, deed, time) == Says.FORBIDDEN);
        return already ? "BARRED" : "WINDING_DOWN";
    }

    /** What was owed was perhaps never done; what was seen went on to its last instant. */
    private String ended(String paragraph, Deed deed) {
        if (deed.manner() != Manner.SEEN || deed.at().equals(Instant.MIN)) {
            return "CLEAR";
        }
        Says says = says(paragraph, deed, deed.at().minusNanos(1));
        return says == Says.FORBIDDEN ? "PROHIBITED" : name(says);
    }

    private String goingOn(String paragraph, Deed deed) {
        Says now = says(paragraph, deed, world.asOf());
        if (now == Says.FORBIDDEN) {
            return switch (deed.manner()) {
                case TAKEN_TO_GO_ON -> "CLEAR";
                case SEEN -> law.blocks() ? "BLOCKED" : "PROHIBITED";
                default -> "BARRED";
            };
        }
        List<Says> all = new ArrayList<>();
        times(deed.at()).forEach(time -> all.add(says(paragraph, deed, time)));
        if (all.contains(Says.FORBIDDEN)) {
            return now == Says.NOT_ENFORCED ? "NOT_ENFORCED" : "WINDING_DOWN";
        }
        return name(all.stream().filter(says -> says != Says.FREE).findFirst().orElse(Says.FREE));
    }

    /** Now, and each instant before an end at which the law turns. */
    private Stream<Instant> times(Instant end) {
        return Stream.concat(
                Stream.of(world.asOf()),
                world.turns().stream().filter(turn -> turn.isAfter(world.asOf()) && turn.isBefore(end)));
    }

    private static String name(Says says) {
        return says == Says.FREE ? "CLEAR" : says.name();
    }
}
