package org.winddown.ingest.mapping;

/**
 * Where one text of an asset comes from.
 *
 * @param field column of the template, or name of a further column
 * @param value the text that is stored
 * @param header header of the column as the file has it; empty when no cell says it
 * @param column position of the column in the header, the first is 1; 0 when no cell says it
 * @param text the cell as the file has it, neither trimmed nor read; empty when there is none
 * @param rule how the text became the value
 * @param words the rule in words
 */
public record CellSource(String field, String value, String header, int column, String text, Rule rule, String words) {

    /** How a cell became a value. */
    public enum Rule {
        /** Taken as it stands, but for space around it. */
        AS_WRITTEN,
        /** Read as a date, a number or a word of the template. */
        READ,
        /** No cell: the mapping gives it. */
        MAPPING,
        /** No cell: it was stated with the import. */
        STATED,
        /** Made of other cells. */
        DERIVED,
        /** The row and the mapping do not give the stored value today. */
        UNEXPLAINED
    }
}
