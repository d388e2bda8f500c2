package org.winddown.reporting.pdf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.pdf.design.TableDesign;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Verdict;

/** A table on paper; its rows are asked for one after the other. */
final class TableBlock<T> {

    /** Rows that are looked at to see which columns hold verdicts. */
    private static final int LOOKED_AT = 20;

    /** Points between numbers, which stand on the right, and words beside them, beyond the usual gap. */
    private static final int AFTER_NUMBERS = 6;

    /** Points that a letter of a heading is wide, seldom more. */
    private static final double LETTER = 5.2;

    private final DataTable<T> table;
    private final List<Column<T>> columns;
    private final CellWords words;
    private final ZoneText zone;

    TableBlock(DataTable<T> table, CellWords words, ZoneText zone) {
        this.table = table;
        this.columns = table.columns().stream().filter(Column::isOnPaper).toList();
        this.words = words;
        this.zone = zone;
    }

    /** Whether paper has anything of it. */
    boolean isShown() {
        return !columns.isEmpty() && table.rows().iterator().hasNext();
    }

    private long lines() {
        if (table.rows() instanceof Collection<?> known) {
            return Math.min(table.most(), known.size());
        }
        long lines = 0;
        for (Iterator<T> rows = table.rows().iterator(); lines < table.most() && rows.hasNext(); rows.next()) {
            lines++;
        }
        return lines;
    }

    /** The table with a key that no other part of the document has. */
    Block block(String key) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("TITLE", words.shown(table.title()), "NOTE", words.shown(table.note()), "KEY", key));
        for (int i = 0; i < columns.size(); i++) {
            parameters.put(TableDesign.heading(i), words.shown(columns.get(i).heading()));
        }
        TableDesign design = design();
        return Block.rowed(design, new Lines(design), parameters, lines(), table.newPage());
    }

    private TableDesign design() {
        double given = columns.stream().mapToInt(Column::paper).sum();
        double room = Column.PAPER_WIDTH - (columns.size() - 1) * (double) Column.PAPER_GAP;
        List<TableDesign.Column> laidOut = new ArrayList<>();
        double x = 0;
        boolean afterNumbers = false;
        boolean twoLines = false;
        double[] widths = widened(columns.stream()
                .mapToDouble(column -> column.paper() * room / given)
                .toArray());
        for (int i = 0; i < widths.length; i++) {
            Column<T> column = columns.get(i);
            double width = widths[i];
            int gap = afterNumbers && !column.isNumeric() ? AFTER_NUMBERS : 0;
            int wide = (int) (Math.round(x + width) - Math.round(x)) - gap;
            laidOut.add(
                    new TableDesign.Column((int) Math.round(x) + gap, wide, column.isNumeric(), holdsVerdicts(column)));
            twoLines |= column.heading().length() * LETTER > wide;
            afterNumbers = column.isNumeric();
            x += width + Column.PAPER_GAP;
        }
        return new TableDesign(laidOut, !table.title().isEmpty(), !table.sum().isEmpty(), twoLines);
    }

    /**
     * Gives a column room for the longest word of its heading, which long words of a language need, from all others.
     */
    private double[] widened(double[] widths) {
        double[] least = columns.stream()
                .mapToDouble(column -> words.headingWidth(column.heading()))
                .toArray();
        double lacking = 0;
        double spare = 0;
        for (int i = 0; i < widths.length; i++) {
            lacking += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        double share = spare == 0 ? 0 : Math.min(1, lacking / spare);
        double[] wider = new double[widths.length];
        for (int i = 0; i < widths.length; i++) {
            wider[i] = widths[i] < least[i] ? least[i] : widths[i] - share * (widths[i] - least[i]);
        }
        return lacking == 0 || lacking > spare ? widths : wider;
    }

    private boolean holdsVerdicts(Column<T> column) {
        int seen = 0;
        for (T row : table.rows()) {
            Object cell = column.cell(row);
            if (cell != null || ++seen == LOOKED_AT) {
                return cell instanceof Verdict;
            }
        }
        return false;
    }

    /** The rows that paper shows, and then the sums over all. */
    private final class Lines implements Iterator<Map<String, Object>> {

        private final TableDesign design;
        private final Iterator<T> rows = table.rows().iterator();
        private final List<String> texts =
                IntStream.range(0, columns.size()).mapToObj(TableDesign::text).toList();
        private final BigDecimal[] sums = new BigDecimal[columns.size()];
        private int shown;
        private boolean ended;

        Lines(TableDesign design) {
            this.design = design;
            Arrays.fill(sums, BigDecimal.ZERO);
        }

        @Override
        public boolean hasNext() {
            return isRowLeft() || (design.summed() && !ended);
        }

        private boolean isRowLeft() {
            return shown < table.most() && rows.hasNext();
        }

        @Override
        public Map<String, Object> next() {
            if (isRowLeft()) {
                shown++;
                return line(rows.next());
            }
            if (!hasNext()) {
                throw new NoSuchElementException("The table " + table.name() + " has no more rows.");
            }
            ended = true;
            while (rows.hasNext()) {
                T row = rows.next();
                for (int i = 0; i < columns.size(); i++) {
                    add(i, columns.get(i).cell(row));
                }
            }
            return sums();
        }

        private Map<String, Object> line(T row) {
            Map<String, Object> line = new HashMap<>();
            boolean plain = true;
            for (int i = 0; i < columns.size(); i++) {
                Object cell = columns.get(i).cell(row);
                add(i, cell);
                String text = words.of(cell, zone);
                plain &= words.isPlain(text);
                line.put(texts.get(i), text);
                if (design.columns().get(i).badges()) {
                    line.put(TableDesign.style(i), TableDesign.badge(cell));
                }
            }
            line.put(TableDesign.PLAIN, plain);
            line.put(TableDesign.MIXED, !plain);
            line.put(TableDesign.SUM, false);
            return line;
        }

        private void add(int column, @Nullable Object cell) {
            if (columns.get(column).role() == Column.Role.SUMMED && cell instanceof Number number) {
                sums[column] = sums[column].add(new BigDecimal(number.toString()));
            }
        }

        private Map<String, Object> sums() {
            Map<String, Object> line = new HashMap<>();
            line.put(TableDesign.PLAIN, false);
            line.put(TableDesign.MIXED, false);
            line.put(TableDesign.SUM, true);
            for (int i = 0; i < columns.size(); i++) {
                boolean summed = columns.get(i).role() == Column.Role.SUMMED;
                String label = i == 0 ? words.shown(table.sum()) : "";
                line.put(texts.get(i), summed ? CellWords.grouped(sums[i], zone.texts()) : label);
            }
            return line;
        }
    }
}
