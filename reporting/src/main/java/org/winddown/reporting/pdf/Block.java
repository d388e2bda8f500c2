package org.winddown.reporting.pdf;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.winddown.reporting.pdf.design.PartDesign;

/**
 * A part of a report on paper.
 *
 * @param design how it is laid out
 * @param rows what is repeated, by the fields of the design
 * @param parameters what is said once
 * @param lines how many rows there are; none for a part that holds together by itself
 * @param newPage whether it begins a page
 */
record Block(
        PartDesign design,
        Iterator<? extends Map<String, ?>> rows,
        Map<String, Object> parameters,
        long lines,
        boolean newPage) {

    /** A part that holds together by itself. */
    static Block whole(PartDesign design, List<? extends Map<String, ?>> rows, Map<String, Object> parameters) {
        return new Block(design, rows.iterator(), parameters, 0, false);
    }

    /** Whether its title must not stand alone at the end of a page. */
    boolean isRowed() {
        return lines > 0;
    }

    /** A part whose rows may go over several pages. */
    static Block rowed(
            PartDesign design,
            Iterator<? extends Map<String, ?>> rows,
            Map<String, Object> parameters,
            long lines,
            boolean newPage) {
        return new Block(design, rows, parameters, lines, newPage);
    }
}
