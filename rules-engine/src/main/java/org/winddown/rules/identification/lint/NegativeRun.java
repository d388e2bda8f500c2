package org.winddown.rules.identification.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.identification.Identification.Decision;

/**
 * What a catalogue made of names that are none of its products.
 *
 * @param names how many names were asked
 * @param own how many of them name a watched maker in the maker's own column and were left out: those are its products
 * @param problems the names that it took for something, or would ask a person about
 */
public record NegativeRun(int names, int own, List<CatalogueProblem> problems) {

    public NegativeRun {
        problems = List.copyOf(problems);
    }

    /**
     * Asks a catalogue about names.
     *
     * @param names the names
     * @param catalogue answers what a name means
     */
    public static NegativeRun of(List<NegativeName> names, Function<ProductName, Identification> catalogue) {
        List<CatalogueProblem> problems = new ArrayList<>();
        int own = 0;
        for (NegativeName each : names) {
            Identification answer = catalogue.apply(each.name());
            if (answer.decision() == Decision.NO_MATCH) {
                continue;
            }
            Identification maker = catalogue.apply(ProductName.of(each.name().vendor(), ""));
            if (maker.decision() == Decision.MATCH && maker.vendorId().equals(answer.vendorId())) {
                own++;
            } else {
                problems.add(problem(each, answer));
            }
        }
        return new NegativeRun(names.size(), own, problems);
    }

    private static CatalogueProblem problem(NegativeName each, Identification answer) {
        String family = answer.family().isEmpty() ? "" : ", family " + answer.family();
        return new CatalogueProblem(
                each.file(),
                each.line(),
                "\"" + each.name().product() + "\""
                        + (each.name().vendor().isEmpty()
                                ? ""
                                : " of \"" + each.name().vendor() + "\""),
                answer.decision() + " " + answer.vendorId() + family + ": " + answer.evidence(),
                "Narrow the brand or pattern that fired, or name a word under \"mentions\" that tells such names apart");
    }
}
