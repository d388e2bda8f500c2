package org.winddown.reporting.part;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param header its header in the workbook; for tables that are read back, a name that stays in every language
 * @param heading its heading on paper
 * @param width most characters it may be wide in the workbook; 0 when the workbook does not have it
 * @param paper points of its width on paper, of {@link #PAPER_WIDTH}; 0 when paper does not have it
 * @param role what its cells are
 * @param value its cell for a row: a text, a number, a day, an instant, a local time, a verdict, another constant, a
 *     {@link ToFillIn}, or null for nothing
 */
public record Column<T>(
        String header,
        String heading,
        int width,
        int paper,
        Role role,
        Function<? super T, ? extends @Nullable Object> value) {

    /** Points that the columns of a table share on paper, with {@link #PAPER_GAP} between two. */
    public static final int PAPER_WIDTH = 515;

    /** Points between two columns on paper. */
    public static final int PAPER_GAP = 4;

    /** What the cells of a column are. */
    public enum Role {
        /** Words, days and whatever else. */
        PLAIN,
        /** Numbers. */
        NUMBERS,
        /** Numbers with their sum below the table. */
        SUMMED,
        /** Days left, of which there may be too few. */
        COUNTDOWN,
        /** For people to fill in; each cell is a {@link ToFillIn}. */
        INPUT
    }

    /** A column of the workbook alone. */
    public static <T> Column<T> of(String header, int width, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>(header, "", width, 0, Role.PLAIN, value);
    }

    /** A column on paper alone. */
    public static <T> Column<T> printed(
            String heading, int paper, Function<? super T, ? extends @Nullable Object> value) {
        return new Column<>("", heading, 0, paper, Role.PLAIN, value);
    }

    /** The same column, on paper as well. */
    public Column<T> onPaper(String heading, int paper) {
        return new Column<>(header, heading, width, paper, role, value);
    }

    /** The same column of numbers. */
    public Column<T> right() {
        return new Column<>(header, heading, width, paper, Role.NUMBERS, value);
    }

    /** The same column of numbers with its sum below. */
    public Column<T> sum() {
        return new Column<>(header, heading, width, paper, Role.SUMMED, value);
    }

    /** The same column of days left. */
    public Column<T> countdown() {
        return new Column<>(header, heading, width, paper, Role.COUNTDOWN, value);
    }

    /** A column of the workbook to fill in. */
    public static <T> Column<T> toFillIn(String header, int width, Function<? super T, ToFillIn> value) {
        return new Column<>(header, "", width, 0, Role.INPUT, value);
    }

    /** The same column, not on paper. */
    public Column<T> inWorkbookAlone() {
        return new Column<>(header, "", width, 0, role, value);
    }

    /** The same column, not in the workbook. */
    public Column<T> onPaperAlone() {
        return new Column<>("", heading, 0, paper, role, value);
    }

    /** The cell of a row. */
    public @Nullable Object cell(T row) {
        return value.apply(row);
    }

    /** Whether its cells are numbers, which stand on the right. */
    public boolean isNumeric() {
        return switch (role) {
            case NUMBERS, SUMMED, COUNTDOWN -> true;
            case PLAIN, INPUT -> false;
        };
    }

    /** Whether paper has it. */
    public boolean isOnPaper() {
        return paper > 0;
    }

    /** Whether the workbook has it. */
    public boolean isInWorkbook() {
        return width > 0;
    }
}
