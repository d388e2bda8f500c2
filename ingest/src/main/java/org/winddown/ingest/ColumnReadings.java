package org.winddown.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.mapping.MappingSheet;
import org.winddown.ingest.rows.RawRow;

/** Shows the columns of a file to a person who has to agree to how they are read. */
final class ColumnReadings {

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 40;

    private ColumnReadings() {}

    /** Every column in the order of the header. */
    static List<ColumnReading> of(ReadingPlan reading) {
        List<MappingSheet.Column> columns =
                FileMappings.sheet(reading.choice(), reading.header()).columns();
        List<ColumnReading> all = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            all.add(new ColumnReading(columns.get(index), examples(index, reading.sample())));
        }
        return all;
    }

    private static List<String> examples(int index, List<RawRow> sample) {
        Set<String> seen = new HashSet<>();
        return sample.stream()
                .filter(row -> index < row.cells().size())
                .map(row -> row.cells().get(index).strip())
                .filter(cell -> !cell.isEmpty() && seen.add(cell))
                .limit(EXAMPLES)
                .map(ColumnReadings::cut)
                .toList();
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }
}
