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

    /** The reviews of a product family, or of all products of its maker, both by their catalogue ids. */
    private List<Assessment> of(String vendor, String family) {
        return all.stream().filter(each -> each.concerns(vendor, family)).toList();
    }

    /** The asset with the reviews on record beside those that its source states. */
    public Asset stated(Asset asset, Identification identification) {
        List<Assessment> found = of(identification.vendorId(), identification.family());
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
    public MeasureVerdict noted(MeasureVerdict verdict, String vendor, String family) {
        List<ProofNode> notes = new ArrayList<>();
        of(vendor, family)
                .forEach(each ->
                        notes.add(ProofNode.of(each.words() + "; it lifts nothing unless an authorisation says so")));
        return notes.isEmpty() ? verdict : verdict.noting(notes);
    }
}
