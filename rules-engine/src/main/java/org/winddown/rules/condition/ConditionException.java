package org.winddown.rules.condition;

import java.util.List;

/** A condition that cannot be used; says where in its text, what is wrong and what to write. */
public final class ConditionException extends Exception {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    ConditionException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems in the order of the text. */
    public List<String> problems() {
        return problems;
    }
}
