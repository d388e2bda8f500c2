package org.winddown.ingest.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/**
 * Finds the row with the column names among the first rows of a table, by the shape of the rows and never by their
 * words.
 *
 * <p>Titles and dates above a table fill few cells. So the header is the first row that fills at least three quarters
 * of the cells that the rows below it usually fill, or with no row soon after it that does and looks more like names.
 * Names may take two rows, see {@link HeaderNames}.
 *
 * @param header the column names, under the number of their lower row
 * @param rows how many rows the header takes
 * @param at place of its first row in the sample
 */
public record HeaderSearch(RawRow header, int rows, int at) {

    private static final int SAMPLE = 50;
    private static final int NEAR = 10;
    private static final double WIDE = 0.75;

    /** A row before the header fills at most so much of the columns that the fullest row fills. */
    private static final double TITLE = 0.4;

    /** The first rows of a table as far as they are needed to find a header; blank rows are among them. */
    public static List<RawRow> sample(Supplier<@Nullable RawRow> table) {
        List<RawRow> sample = new ArrayList<>();
        int filled = 0;
        for (RawRow row = table.get(); row != null; row = table.get()) {
            sample.add(row);
            if (!row.isBlank() && ++filled == SAMPLE) {
                break;
            }
        }
        return sample;
    }

    /** The header in a sample; empty when every row is blank. */
    public static Optional<HeaderSearch> in(List<RawRow> sample) {
        for (int i = 0; i < sample.size(); i++) {
            RawRow row = sample.get(i);
            if (row.isBlank()) {
                continue;
            }
            Optional<HeaderSearch> two = two(sample, i);
            if (two.isPresent()) {
                return two;
            }
            boolean wide = filled(row) >= wanted(sample, i + 1);
            if (!isTitle(sample, i, wide) && (wide || !headerFollows(sample, i + 1))) {
                return Optional.of(belowGroups(sample, i));
            }
        }
        return Optional.empty();
    }

    /** What a person is told of a header that takes two rows. */
    public static String remark(RawRow header) {
        return "The column names take two rows, the lower one is row " + header.rowNumber()
                + "; where both have a name, the lower one counts, behind the upper one where columns have the same.";
    }

    /** What two neighbours are together: names merged over both, or groups above the names of some columns. */
    private static Optional<HeaderSearch> two(List<RawRow> sample, int at) {
        if (at + 1 >= sample.size() || sample.get(at + 1).isBlank()) {
            return Optional.empty();
        }
        RawRow upper = sample.get(at);
        RawRow lower = sample.get(at + 1);
        List<RawRow> below = sample.subList(at + 2, sample.size());
        RawRow both = HeaderNames.joined(upper, lower);
        long wanted = wanted(sample, at + 2);
        boolean onlyTogether = filled(upper) < wanted && filled(lower) < wanted && filled(both) >= wanted;
        boolean groups = filled(upper) > 1
                && Math.min(filled(upper), filled(lower)) < wanted
                && filled(both) >= wanted
                && filled(both) > filled(lower)
                && filled(both) > filled(upper)
                && HeaderNames.areNames(lower, below);
        return onlyTogether || groups ? Optional.of(new HeaderSearch(both, 2, at)) : Optional.empty();
    }

    /** The header in a row, with what the row directly above it says of names that several columns have. */
    private static HeaderSearch belowGroups(List<RawRow> sample, int at) {
        RawRow row = sample.get(at);
        if (at > 0 && filled(sample.get(at - 1)) > 1 && HeaderNames.tellsApart(sample.get(at - 1), row)) {
            return new HeaderSearch(HeaderNames.joined(sample.get(at - 1), row), 2, at - 1);
        }
        return new HeaderSearch(row, 1, at);
    }

    private static boolean isTitle(List<RawRow> sample, int at, boolean wide) {
        long most = sample.stream()
                .skip(wide ? at : 0)
                .filter(row -> !row.isBlank())
                .limit(wide ? NEAR : Integer.MAX_VALUE)
                .mapToLong(HeaderSearch::filled)
                .max()
                .orElse(0);
        long titles = most <= 1 ? 0 : Math.max(1, (long) (most * TITLE));
        return filled(sample.get(at)) <= titles;
    }

    /** Whether a header stands further down: the next wide row looks like names, or stands apart. */
    private static boolean headerFollows(List<RawRow> sample, int from) {
        boolean apart = false;
        for (int i = from; i < Math.min(sample.size(), from + NEAR); i++) {
            RawRow next = sample.get(i);
            apart |= next.isBlank();
            boolean rowsBelow = usual(sample, i + 1) > 0;
            if (!next.isBlank() && rowsBelow && filled(next) >= wanted(sample, i + 1)) {
                return apart || HeaderNames.areNames(next, sample.subList(i + 1, sample.size()));
            }
        }
        return false;
    }

    static long filled(RawRow row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static long wanted(List<RawRow> sample, int from) {
        return (long) Math.ceil(WIDE * usual(sample, from));
    }

    /** The number of filled cells that most rows have; of equally frequent ones the larger. */
    private static long usual(List<RawRow> sample, int from) {
        Map<Long, Integer> rowsOf = new HashMap<>();
        long usual = 0;
        int most = 0;
        for (RawRow row : sample.subList(from, Math.min(sample.size(), from + SAMPLE))) {
            long filled = filled(row);
            if (filled > 0) {
                int rows = rowsOf.merge(filled, 1, Integer::sum);
                if (rows > most || (rows == most && filled > usual)) {
                    most = rows;
                    usual = filled;
                }
            }
        }
        return usual;
    }
}
