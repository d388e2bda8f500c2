package org.winddown.reporting.part;

/**
 * A cell that leads to a row of another table of the report; on paper it is its text.
 *
 * @param text what is shown
 * @param table name of the other table
 * @param key key of the row there; a row that is not there, or that is too far away to be linked to, is not linked
 */
public record Link(String text, String table, Object key) {

    @Override
    public String toString() {
        return text;
    }
}
