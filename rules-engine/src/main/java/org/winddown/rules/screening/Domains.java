package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.fact.FactType;
import org.winddown.rules.pack.Measure;

/**
 * The values an unknown fact may have, as far as the conditions of a measure can tell them apart: each constant it is
 * compared with, and one value that is none of them.
 */
final class Domains {

    /** A word that no condition names. */
    static final String OTHER = "some other value";

    private final Map<String, List<Object>> values = new HashMap<>();
    private final Map<String, List<Object>> tried = new ConcurrentHashMap<>();

    Domains(Measure measure) {
        Map<String, Set<Object>> constants = new HashMap<>();
        for (Condition condition : measure.conditions()) {
            condition
                    .comparedWith()
                    .forEach((fact, compared) -> constants
                            .computeIfAbsent(fact, name -> new LinkedHashSet<>())
                            .addAll(compared));
        }
        constants.forEach((fact, compared) -> values.put(fact, List.copyOf(compared)));
    }

    /** The values to try for a fact, which is of that type; worked out when first asked for. */
    List<Object> of(String fact, FactType type) {
        List<Object> known = tried.get(fact);
        return known == null ? tried.computeIfAbsent(fact, each -> List.copyOf(toTry(each, type))) : known;
    }

    private List<Object> toTry(String fact, FactType type) {
        List<Object> compared = values.getOrDefault(fact, List.of());
        List<Object> all = new ArrayList<>();
        switch (type) {
            case YES_NO -> all.addAll(List.of(true, false));
            case TEXT, MOMENT -> {
                compared.stream().filter(each -> !each.equals("")).forEach(all::add);
                all.add(OTHER);
            }
            case NUMBER -> {
                for (Object each : compared) {
                    long number = (Long) each;
                    for (long near = number - 1; near <= number + 1; near++) {
                        if (!all.contains(near)) {
                            all.add(near);
                        }
                    }
                }
                if (all.isEmpty()) {
                    all.add(0L);
                }
            }
            case TEXTS -> {
                compared.forEach(each -> all.add(List.of(each)));
                all.add(List.of());
            }
        }
        return all;
    }
}
