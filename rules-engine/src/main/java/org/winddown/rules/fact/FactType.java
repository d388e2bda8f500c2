package org.winddown.rules.fact;

/** What a fact may be. */
public enum FactType {
    /** One word or name, compared exactly. */
    TEXT,
    YES_NO,
    /** A whole number. */
    NUMBER,
    /** Several words, separated by semicolons; the word {@code none} says that there are none. */
    TEXTS,
    /** A date or date-time with offset; compared by {@code dates}, never inside a condition. */
    MOMENT
}
