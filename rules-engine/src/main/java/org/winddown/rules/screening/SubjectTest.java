package org.winddown.rules.screening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
     * @param classes ids of the classes it falls under; empty when it is not covered
     * @param families families by which it is covered: its own, or those built into it; empty when not by families
     * @param clearReason why not; null when it is covered
     * @param productAssumed whether that rests on what an unknown product may be
     * @param proof the steps
     */
    record Answer(
            Set<String> classes,
            Set<String> families,
            @Nullable ClearReason clearReason,
            boolean productAssumed,
            List<ProofNode> proof) {}

    private final PreparedMeasure prepared;
    private final Measure measure;
    private final boolean proving;
    private final Facts facts;
    private final Assumptions assumptions;
    private final Applicability applicability;
    private final Unknowns unknowns;
    private final List<ProofNode> proof = new ArrayList<>();
    private Set<String> families = Set.of();
    private boolean productAssumed;

    SubjectTest(
            PreparedMeasure prepared,
            Facts facts,
            Assumptions assumptions,
            Applicability applicability,
            Unknowns unknowns,
            boolean proving) {
        this.prepared = prepared;
        this.measure = prepared.measure();
        this.proving = proving;
        this.facts = facts;
        this.assumptions = assumptions;
        this.applicability = applicability;
        this.unknowns = unknowns;
    }

    Answer answer() {
        ClearReason reason = ClearReason.NOT_SUBJECT;
        boolean all = prepared.byClass();
        Set<String> classes = Set.of();
        for (SubjectLimb limb : measure.subject()) {
            if ((!all && !classes.isEmpty()) || !product(limb)) {
                continue;
            }
            boolean holds = applicability.holds(limb.terms());
            if (proving) {
                proof.addAll(Proofs.conditions(limb.id(), limb.terms(), holds, assumptions.peek(), facts));
            }
            ClearReason otherwise = limb.otherwise();
            if (holds) {
                classes = with(limb.id(), classes);
            } else if (otherwise != null) {
                reason = otherwise;
            }
        }
        return new Answer(classes, families, classes.isEmpty() ? reason : null, productAssumed, proof);
    }

    private static Set<String> with(String one, Set<String> others) {
        if (others.isEmpty()) {
            return Set.of(one);
        }
        Set<String> all = new LinkedHashSet<>(others);
        all.add(one);
        return all;
    }

    /** Whether the thing is, or has built into it, a product that the class names. */
    private boolean product(SubjectLimb limb) {
        if (limb.parties().isEmpty()) {
            return true;
        }
        return (limb.embedded() != SubjectLimb.Embedded.EXCLUDED && builtIn(limb))
                || (limb.embedded() != SubjectLimb.Embedded.ONLY && itself(limb));
    }

    private boolean builtIn(SubjectLimb limb) {
        if (facts.contains().isEmpty()) {
            return false;
        }
        Set<String> built = new TreeSet<>();
        Set<String> doubtful = new TreeSet<>();
        for (String component : facts.contains()) {
            int slash = component.indexOf('/');
            String vendor = component.substring(0, slash);
            boolean suspected = component.endsWith(Identification.SUSPECTED);
            String family = component.substring(slash + 1, component.length() - (suspected ? 1 : 0));
            if (limb.names(vendor, family)) {
                if (suspected) {
                    doubtful.add(component);
                } else {
                    built.add(component);
                    add(family);
                }
            } else if (limb.parties().contains(vendor)
                    && (suspected || !treatmentKnown(vendor, family, SubjectLimb.Embedded.EXCLUDED))) {
                doubtful.add(component);
            }
        }
        if (!built.isEmpty()) {
            add(() ->
                    ProofNode.fact("covered: a covered product is built into it", "contains", String.join(" ", built)));
            return true;
        }
        return !doubtful.isEmpty() && first(limb, limb.parties(), SubjectLimb.Embedded.EXCLUDED) && assumed(limb);
    }

    private boolean itself(SubjectLimb limb) {
        return facts.decision() != Identification.Decision.NO_MATCH && (identified(limb) || suspected(limb));
    }

    /** Whether it may be of another maker than the likeliest: that is asked, never let go. */
    private boolean suspected(SubjectLimb limb) {
        return !Collections.disjoint(facts.also(), limb.parties())
                && first(limb, facts.also(), SubjectLimb.Embedded.ONLY)
                && assumed(limb);
    }

    private boolean identified(SubjectLimb limb) {
        if (!limb.parties().contains(facts.vendorId())) {
            return false;
        }
        boolean sure = facts.decision() == Identification.Decision.MATCH;
        if (limb.families().isEmpty()) {
            return sure ? named(limb) : assumed(limb);
        }
        if (sure && limb.families().contains(facts.family())) {
            return named(limb);
        }
        boolean placed = sure && treatmentKnown(facts.vendorId(), facts.family(), SubjectLimb.Embedded.ONLY);
        return !placed && first(limb, Set.of(facts.vendorId()), SubjectLimb.Embedded.ONLY) && assumed(limb);
    }

    private boolean named(SubjectLimb limb) {
        add(facts.family());
        add(() -> limb.families().isEmpty()
                ? ProofNode.fact("covered: maker of the measure", "vendor", facts.vendorId())
                : ProofNode.fact("covered: product family of the measure", "family", facts.family()));
        return true;
    }

    private boolean assumed(SubjectLimb limb) {
        boolean assumed = unknowns.assume("product");
        productAssumed = assumed;
        add(() -> ProofNode.fact(
                "covered, if the product is one of the measure's (" + limb.id() + ")", "product", facts.family()));
        return assumed;
    }

    private void add(String family) {
        if (families.isEmpty()) {
            families = Set.of(family);
        } else if (!families.contains(family)) {
            families = new TreeSet<>(families);
            families.add(family);
        }
    }

    private void add(Supplier<ProofNode> step) {
        if (proving) {
            proof.add(step.get());
        }
    }

    /** An unknown product is tried once, under the first class of its maker, classes of one sort apart. */
    private boolean first(SubjectLimb limb, Set<String> makers, SubjectLimb.Embedded apart) {
        for (SubjectLimb each : measure.subject()) {
            if (each.embedded() != apart && !Collections.disjoint(each.parties(), makers)) {
                return each.id().equals(limb.id());
            }
        }
        return true;
    }

    /** Whether the pack says anywhere what becomes of a family, classes of one sort apart. */
    private boolean treatmentKnown(String vendor, String family, SubjectLimb.Embedded apart) {
        if (family.isEmpty()) {
            return false;
        }
        for (SubjectLimb limb : measure.subject()) {
            if (limb.embedded() != apart && limb.names(vendor, family)) {
                return true;
            }
        }
        for (Relief relief : measure.reliefs()) {
            if (relief.families().contains(family)) {
                return true;
            }
        }
        return measure.outside().contains(family);
    }
}
