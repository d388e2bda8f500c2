package org.winddown.rules.identification.name;

/**
 * A name of a list that a name may mean.
 *
 * @param listed the list's name
 * @param comparison of the name that was looked up, on the left, with the list's
 */
public record NameHit(ListedName listed, NameComparison comparison) {}
