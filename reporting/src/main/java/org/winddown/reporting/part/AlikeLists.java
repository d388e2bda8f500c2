package org.winddown.reporting.part;

import java.util.List;
import org.winddown.rules.evaluation.Verdict;

/**
 * Assets of which much is the same, on paper: what is said of many is printed once, above them. The workbook has a
 * table with a row for each.
 *
 * @param lists in reading order
 */
public record AlikeLists(String title, List<Alike> lists, String note, boolean newPage) implements ReportPart {

    /**
     * What is said of all assets of a list.
     *
     * @param what the act and whose it is, or the fact that is missing
     * @param until the deadline, as a sentence
     * @param why the reason and the clause, or the question
     */
    public record Alike(Verdict verdict, String what, String until, String why, List<Item> items) {

        public Alike {
            items = List.copyOf(items);
        }
    }

    /**
     * One asset.
     *
     * @param proof where it was listed and the name of its proof, in words
     */
    public record Item(String asset, String product, String proof) {}

    public AlikeLists {
        lists = List.copyOf(lists);
    }

    @Override
    public Medium medium() {
        return Medium.PAPER;
    }
}
