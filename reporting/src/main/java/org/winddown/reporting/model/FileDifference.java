package org.winddown.reporting.model;

/**
 * The first place at which two files of a report differ.
 *
 * @param where the place, in words
 * @param was what the file that was handed over has there
 * @param now what the file derived today has there
 */
public record FileDifference(String where, String was, String now) {}
