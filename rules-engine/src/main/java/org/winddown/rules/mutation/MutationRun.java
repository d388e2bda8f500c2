package org.winddown.rules.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.cases.RuleCase;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.pack.Measure;

/** Runs the cases of a measure against every changed version of it. */
public final class MutationRun {

    private MutationRun() {}

    /**
     * Runs it.
     *
     * @param equivalent why a changed version cannot be told from the measure, by name of the mutant
     */
    public static MutationResult of(Measure measure, RuleCases cases, Map<String, String> equivalent) {
        Set<RuleCase> idle = new LinkedHashSet<>();
        cases.all().stream().filter(each -> each.keptFor().isEmpty()).forEach(idle::add);
        Map<String, Boolean> noticed = new LinkedHashMap<>();
        for (Mutant mutant : Mutants.of(measure)) {
            List<RuleCases.Failure> failures = cases.run(mutant.measure());
            failures.forEach(failure -> idle.remove(failure.ruleCase()));
            noticed.put(mutant.name(), !failures.isEmpty());
        }
        List<String> survivors = new ArrayList<>();
        List<String> unnoticed = new ArrayList<>();
        noticed.forEach((name, seen) -> {
            if (!seen) {
                (equivalent.containsKey(name) ? unnoticed : survivors).add(name);
            }
        });
        List<String> wrong = equivalent.keySet().stream()
                .filter(name -> noticed.getOrDefault(name, true))
                .sorted()
                .toList();
        return new MutationResult(noticed.size(), survivors, unnoticed, wrong, List.copyOf(idle));
    }
}
