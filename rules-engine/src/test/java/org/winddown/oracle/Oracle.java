package org.winddown.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A second answer to the question what a law says of a thing, found the slow way: every world that fits what was told
 * is judged by itself, and the answers are compared.
 */
public final class Oracle {

    /** Verdicts, most serious first. */
    public static final List<String> ORDER = List.of(
            "PROHIBITED",
            "BLOCKED",
            "BARRED",
            "REVIEW",
            "NOT_ENFORCED",
            "WINDING_DOWN",
            "AT_RISK",
            "AUTHORISED",
            "EXEMPT",
            "CLEAR");

    private static final int MOST_WORLDS = 20_000;

    private Oracle() {}

    /**
     * What a law says.
     *
     * @return opinions by act, clear ones left out; empty when the law was not known yet
     */
    public static Optional<Map<String, Opinion>> ask(Law law, Situation told, Instant asOf, Instant knownAt) {
        if (law.learned().get(0).isAfter(knownAt)) {
            return Optional.empty();
        }
        World zoned = new World(told, asOf, knownAt, List.of(), Map.of(), new HashMap<>());
        List<Instant> turns = new ArrayList<>();
        law.turns(zoned.zone()).forEach((turn, known) -> {
            if (!known.isAfter(knownAt)) {
                turns.add(turn);
            }
        });
        TreeMap<String, Integer> open = new TreeMap<>();
        Map<Map<String, Integer>, Map<String, String>> answers = new HashMap<>();
        for (int size = -1; size != open.size(); ) {
            size = open.size();
            answers.clear();
            for (Map<String, Integer> chosen : everyWay(open)) {
                Map<String, Integer> asked = new HashMap<>();
                answers.put(chosen, Verdicts.of(law, new World(told, asOf, knownAt, turns, chosen, asked)));
                open.putAll(asked);
            }
        }
        Set<String> acts = new TreeSet<>();
        answers.values().forEach(each -> acts.addAll(each.keySet()));
        Map<String, Opinion> opinions = new TreeMap<>();
        for (String act : acts) {
            opinions.put(act, opinion(act, answers, open));
        }
        return Optional.of(opinions);
    }

    private static List<Map<String, Integer>> everyWay(Map<String, Integer> open) {
        List<Map<String, Integer>> ways = List.of(Map.of());
        for (Map.Entry<String, Integer> each : open.entrySet()) {
            List<Map<String, Integer>> more = new ArrayList<>();
            for (Map<String, Integer> way : ways) {
                for (int choice = 0; choice < each.getValue(); choice++) {
                    more.add(with(way, each.getKey(), choice));
                }
            }
            ways = more;
            if (ways.size() > MOST_WORLDS) {
                throw new IllegalArgumentException("Too little is told: " + open + ".");
            }
        }
        return ways;
    }

    private static Map<String, Integer> with(Map<String, Integer> way, String name, int choice) {
        Map<String, Integer> more = new HashMap<>(way);
        more.put(name, choice);
        return more;
    }

    private static Opinion opinion(
            String act, Map<Map<String, Integer>, Map<String, String>> answers, Map<String, Integer> open) {
        Set<String> outcomes = new TreeSet<>();
        answers.values().forEach(each -> outcomes.add(each.getOrDefault(act, "CLEAR")));
        String worst = ORDER.stream().filter(outcomes::contains).findFirst().orElseThrow();
        if (outcomes.size() == 1 || worst.equals("EXEMPT")) {
            return new Opinion(worst, worst, Set.of());
        }
        Set<String> missing = new TreeSet<>();
        open.forEach((name, possibilities) -> {
            int suffix = name.indexOf('#');
            if (decides(name, possibilities, act, answers)) {
                missing.add(suffix < 0 ? name : name.substring(0, suffix));
            }
        });
        return new Opinion("REVIEW", worst, missing);
    }

    /** Whether two worlds that differ in nothing else are judged differently. */
    private static boolean decides(
            String name, int possibilities, String act, Map<Map<String, Integer>, Map<String, String>> answers) {
        for (Map.Entry<Map<String, Integer>, Map<String, String>> one : answers.entrySet()) {
            for (int choice = 0; choice < possibilities; choice++) {
                Map<String, String> other = answers.get(with(one.getKey(), name, choice));
                if (!one.getValue().getOrDefault(act, "CLEAR").equals(other.getOrDefault(act, "CLEAR"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
