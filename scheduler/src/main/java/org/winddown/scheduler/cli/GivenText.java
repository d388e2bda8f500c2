package org.winddown.scheduler.cli;

/** Names and words that a user gives as options. */
final class GivenText {

    /** Longest name. */
    static final int NAME = 200;
    /** Longest text. */
    static final int TEXT = 4_000;

    private GivenText() {}

    /** Refuses blank and overlong words. */
    static void require(String option, String text, int longest) {
        if (text.isBlank()) {
            throw new CommandException(option + " is blank; it needs a name or words.");
        }
        if (text.length() > longest) {
            throw new CommandException(
                    option + " has " + text.length() + " characters; at most " + longest + " are kept.");
        }
    }
}
