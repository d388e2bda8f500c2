package org.winddown.ingest.trace;

/**
 * What is stored of an inventory and is no longer what was read from its file.
 *
 * @param place file and row, in words; file and rows where the row cannot be told
 * @param column column of the template, or name of a further column; empty where it cannot be told
 * @param original the cell of the original; empty where it cannot be told
 * @param stored what is stored instead; empty where it cannot be told
 * @param words what was found
 */
public record Damage(String place, String column, String original, String stored, String words) {}
