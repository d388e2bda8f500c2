package org.winddown.rules.pack;

/**
 * A plain condition: a fact has a value.
 *
 * @param fact name of the fact
 * @param value the value, compared exactly
 */
public record FactTest(String fact, String value) {}
