package org.winddown.reporting.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report is for. Each is made for a unit and for the whole enterprise. */
public enum ReportKind {
    /** Everything; for the enterprise, with its units compared. */
    FULL,
    /** One page for those who decide. */
    EXECUTIVE,
    /** Which day asks for what. */
    CALENDAR,
    /** Banned licences and remaining services, contract line by contract line, with days and money. */
    SPLIT,
    /** The notices to give, as letters to merge, by their last day. */
    NOTICES,
    /** What was received, what became of it, and what is missing. */
    QUALITY,
    /** The law, the readings and the inputs, for whoever does it again. */
    METHOD;

    /** The kind of a name, in letters of any case; empty when there is none. */
    public static Optional<ReportKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Its name in commands and in names of files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
