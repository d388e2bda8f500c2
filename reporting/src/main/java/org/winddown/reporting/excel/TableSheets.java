package org.winddown.reporting.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTableColumns;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.ToFillIn;

/**
 * A table as sheets: one, or more when it has more rows than a sheet holds. Rows are streamed, so their number costs no
 * memory.
 */
final class TableSheets<T> {

    /** Rows that are looked at for widths and heights; a spreadsheet program makes those of the others by itself. */
    private static final int LOOKED_AT = 2_000;

    private static final int FILTER_BUTTON = 3;
    private static final int MARGIN = 2;
    private static final int DAY = 12;
    private static final int MOMENT = 22;
    /** Characters that are readable beside each other on a printed page. */
    private static final int PRINTED = 230;
    /** Columns that say which asset a row is about; on each page of a wide table. */
    private static final int KEYS = 4;
    /** Days left that are few. */
    private static final String FEW = "30";

    private final DataTable<T> table;
    private final List<Column<T>> columns;
    private final int mostRows;
    private final List<Sought> sought;
    private final Map<Formula.Rows, String> places = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /**
     * Rows of the table on one sheet, counted as a person counts them.
     *
     * @param first the first row below the header
     * @param last the last one; less than {@code first} when there is none
     */
    record Part(String sheet, int first, int last) {}

    TableSheets(DataTable<T> table) {
        this(table, List.of());
    }

    /**
     * A table of which rows are counted elsewhere.
     *
     * @param counted what is counted of it
     */
    TableSheets(DataTable<T> table, List<Formula.Rows> counted) {
        this(table, counted, SpreadsheetVersion.EXCEL2007.getMaxRows() - 1);
    }

    TableSheets(DataTable<T> table, List<Formula.Rows> counted, int mostRows) {
        this.table = table;
        this.columns = table.columns().stream().filter(Column::isInWorkbook).toList();
        this.sought = counted.stream()
                .map(rows -> new Sought(
                        rows,
                        rows.cells().stream().map(cell -> index(cell.column())).toList()))
                .collect(Collectors.toCollection(ArrayList::new));
        this.mostRows = mostRows;
    }

    /**
     * Writes all rows.
     *
     * @param sheets gives an empty sheet of a name
     * @param streamed the part of a sheet that stays in memory, for what is said of the sheet as a whole
     */
    void write(Function<String, SheetRows> sheets, Function<String, XSSFSheet> streamed) {
        Filling filling = new Filling(sheets.apply(table.name()));
        for (T row : table.rows()) {
            if (filling.filled == mostRows) {
                filling.end(streamed);
                filling = new Filling(sheets.apply(table.name() + " " + (parts.size() + 1)));
            }
            filling.add(row);
        }
        filling.end(streamed);
        filling.below();
    }

    /** Where the rows are. */
    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Where the first row is that is counted so; empty when there is none. */
    String place(Formula.Rows rows) {
        return places.getOrDefault(rows, "");
    }

    /** The letter of a column. */
    String letter(String header) {
        return CellReference.convertNumToColString(index(header));
    }

