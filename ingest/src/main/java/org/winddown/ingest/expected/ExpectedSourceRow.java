package org.winddown.ingest.expected;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

/** Makes an expected source of a row of {@code sources.csv}, or says why it cannot be one. */
public final class ExpectedSourceRow {

    /** An expected source, or null and a message. */
    public record Outcome(@Nullable ExpectedSource source, String message) {}

    private static final List<String> COLUMNS =
            List.of("unit", "source", "owner", "cadence", "population_min", "population_max", "since", "until");

    private final String file;
    private final Set<String> units;
    private final Map<String, Integer> columns = new HashMap<>();

    /**
     * Matches the header.
     *
     * @param units codes of the units that are loaded
     * @throws RefusedFileException when a column is missing, there twice, or not one of a register of sources
     */
    public ExpectedSourceRow(String file, List<String> header, Set<String> units) {
        this.file = file;
        this.units = Set.copyOf(units);
        for (int index = 0; index < header.size(); index++) {
            String name = name(header.get(index));
            if (name.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(name)) {
                throw new RefusedFileException(
                        "SOURCES_COLUMN_UNKNOWN",
                        file + ": column " + Quoted.of(header.get(index)) + " is not one of a register of sources; they"
                                + " are " + COLUMNS + ". Rename it or leave it out, so that nothing it says is lost"
                                + " unnoticed.");
            }
            if (columns.put(name, index) != null) {
                throw new RefusedFileException(
                        "COLUMN_TWICE",
                        file + ": two columns are called " + Quoted.of(header.get(index)) + ". Remove one of them.");
            }
        }
        for (String needed : List.of("unit", "source", "cadence")) {
            if (!columns.containsKey(needed)) {
                throw new RefusedFileException(
                        "SOURCES_COLUMN_MISSING",
                        file + ": no column " + Quoted.of(needed) + ". A register of sources has the columns unit,"
                                + " source and cadence, and may have owner, population_min, population_max, since and"
                                + " until.");
            }
        }
    }

    /** Decides one row; {@code seen} holds what the rows before spoke of and gets what this one speaks of. */
    public Outcome apply(RawRow row, Set<String> seen) {
        String unit = text(row, "unit");
        if (!units.contains(unit)) {
            return fault(
                    row,
                    "unit",
                    " is " + Quoted.of(unit) + ", and there is no such unit. Write the code of one that is loaded.");
        }
        String source = text(row, "source");
        if (source.isEmpty()) {
            return fault(row, "source", " is empty. Write the name under which its files are imported.");
        }
        Optional<Cadence> cadence = Cadence.of(text(row, "cadence"));
        if (cadence.isEmpty()) {
            return fault(
                    row,
                    "cadence",
                    " is " + Quoted.of(text(row, "cadence")) + ", which is no cadence. Write daily, weekly, monthly,"
                            + " quarterly or yearly, or an ISO period, for example P14D.");
        }
        for (String column : List.of("population_min", "population_max")) {
            String number = text(row, column);
            if (!number.isEmpty() && count(number) == null) {
                return fault(
                        row,
                        column,
                        " is " + Quoted.of(number) + ", which is not a number of assets. Write digits only, or leave"
                                + " it empty.");
            }
        }
        for (String column : List.of("since", "until")) {
            String day = text(row, column);
            if (!day.isEmpty() && day(day) == null) {
                return fault(row, column, " is " + Quoted.of(day) + ", which is not a day. Write yyyy-MM-dd.");
            }
        }
        ExpectedSource read = new ExpectedSource(
                unit,
                source,
                text(row, "owner"),
                cadence.get(),
                count(text(row, "population_min")),
                count(text(row, "population_max")),
                day(text(row, "since")),
                day(text(row, "until")));
        return consistent(row, read, seen);
    }

    private Outcome consistent(RawRow row, ExpectedSource read, Set<String> seen) {
        if (read.leastAssets() != null && read.mostAssets() != null && read.leastAssets() > read.mostAssets()) {
            return fault(
                    row,
                    "population_max",
                    " is " + Quoted.of(text(row, "population_max")) + ", which is less than \"population_min\"."
                            + " Exchange them, or leave one empty.");
        }
        if (read.sinceDay() != null
                && read.untilDay() != null
                && !read.sinceDay().isBefore(read.untilDay())) {
            return fault(
                    row,
                    "until",
                    " is " + Quoted.of(text(row, "until")) + ", which is not after the day in \"since\". Write the"
                            + " first day on which it is expected no more.");
        }
        if (!seen.add(key(read))) {
            return fault(
                    row,
                    "source",
                    " is " + Quoted.of(read.source()) + ", which an earlier row has for the same unit. Remove one of"
                            + " them.");
        }
        return new Outcome(read, "");
    }

    private static String name(String header) {
        return header.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]+", "_");
    }

    /** What two rows have in common when the later one replaces the earlier one. */
    public static String key(ExpectedSource source) {
        return source.unit() + "\n" + source.source();
    }

    private static @Nullable Long count(String text) {
        return text.matches("[0-9]{1,12}") ? Long.valueOf(text) : null;
    }

    private static @Nullable LocalDate day(String text) {
        if (text.length() != 10) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String text(RawRow row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.cells().size()
                ? ""
                : row.cells().get(index).strip().replace("\u0000", "");
    }

    private Outcome fault(RawRow row, String column, String what) {
        return new Outcome(null, file + ", row " + row.rowNumber() + ": column " + Quoted.of(column) + what);
    }
}
