package org.winddown.rules.evaluation;

/** How well a legal statement is sourced. */
public enum SourceMark {
    /** The official text itself was read. */
    PRIMARY("P"),
    /** A dependable secondary source reports or quotes the official text. */
    SECONDARY("S"),
    /** A single or weak secondary source. */
    WEAK("S-"),
    /** Computed from a primary or secondary statement. */
    COMPUTED("C");

    private final String symbol;

    SourceMark(String symbol) {
        this.symbol = symbol;
    }

    /** The mark as printed on a report line. */
    public String symbol() {
        return symbol;
    }
}
