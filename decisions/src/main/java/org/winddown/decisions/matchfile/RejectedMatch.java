package org.winddown.decisions.matchfile;

/**
 * A row that is not taken.
 *
 * @param row row as a person counts it
 * @param message file and row, what is wrong, what was expected and what to do
 */
public record RejectedMatch(MatchRejectCode code, long row, String message) {}
