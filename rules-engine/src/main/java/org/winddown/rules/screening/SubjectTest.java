package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ClearReason;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.SubjectLimb;

/** Tells whether a measure covers a thing, and why. */
final class SubjectTest {

    /**
     * The answer.
     *
     * @param covered whether it is covered
     * @param clearReason why not; null when it is covered
     * @param productAssumed whether that rests on what an unknown product may be
     * @param proof the steps
     */
    record Answer(boolean covered, @Nullable ClearReason clearReason, boolean productAssumed, List<ProofNode> proof) {}

    private final Measure measure;
    private final Facts facts;
    private final Assumptions assumptions;
    private final Applicability applicability;
    private final Unknowns unknowns;
    private final List<ProofNode> proof = new ArrayList<>();
    private boolean productAssumed;

    SubjectTest(Measure measure, Facts facts, Assumptions assumptions, Applicability applicability, Unknowns unknowns) {
        this.measure = measure;
        this.facts = facts;
        this.assumptions = assumptions;
        this.applicability = applicability;
        this.unknowns = unknowns;
    }

    Answer answer() {
        ClearReason reason = ClearReason.NOT_SUBJECT;
        for (SubjectLimb limb : measure.subject()) {
            if (!product(limb)) {
                continue;
            }
            boolean holds = applicability.holds(limb.terms());
            proof.addAll(Proofs.conditions(limb.id(), limb.terms(), holds, assumptions.peek()));
            if (holds) {
                return new Answer(true, null, productAssumed, proof);
            }
            ClearReason otherwise = limb.otherwise();
            reason = otherwise == null ? reason : otherwise;
        }
        return new Answer(false, reason, productAssumed, proof);
    }

    /** Whether the thing is, or has built into it, a product that the class names. */
    private boolean product(SubjectLimb limb) {
        if (limb.parties().isEmpty()) {
            return true;
        }
        if (limb.embedded() != SubjectLimb.Embedded.EXCLUDED) {
            Set<String> built = new TreeSet<>();
            for (String component : facts.contains()) {
                int slash = component.indexOf('/');
                if (limb.names(component.substring(0, slash), component.substring(slash + 1))) {
                    built.add(component);
                }
            }
            if (!built.isEmpty()) {
                proof.add(ProofNode.fact(
                        "covered: a covered product is built into it", "contains", String.join(" ", built)));
                return true;
            }
        }
        return limb.embedded() != SubjectLimb.Embedded.ONLY && itself(limb);
    }

    private boolean itself(SubjectLimb limb) {
        if (facts.decision() == Identification.Decision.NO_MATCH
                || !limb.parties().contains(facts.vendorId())) {
            return false;
        }
        boolean sure = facts.decision() == Identification.Decision.MATCH;
        if (limb.families().isEmpty()) {
            return sure ? named(limb) : assumed(limb);
        }
        if (sure && limb.families().contains(facts.family())) {
            return named(limb);
        }
        boolean placed = sure && !facts.family().isEmpty() && treatmentKnown(facts.family());
        return !placed && limb.equals(firstOfParty().orElse(limb)) && assumed(limb);
    }

    private boolean named(SubjectLimb limb) {
        proof.add(
                limb.families().isEmpty()
                        ? ProofNode.fact("covered: maker of the measure", "vendor", facts.vendorId())
                        : ProofNode.fact("covered: product family of the measure", "family", facts.family()));
        return true;
    }

    private boolean assumed(SubjectLimb limb) {
        boolean assumed = unknowns.assume("product");
        productAssumed = assumed;
        proof.add(ProofNode.fact(
                "covered, if the product is one of the measure's (" + limb.id() + ")", "product", facts.family()));
        return assumed;
    }

    /** An unknown product is tried once, under the first class of its maker that names families. */
    private Optional<SubjectLimb> firstOfParty() {
        return measure.subject().stream()
                .filter(limb -> limb.parties().contains(facts.vendorId()))
                .findFirst();
    }

    /** Whether the pack says anywhere what becomes of a family. */
    private boolean treatmentKnown(String family) {
        return measure.outside().contains(family)
                || measure.subject().stream().anyMatch(limb -> limb.names(facts.vendorId(), family))
                || measure.reliefs().stream().map(Relief::families).anyMatch(families -> families.contains(family));
    }
}
