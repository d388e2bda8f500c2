package org.winddown.reporting.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;

/**
 * The tables whose columns can be chosen, and their columns, by names that are the same in every language: those of the
 * English report in small letters, with hyphens for spaces.
 */
final class TableColumns {

    /** Media by their names in a template. */
    static final String WORKBOOK = "workbook";

    static final String PAPER = "paper";

    /** What stands behind a column that must stay. */
    private static final char REQUIRED = '*';

    /** What stands behind a column with a sum below, which must stay too. */
    private static final char SUMMED = '+';

    private static final Set<String> EVIDENCE = Set.of(
            "unit",
            "source",
            "kind",
            "asset",
            "asset_id",
            "measure",
            "verdict",
            "headline",
            "citation",
            "clause",
            "file",
            "sha-256",
            "sheet",
            "row",
            "code",
            "file-sha-256-snapshot-date",
            "file-sheet-row-column",
            "source_file",
            "source_sheet",
            "source_row",
            "source_sha256",
            "proof",
            "run_id",
            "run",
            "exception_id",
            "subject",
            "of-what",
            "change",
            "verdict_before",
            "verdict_now",
            "before",
            "now",
            "event",
            "duty",
            "removed_rows",
            "added_rows",
            "state",
            "statement");

    /** Tables that say what was read, by which law and lists it was judged and how; they stay as they are. */
    private static final Set<String> WHOLE = Set.of(
            "measures",
            "phases",
            "readings",
            "proofs",
            "completeness",
            "rejected",
            "entries",
            "lists",
            "matches",
            "ownership",
            "parties",
            "scope");

    /** What stands in the names of tables that are made for one asset. */
    private static final String OF_ONE = ": ";

    private static final Map<String, List<Known>> KNOWN = read();

    private TableColumns() {}

    /** A column that a table has in a medium. */
    record Known(String name, boolean required, boolean summed) {

        private static Known of(String word) {
            char last = word.charAt(word.length() - 1);
            boolean marked = last == REQUIRED || last == SUMMED;
            return new Known(marked ? word.substring(0, word.length() - 1) : word, marked, last == SUMMED);
        }

        @Override
        public String toString() {
            return name + (summed ? SUMMED : required ? REQUIRED : "");
        }
    }

    /** The columns of each table, by {@code <medium>.<table>}. */
    static Map<String, List<Known>> known() {
        return KNOWN;
    }

    /** The columns of a table in a medium; empty when they cannot be chosen. */
    static List<Known> of(String medium, String table) {
        return KNOWN.getOrDefault(medium + "." + table, List.of());
    }

    /** Whether columns of a table can be chosen: it is no evidence as a whole, and no program reads it back. */
    static boolean isChosen(DataTable<?> english) {
        return !WHOLE.contains(name(english))
                && !english.name().contains(OF_ONE)
                && english.columns().stream().noneMatch(column -> column.role() == Column.Role.INPUT);
    }

    /** The name of a table. */
    static String name(DataTable<?> english) {
        return name(english.name());
    }

    /** The name of a column in the workbook. */
    static String inWorkbook(Column<?> english) {
        return name(english.header());
    }

    /** The name of a column on paper. */
    static String onPaper(Column<?> english) {
        return name(english.heading());
    }

    /** Whether evidence requires a column of a name. */
    static Known known(String name, Column<?> column) {
        boolean summed = column.role() == Column.Role.SUMMED;
        return new Known(name, summed || EVIDENCE.contains(name), summed);
    }

    private static String name(String english) {
        String name = english.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "-");
        return name.endsWith("-") ? name.substring(0, name.length() - 1) : name;
    }

    private static Map<String, List<Known>> read() {
        Map<String, List<Known>> tables = new LinkedHashMap<>();
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(": ");
            List<String> words = List.of(line.substring(colon + 2).split(" ", -1));
            tables.put(line.substring(0, colon), words.stream().map(Known::of).toList());
        });
        return tables;
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(TableColumns.class.getResourceAsStream("tables.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The list of tables of the program cannot be read.", e);
        }
    }
}