    private int index(String header) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).header().equals(header)) {
                return i;
            }
        }
        throw new IllegalArgumentException("The table " + table.name() + " has no column " + header + ".");
    }

    private final class Filling {

        private final SheetRows rows;
        private final int[] longest;
        private final Map<Restriction, Rows> restricted = new LinkedHashMap<>();
        private final double[] sums = new double[columns.size()];
        private final @Nullable Object[] cells = new @Nullable Object[columns.size()];
        private int filled;

        Filling(SheetRows rows) {
            this.rows = rows;
            this.longest = columns.stream()
                    .mapToInt(column -> column.header().length() + FILTER_BUTTON)
                    .toArray();
            rows.widths(columns.stream()
                    .mapToInt(column -> Math.max(column.width(), column.header().length() + 1))
                    .toArray());
            Row header = rows.row();
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                rows.cell(header, i, column.header(), header(column));
            }
            rows.freeze();
        }

        private CellStyle header(Column<T> column) {
            return switch (column.role()) {
                case PLAIN -> rows.styles().header;
                case NUMBERS, SUMMED, COUNTDOWN -> rows.styles().headerRight;
                case INPUT -> rows.styles().inputHeader;
            };
        }

        void add(T value) {
            Row row = rows.row();
            for (int i = 0; i < columns.size(); i++) {
                cells[i] = columns.get(i).cell(value);
                rows.put(row, i, cells[i]);
                note(i, cells[i]);
            }
            if (!sought.isEmpty()) {
                sought.removeIf(this::found);
            }
            if (filled < LOOKED_AT) {
                rows.grow(row);
                for (Cell cell : row) {
                    int i = cell.getColumnIndex();
                    longest[i] = Math.max(longest[i], room(cell));
                }
            }
            filled++;
        }

        /** Whether the row just written is counted; the first that is can be linked to. */
        private boolean found(Sought each) {
            for (int i = 0; i < each.columns().size(); i++) {
                if (!text(cells[each.columns().get(i)])
                        .equals(each.of().cells().get(i).text())) {
                    return false;
                }
            }
            places.put(each.of(), Links.place(rows.sheet().getSheetName(), rows.next()));
            return true;
        }

        private static String text(@Nullable Object cell) {
            return cell instanceof Enum<?> constant ? constant.name() : String.valueOf(cell);
        }

        private void note(int column, @Nullable Object cell) {
            if (cell instanceof Number number) {
                sums[column] += number.doubleValue();
            } else if (cell instanceof ToFillIn input && !input.choices().isEmpty()) {
                restricted
                        .computeIfAbsent(new Restriction(column, input.choices()), any -> new Rows())
                        .add(rows.next() - 1);
            }
        }

        private int room(Cell cell) {
            if (!cell.getCellStyle().getLocked()) {
                return columns.get(cell.getColumnIndex()).width();
            }
            if (cell.getCellType() == CellType.STRING) {
                return TextLines.width(cell.getStringCellValue()) + MARGIN;
            }
            boolean moment = cell.getCellStyle().equals(rows.styles().moment)
                    || cell.getCellStyle().equals(rows.styles().local);
            return moment ? MOMENT : DAY;
        }

        void end(Function<String, XSSFSheet> streamed) {
            Sheet sheet = rows.sheet();
            parts.add(new Part(sheet.getSheetName(), 2, filled + 1));
            fitToPages(sheet);
            restricted.forEach(this::restrict);
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == Column.Role.COUNTDOWN && filled > 0) {
                    countdown(sheet, new CellRangeAddress(1, filled, i, i));
                }
            }
            if (filled == 0) {
                sheet.setAutoFilter(new CellRangeAddress(0, 0, 0, columns.size() - 1));
            } else {
                name(streamed.apply(sheet.getSheetName()));
            }
        }

        private void fitToPages(Sheet sheet) {
            int all = 0;
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                int width = Math.min(Math.max(column.width(), column.header().length() + 1), longest[i]);
                sheet.setColumnWidth(i, width * 256);
                all += width;
            }
            int pages = (all + PRINTED - 1) / PRINTED;
            sheet.getPrintSetup().setFitWidth((short) pages);
            if (pages > 1) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, KEYS - 1));
            }
        }

        private void restrict(Restriction restriction, Rows wanted) {
            CellRangeAddressList cells = new CellRangeAddressList();
            wanted.runs.forEach(
                    run -> cells.addCellRangeAddress(run[0], restriction.column(), run[1], restriction.column()));
            DataValidationHelper validation = rows.sheet().getDataValidationHelper();
            DataValidation rule = validation.createValidation(
                    validation.createExplicitListConstraint(
                            restriction.choices().toArray(String[]::new)),
                    cells);
            rule.setShowErrorBox(true);
            rule.createErrorBox(
                    rows.texts().get("choices.title"),
                    rows.texts().get("choices.text", String.join(", ", restriction.choices())));
            rows.sheet().addValidationData(rule);
        }

        /** Days that have passed are red, few are amber: no colour says more than the number. */
        private static void countdown(Sheet sheet, CellRangeAddress cells) {
            SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
            ConditionalFormattingRule passed = formats.createConditionalFormattingRule(ComparisonOperator.LT, "0");
            passed.createFontFormatting().setFontColorIndex(IndexedColors.DARK_RED.getIndex());
            ConditionalFormattingRule few =
                    formats.createConditionalFormattingRule(ComparisonOperator.BETWEEN, "0", FEW);
            few.createFontFormatting().setFontStyle(false, true);
            formats.addConditionalFormatting(new CellRangeAddress[] {cells}, passed, few);
        }

        /** Makes it a table with a name and filters; its headers are streamed, so they are told once more. */
        private void name(XSSFSheet sheet) {
            XSSFTable named = sheet.createTable(new AreaReference(
                    new CellReference(0, 0),
                    new CellReference(filled, columns.size() - 1),
                    SpreadsheetVersion.EXCEL2007));
            String name = sheet.getSheetName().replaceAll("[^\\p{L}\\p{N}]", "_") + "_table";
            named.setName(name);
            named.setDisplayName(name);
            CTTableColumns headers = named.getCTTable().getTableColumns();
            for (int i = 0; i < columns.size(); i++) {
                headers.getTableColumnArray(i).setName(columns.get(i).header());
            }
            named.getCTTable().addNewAutoFilter().setRef(named.getArea().formatAsString());
        }

        /** What stands below the table. */
        void below() {
            if (!table.sum().isEmpty()) {
                sumUp();
            }
            if (!table.note().isEmpty() && !table.isCut()) {
                rows.blank();
                rows.merged(table.note(), rows.styles().muted, columns.size());
            }
        }

        private void sumUp() {
            Row row = rows.row();
            rows.cell(row, 0, table.sum(), rows.styles().bold);
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).role() == Column.Role.SUMMED) {
                    String letter = CellReference.convertNumToColString(i);
                    rows.formula(
                            row,
                            i,
                            "SUM(" + letter + "2:" + letter + Math.max(2, filled + 1) + ")",
                            sums[i],
                            rows.styles().boldNumber);
                }
            }
        }
    }

    /** Rows that are counted of which none was written yet, with the indexes of their columns. */
    private record Sought(Formula.Rows of, List<Integer> columns) {}

    private record Restriction(int column, List<String> choices) {}

    /** Indexes of rows, in order, as runs of the first and the last. */
    private static final class Rows {

        private final List<int[]> runs = new ArrayList<>();

        void add(int row) {
            int[] last = runs.isEmpty() ? new int[] {0, -2} : runs.get(runs.size() - 1);
            if (last[1] == row - 1) {
                last[1] = row;
            } else {
                runs.add(new int[] {row, row});
            }
        }
    }
}
