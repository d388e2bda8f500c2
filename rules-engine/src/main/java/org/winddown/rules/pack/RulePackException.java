package org.winddown.rules.pack;

import java.util.List;

/** A pack that cannot be used; carries every problem found, each with file and line. */
public final class RulePackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public RulePackException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in file order. */
    public List<String> problems() {
        return problems;
    }
}
