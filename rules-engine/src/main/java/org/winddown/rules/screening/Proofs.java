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
import org.winddown.rules.party.lookup.PartyFacts;

/** The steps of proofs that look the same wherever they occur. */
final class Proofs {

    private Proofs() {}

    /** What was asked by the terms of a part, with the values seen. */
    static List<ProofNode> conditions(String part, Terms terms, boolean held, Trace trace, Facts facts) {
        List<ProofNode> nodes = new ArrayList<>();
        Condition when = terms.when();
        if (when != null) {
            nodes.add(condition(part, when, held, trace, facts));
        }
        for (DateTest test : terms.dates()) {
            nodes.add(ProofNode.of(part + ": " + test.fact() + (test.before() ? " before " : " at or after ")
                    + test.time().printed()));
        }
        PartyTest party = terms.party();
        if (party != null) {
            nodes.add(new ProofNode(
                    part + ": the other party against " + String.join(", ", party.lists()),
                    "",
                    "",
                    "",
                    lookedUp(party, facts)));
        }
        return nodes;
    }

    /** What looking the other party up told, if anybody did. */
    private static List<ProofNode> lookedUp(PartyTest party, Facts facts) {
        List<ProofNode> nodes = new ArrayList<>();
        List<String> asked = party.ownership() == null
                ? List.of(PartyFacts.LISTED)
                : List.of(PartyFacts.LISTED, PartyFacts.OWNED_BY);
        for (String fact : asked) {
            String reason = facts.reasons().get(fact);
            if (reason != null) {
                Object value = facts.values().get(fact);
                nodes.add(ProofNode.fact(reason, fact, value == null ? "" : Trace.print(value)));
            }
        }
        return nodes;
    }

    /** A condition with the values it saw. */
    static ProofNode condition(String part, Condition condition, boolean held, Trace trace, Facts facts) {
        List<ProofNode> seen = new ArrayList<>();
        trace.seen().forEach((fact, value) -> {
            if (condition.facts().contains(fact) || condition.givenFacts().contains(fact)) {
                String given = value.isEmpty() ? "not given" : "given";
                seen.add(ProofNode.fact(
                        fact.equals(PartyFacts.SIGNATORY_BLOCKED)
                                ? facts.reasons().getOrDefault(fact, given)
                                : given,
                        fact,
                        value));
            }
        });
        return new ProofNode(part + ": " + condition.text() + (held ? " holds" : " does not hold"), "", "", "", seen);
    }

    /** A citation as printed, with its source mark. */
    static String print(Citation citation, LocalDate day) {
        return citation.on(day) + " [" + citation.mark().symbol() + "]";
    }
}
