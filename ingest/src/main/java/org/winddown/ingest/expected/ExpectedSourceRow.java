package org.winddown.ingest.expected;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.register.Decided;
import org.winddown.ingest.register.RegisterColumns;
import org.winddown.ingest.register.RegisterRow;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

/** Makes an expected source of a row of {@code sources.csv}, or says why it cannot be one. */
public final class ExpectedSourceRow implements RegisterRow<ExpectedSource> {

    private static final RegisterColumns.Layout LAYOUT = new RegisterColumns.Layout(
            "a register of sources",
            List.of("unit", "source", "cadence"),
            List.of("owner", "population_min", "population_max", "since", "until"),
            "SOURCES_COLUMN_MISSING",
            "SOURCES_COLUMN_UNKNOWN");

    private final Set<String> units;
    private final RegisterColumns columns;

    /**
     * Matches the header.
     *
     * @param units codes of the units that are loaded
     * @throws RefusedFileException when a column is missing, there twice, or not one of a register of sources
     */
    public ExpectedSourceRow(String file, List<String> header, Set<String> units) {
        this.units = Set.copyOf(units);
        this.columns = RegisterColumns.of(file, header, LAYOUT);
    }

    @Override
    public Decided<ExpectedSource> apply(RawRow row, Set<String> seen) {
        String unit = columns.text(row, "unit");
        if (!units.contains(unit)) {
            return columns.fault(
                    row,
                    "unit",
                    " is " + Quoted.of(unit) + ", and there is no such unit. Write the code of one that is loaded.");
        }
        String source = columns.text(row, "source");
        if (source.isEmpty()) {
            return columns.fault(row, "source", " is empty. Write the name under which its files are imported.");
        }
        Optional<Cadence> cadence = Cadence.of(columns.text(row, "cadence")).filter(Cadence::isWithinACentury);
        if (cadence.isEmpty()) {
            return columns.fault(
                    row,
                    "cadence",
                    " is " + Quoted.of(columns.text(row, "cadence"))
                            + ", which is no cadence. Write daily, weekly, monthly,"
                            + " quarterly or yearly, or an ISO period of at most a century, for example P14D.");
        }
        for (String column : List.of("population_min", "population_max")) {
            String number = columns.text(row, column);
            if (!number.isEmpty() && count(number) == null) {
                return columns.fault(
                        row,
                        column,
                        " is " + Quoted.of(number) + ", which is not a number of assets. Write digits only, or leave"
                                + " it empty.");
            }
        }
        Optional<Decided<ExpectedSource>> notADay = columns.notADay(row, "since", "until");
        if (notADay.isPresent()) {
            return notADay.get();
        }
        ExpectedSource read = new ExpectedSource(
                unit,
                source,
                columns.text(row, "owner"),
                cadence.get(),
                count(columns.text(row, "population_min")),
                count(columns.text(row, "population_max")),
                columns.day(row, "since"),
                columns.day(row, "until"));
        return consistent(row, read, seen);
    }

    private Decided<ExpectedSource> consistent(RawRow row, ExpectedSource read, Set<String> seen) {
        if (read.leastAssets() != null && read.mostAssets() != null && read.leastAssets() > read.mostAssets()) {
            return columns.fault(
                    row,
                    "population_max",
                    " is " + Quoted.of(columns.text(row, "population_max")) + ", which is less than \"population_min\"."
                            + " Exchange them, or leave one empty.");
        }
        if (read.sinceDay() != null
                && read.untilDay() != null
                && !read.sinceDay().isBefore(read.untilDay())) {
            return columns.fault(
                    row,
                    "until",
                    " is " + Quoted.of(columns.text(row, "until"))
                            + ", which is not after the day in \"since\". Write the"
                            + " first day on which it is expected no more.");
        }
        if (!seen.add(key(read))) {
            return columns.fault(
                    row,
                    "source",
                    " is " + Quoted.of(read.source()) + ", which an earlier row has for the same unit. Remove one of"
                            + " them.");
        }
        return Decided.as(read);
    }

    /** What two rows have in common when the later one replaces the earlier one. */
    public static String key(ExpectedSource source) {
        return source.unit() + "\n" + source.source();
    }

    private static @Nullable Long count(String text) {
        return text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }
}
