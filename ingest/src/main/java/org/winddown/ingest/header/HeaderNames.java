package org.winddown.ingest.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winddown.ingest.rows.RawRow;

/**
 * Column names over two rows: groups such as {@code Software} above {@code Name} and {@code Version}, and names merged
 * over both.
 */
final class HeaderNames {

    private HeaderNames() {}

    /**
     * Both rows as one, under the number of the lower: the lower name where it has one, else the upper. A name that
     * several columns have stands behind the name of its group, which holds until the next one.
     */
    static RawRow joined(RawRow upper, RawRow lower) {
        int width = Math.max(upper.cells().size(), lower.cells().size());
        Map<String, Integer> times = times(lower);
        List<String> cells = new ArrayList<>(width);
        String group = "";
        for (int i = 0; i < width; i++) {
            String above = cell(upper, i);
            String below = cell(lower, i);
            group = above.isBlank() ? group : above.strip();
            if (below.isBlank()) {
                cells.add(above);
            } else {
                boolean again = times.getOrDefault(key(below), 0) > 1 && !group.isEmpty();
                cells.add(again ? group + " " + below.strip() : below);
            }
        }
        return new RawRow(lower.rowNumber(), cells);
    }

    /** Whether the groups of an upper row make names different that are the same without them. */
    static boolean tellsApart(RawRow upper, RawRow lower) {
        return times(lower).values().stream().anyMatch(count -> count > 1)
                && times(joined(upper, lower)).values().stream().allMatch(count -> count == 1);
    }

    /**
     * Whether a row looks like names above the rows below it: none without a letter, and some without digits where most
     * cells below have some.
     */
    static boolean areNames(RawRow row, List<RawRow> below) {
        boolean unlike = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i);
            if (cell.isBlank()) {
                continue;
            }
            if (cell.chars().noneMatch(Character::isLetter)) {
                return false;
            }
            unlike |= !hasDigit(cell) && mostHaveDigits(below, i);
        }
        return unlike;
    }

    private static boolean mostHaveDigits(List<RawRow> rows, int column) {
        int filled = 0;
        int digits = 0;
        for (RawRow row : rows) {
            String cell = cell(row, column);
            filled += cell.isBlank() ? 0 : 1;
            digits += hasDigit(cell) ? 1 : 0;
        }
        return digits * 2 > filled;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static Map<String, Integer> times(RawRow row) {
        Map<String, Integer> times = new HashMap<>();
        row.cells().stream().filter(cell -> !cell.isBlank()).forEach(cell -> times.merge(key(cell), 1, Integer::sum));
        return times;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String cell(RawRow row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }
}
