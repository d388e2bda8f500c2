package org.winddown.ingest.trace;

import java.util.List;
import org.winddown.ingest.mapping.CellSource;

/**
 * The texts of an asset and the cells they were read from, of one of its rows.
 *
 * @param origin the row
 * @param doubt why the cells could not be read from the original again, in words; empty when they were
 * @param cells the stored texts with their cells; without cells when there is a doubt
 */
public record CellHistory(Origin origin, String doubt, List<CellSource> cells) {

    public CellHistory {
        cells = List.copyOf(cells);
    }
}
