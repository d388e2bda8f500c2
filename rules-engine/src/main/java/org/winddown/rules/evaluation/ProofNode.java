package org.winddown.rules.evaluation;

import java.util.List;

/**
 * One step of a proof, readable aloud.
 *
 * @param statement what holds at this step
 * @param fact name of the fact the step looked at, or empty
 * @param value the value it saw, or empty
 * @param citation the paragraph it rests on, with its source mark, or empty
 * @param because the steps below
 */
public record ProofNode(String statement, String fact, String value, String citation, List<ProofNode> because) {

    /** No proof: it was not asked for. */
    public static final ProofNode NONE = new ProofNode("", "", "", "", List.of());

    public ProofNode {
        because = List.copyOf(because);
    }

    /** A step that only states something. */
    public static ProofNode of(String statement, ProofNode... because) {
        return new ProofNode(statement, "", "", "", List.of(because));
    }

    /** A step that looked at a fact. */
    public static ProofNode fact(String statement, String fact, String value) {
        return new ProofNode(statement, fact, value, "", List.of());
    }

    /** A step that rests on a paragraph. */
    public static ProofNode law(String statement, String citation) {
        return new ProofNode(statement, "", "", citation, List.of());
    }
}
