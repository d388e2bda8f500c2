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
    METHOD,
    /** What is new, other and gone since the run before, and why. */
    CHANGES,
    /** Who accepted which finding, why and until when. */
    EXCEPTIONS,
    /** What owners of units stated for a quarter, and who stated nothing. */
    SIGNOFF,
    /** A file for each act of the enterprise's own that a measure forbids or may forbid. */
    DOSSIER,
    /** Records that authorities ask for, as drafts to be completed. */
    AUTHORITY,
    /** Whether the parties of agreements are on lists, who decided so, and what was not looked at. */
    PARTIES;

    /** The kind of a name, in letters of any case; empty when there is none. */
    public static Optional<ReportKind> ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Whether it goes only to those who are named for it, and is not shown in the portal. */
    public boolean restricted() {
        return this == DOSSIER;
    }

    /** Its name in commands and in names of files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
