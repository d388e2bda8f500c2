package org.winddown.rules.condition;

/** Where a condition finds what it asks for; whoever answers decides what to do about an unknown fact. */
public interface FactLookup {

    /**
     * The value of a fact: {@link String}, {@link Boolean}, {@link Long} or a {@link java.util.List} of strings, as its
     * type says. For an unknown fact the value to assume.
     */
    Object fact(String name);

    /** Whether the fact is known. */
    boolean given(String name);

    /** The option of a reading that is in force; for an undecided one the option to assume. */
    String reading(String id);
}
