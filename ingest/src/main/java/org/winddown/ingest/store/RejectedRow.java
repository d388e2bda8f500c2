package org.winddown.ingest.store;

/**
 * A row that was set aside.
 *
 * @param row row of the file
 * @param sheet sheet, empty for text files
 * @param column header of the cell at fault, empty when it is the whole row
 * @param code stable code of the reason
 * @param message what is wrong, where, and what to write instead
 * @param rawLine the original cells as one CSV line
 */
public record RejectedRow(long row, String sheet, String column, String code, String message, String rawLine) {}
