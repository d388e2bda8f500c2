package org.winddown.decisions.register;

/**
 * A row of a register file that is not taken.
 *
 * @param message file, sheet and row, what is wrong, what was expected and what to do
 */
public record RejectedEntry(RegisterCode code, String message) {}
