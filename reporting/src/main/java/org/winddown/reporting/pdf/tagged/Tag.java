package org.winddown.reporting.pdf.tagged;

/**
 * What an element of a page is for somebody who hears the document.
 *
 * <p>A page design says it of each text and picture with the property {@link #PROPERTY}: the name of a constant, and
 * after a space the column or list where there are several. What says nothing is a paragraph.
 */
public enum Tag {
    /** Nothing to be read: a page footer. */
    ARTIFACT,
    /** A paragraph where it stands first, and nothing to be read where it is repeated. */
    ONCE,
    /** The title of the document. */
    TITLE,
    /** The title of a section; what follows belongs to it. */
    SECTION,
    /** The heading of a list, with a {@link #KEY}; nothing to be read where the same heading is repeated. */
    LIST_HEAD,
    /** More of such a heading. */
    LIST_HEAD_MORE,
    /** A paragraph that is repeated with such a heading. */
    LIST_NOTE,
    /** The first text of an item; with another {@link #KEY} a list begins. */
    ITEM,
    /** More of an item. */
    ITEM_MORE,
    /** A heading of a column, with a {@link #KEY}: the table; nothing to be read where it is repeated. */
    HEADER_CELL,
    /** A cell. */
    CELL,
    /** A paragraph. */
    PARAGRAPH,
    /** Part of a figure, of which the first has an {@link #ALTERNATIVE}. */
    FIGURE,
    /** A figure where it stands first, and nothing to be read where it is repeated. */
    FIGURE_ONCE;

    private static final String PREFIX = "net.sf.jasperreports.export.winddown.";

    /** The property that says it; properties with this beginning stay with the elements of filled pages. */
    public static final String PROPERTY = PREFIX + "tag";

    /** The property that tells one table or list from another. */
    public static final String KEY = PREFIX + "key";

    /** The property that says a figure in words. */
    public static final String ALTERNATIVE = PREFIX + "alternative";

    /** Whether a table would be out of shape without it. */
    boolean isCell() {
        return this == CELL || this == HEADER_CELL;
    }

    /** The value of the property. */
    public String at(int column) {
        return name() + " " + column;
    }
}
