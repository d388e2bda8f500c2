package org.winddown.oracle;

import java.time.Instant;
import java.util.ArrayList;
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
        List<Instant> turns = new ArrayList<>();
        law.turns(told.zone()).forEach((turn, known) -> {
            if (!known.isAfter(knownAt)) {
                turns.add(turn);
            }
        });
        Worlds worlds = new Worlds(new TreeMap<>());
        List<Map<String, String>> answers = new ArrayList<>();
        for (int asked = -1; asked != worlds.open().size(); ) {
            asked = worlds.open().size();
            answers.clear();
            TreeMap<String, Integer> open = new TreeMap<>(worlds.open());
            for (int number = 0; number < worlds.count(); number++) {
                answers.add(Verdicts.of(law, new World(told, asOf, knownAt, turns, worlds.chosen(number), open)));
            }
            worlds = new Worlds(open);
        }
        Set<String> acts = new TreeSet<>();
        answers.forEach(each -> acts.addAll(each.keySet()));
        Map<String, Opinion> opinions = new TreeMap<>();
        for (String act : acts) {
            List<String> outcomes = answers.stream()
                    .map(each -> each.getOrDefault(act, "CLEAR"))
                    .toList();
            opinions.put(act, opinion(outcomes, worlds));
        }
        return Optional.of(opinions);
    }

    private static Opinion opinion(List<String> outcomes, Worlds worlds) {
        Set<String> different = new TreeSet<>(outcomes);
        String worst = ORDER.stream().filter(different::contains).findFirst().orElseThrow();
        if (different.size() == 1 || worst.equals("EXEMPT")) {
            return new Opinion(worst, worst, Set.of());
        }
        Set<String> missing = new TreeSet<>();
        for (String name : worlds.open().keySet()) {
            int suffix = name.indexOf('#');
            if (worlds.decides(name, outcomes)) {
                missing.add(suffix < 0 ? name : name.substring(0, suffix));
            }
        }
        return new Opinion("REVIEW", worst, missing);
    }
}
