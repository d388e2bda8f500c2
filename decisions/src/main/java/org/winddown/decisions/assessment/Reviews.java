package org.winddown.decisions.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.identification.Identification;

/** The independent reviews known at one instant, and what they add to facts and proofs. Immutable. */
public final class Reviews {

    /** The fact by which an authorisation may ask for reviews. */
    private static final String FACT = "independent_reviews";

    private final List<Assessment> all;

    public Reviews(List<Assessment> all) {
        this.all = List.copyOf(all);
    }

    /** The reviews in the order of recording. */
    public List<Assessment> all() {
        return all;
    }

    /** The reviews of what a product was taken for, or of its maker. */
    public List<Assessment> of(Identification identification) {
        return all.stream().filter(each -> each.concerns(identification)).toList();
    }

    /** The asset with the reviews on record beside those that its source states. */
    public Asset stated(Asset asset, Identification identification) {
        List<Assessment> found = of(identification);
        if (found.isEmpty()) {
            return asset;
        }
        Set<String> words = new TreeSet<>();
        for (String word : asset.extras().getOrDefault(FACT, "").split(";", -1)) {
            if (!word.isBlank() && !word.strip().equals("none")) {
                words.add(word.strip());
            }
        }
        found.forEach(each -> words.add(each.scope().word()));
        Map<String, String> extras = new TreeMap<>(asset.extras());
        extras.put(FACT, String.join(";", words));
        return new Asset(asset.key(), asset.name(), asset.fields(), extras, asset.origin());
    }

    /** Verdicts whose proofs name the reviews; a clear act needs none. */
    public MeasureVerdict noted(MeasureVerdict verdict, Identification identification) {
        List<ProofNode> notes = new ArrayList<>();
        of(identification)
                .forEach(each ->
                        notes.add(ProofNode.of(each.words() + "; it lifts nothing unless an authorisation says so")));
        return notes.isEmpty() ? verdict : verdict.noting(notes);
    }
}
