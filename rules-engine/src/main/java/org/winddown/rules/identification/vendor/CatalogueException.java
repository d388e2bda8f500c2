package org.winddown.rules.identification.vendor;

import java.util.List;

/** A catalogue that cannot be used; carries every problem found, each with file and line. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> problems;

    public CatalogueException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, in file order. */
    public List<String> problems() {
        return problems;
    }
}
