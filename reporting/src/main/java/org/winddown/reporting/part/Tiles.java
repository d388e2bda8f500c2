package org.winddown.reporting.part;

import java.util.List;
import org.winddown.rules.evaluation.Verdict;

/** How many assets have which headline verdict, to be seen at a glance; on paper, as the workbook has a table of it. */
public record Tiles(List<Tile> tiles) implements ReportPart {

    /**
     * One verdict.
     *
     * @param count assets
     * @param meaning what the verdict means, in a few words
     */
    public record Tile(Verdict verdict, long count, String meaning) {}

    public Tiles {
        tiles = List.copyOf(tiles);
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public Medium medium() {
        return Medium.PAPER;
    }
}
