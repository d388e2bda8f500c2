package org.winddown.reporting.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of assets under headings: what is said of many assets is printed once, above them. */
final class AlikeLines {

    /**
     * One asset and what is said of it.
     *
     * @param verdict badge
     * @param what act and addressee, or the fact that is missing
     * @param until deadline, as a sentence of its own
     * @param why reason and clause, or the question
     * @param asset identifier
     * @param product name as the inventory has it
     */
    record Line(String verdict, String what, String until, String why, String asset, String product) {

        private List<String> said() {
            return List.of(verdict, what, until, why);
        }
    }

    private AlikeLines() {}

    /** A section of such lists, in the order of their first lines. */
    static Section section(String title, List<Line> lines, String note) {
        Map<List<String>, List<Line>> alike = new LinkedHashMap<>();
        lines.forEach(line ->
                alike.computeIfAbsent(line.said(), said -> new ArrayList<>()).add(line));
        List<Map<String, Object>> rows = new ArrayList<>();
        int heading = 0;
        for (List<Line> list : alike.values()) {
            heading++;
            for (Line line : list) {
                rows.add(row(title, heading, line, list.size()));
            }
        }
        return Section.of(rows, note, "alike");
    }

    private static Map<String, Object> row(String title, int heading, Line line, int count) {
        String many = count == 1 ? "" : String.format(Locale.ROOT, " (%,d assets)", count);
        return Map.of(
                "section", title,
                "heading", heading,
                "verdict", line.verdict(),
                "what", line.what() + many,
                "until", line.until(),
                "why", line.why(),
                "asset", line.asset(),
                "product", line.product());
    }
}
