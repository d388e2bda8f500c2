package org.winddown.decisions.sample;

/** What a tester found of a line of a sample. */
public enum TestResult {
    /** The verdict holds. */
    PASS,
    /** The verdict does not hold; the note says why. */
    EXCEPTION,
    /** It could not be tested; the note says why. */
    NOT_TESTED
}
