package org.winddown.reporting.completeness;

/**
 * A row that was set aside.
 *
 * @param file name of the file
 * @param sheet name of the sheet, empty for text files
 * @param row row as a person counts it
 * @param column name of the column at fault, or empty
 * @param code stable reason code
 * @param message what is wrong and what to do
 */
public record RejectedLine(String file, String sheet, long row, String column, String code, String message) {}
