package org.winddown.rules.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.winddown.rules.condition.Condition;
import org.winddown.rules.evaluation.ProofNode;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.DateTest;
import org.winddown.rules.pack.PartyTest;
import org.winddown.rules.pack.Terms;

/** The steps of proofs that look the same wherever they occur. */
final class Proofs {

    private Proofs() {}

    /** What was asked by the terms of a part, with the values seen. */
    static List<ProofNode> conditions(String part, Terms terms, boolean held, Trace trace) {
        List<ProofNode> nodes = new ArrayList<>();
        Condition when = terms.when();
        if (when != null) {
            nodes.add(condition(part, when, held, trace));
        }
        for (DateTest test : terms.dates()) {
            nodes.add(ProofNode.of(part + ": " + test.fact() + (test.before() ? " before " : " at or after ")
                    + test.time().printed()));
        }
        PartyTest party = terms.party();
        if (party != null) {
            nodes.add(ProofNode.of(part + ": the other party against " + String.join(", ", party.lists())));
        }
        return nodes;
    }

    /** A condition with the values it saw. */
    static ProofNode condition(String part, Condition condition, boolean held, Trace trace) {
        List<ProofNode> seen = new ArrayList<>();
        trace.seen().forEach((fact, value) -> {
            if (condition.facts().contains(fact) || condition.givenFacts().contains(fact)) {
                seen.add(ProofNode.fact(value.isEmpty() ? "not given" : "given", fact, value));
            }
        });
        return new ProofNode(part + ": " + condition.text() + (held ? " holds" : " does not hold"), "", "", "", seen);
    }

    /** A citation as printed, with its source mark. */
    static String print(Citation citation, LocalDate day) {
        return citation.on(day) + " [" + citation.mark().symbol() + "]";
    }
}
