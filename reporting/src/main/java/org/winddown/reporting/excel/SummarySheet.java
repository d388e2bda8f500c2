package org.winddown.reporting.excel;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.winddown.reporting.model.Look;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;

/** The first sheet: the sentence, the counts with their sums checked by formulas, and a chart. */
final class SummarySheet {

    private static final int WIDE = 8;
    private static final int LABELS = 2;
    private static final int CHART_ROWS = 16;
    private static final int LOGO_COLUMN = 5;
    /** Points that the column and the two rows of the logo surely have. */
    private static final int LOGO_WIDTH = 110;

    private static final int LOGO_HEIGHT = 28;

    /** Rows that still can be read when they are printed on one page. */
    private static final int PAGE = 60;

    private final XSSFSheet sheet;
    private final SheetRows rows;
    private final CellStyles styles;
    private final Map<String, TableSheets<?>> tables;

    /**
     * A summary of a workbook.
     *
     * @param tables the tables by their names
     */
    SummarySheet(XSSFSheet sheet, SheetRows rows, Map<String, TableSheets<?>> tables) {
        this.sheet = sheet;
        this.rows = rows;
        this.styles = rows.styles();
        this.tables = tables;
    }

    void write(ReportHead head, List<Figures> figures) {
        rows.widths(28, 40, 14, 14, 4, 22, 22, 22);
        rows.merged(head.title().toUpperCase(head.texts().locale()), styles.title, WIDE);
        rows.merged(head.subject(), styles.section, WIDE);
        head.look().logo().ifPresent(this::logo);
        rows.merged(head.headline(), styles.headline, WIDE);
        rows.merged(head.asOfText() + ". " + head.knownAtText() + ".", styles.muted, WIDE);
        rows.merged(head.law(), styles.muted, WIDE);
        figures.forEach(this::block);
        if (rows.next() <= PAGE) {
            rows.onOnePage();
        }
    }

    /** Beside the title, where the columns are wide enough for it; its place is told in lengths, not by a font. */
    private void logo(Look.Logo logo) {
        int picture = sheet.getWorkbook().addPicture(logo.png(), Workbook.PICTURE_TYPE_PNG);
        int width = (int) (logo.width(LOGO_WIDTH, LOGO_HEIGHT) * Units.EMU_PER_POINT);
        int height = (int) (logo.height(LOGO_WIDTH, LOGO_HEIGHT) * Units.EMU_PER_POINT);
        int first = (int) (sheet.getRow(0).getHeightInPoints() * Units.EMU_PER_POINT);
        boolean low = height <= first;
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, width, low ? height : height - first, LOGO_COLUMN, 0, LOGO_COLUMN, low ? 0 : 1);
        XSSFPicture drawn = sheet.createDrawingPatriarch().createPicture(anchor, picture);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(logo.text());
    }

    private void block(Figures figures) {
        rows.blank();
        int top = rows.next();
        rows.section(figures.title());
        Row header = rows.row();
        for (int i = 0; i < figures.headings().size(); i++) {
            rows.cell(header, i, figures.headings().get(i), i < LABELS ? styles.header : styles.headerRight);
        }
        rows.grow(header);
        int first = rows.next();
        for (Figure figure : figures.rows()) {
            row(figure, first);
        }
        if (!figures.note().isEmpty()) {
            rows.merged(figures.note(), styles.muted, WIDE);
        }
        if (!figures.chart().isEmpty()) {
            chart(figures, first, top);
        }
    }

    private void row(Figure figure, int first) {
        Row row = rows.row();
        if (figure.strong()) {
            rows.cell(row, 0, figure.label().toString(), styles.bold);
            rows.cell(row, 1, figure.explanation(), styles.bold);
        } else {
            rows.put(row, 0, figure.label());
            rows.put(row, 1, figure.explanation());
        }
        CellStyle style = figure.strong() ? styles.boldNumber : styles.number;
        for (int i = 0; i < figure.counts().size(); i++) {
            count(row, LABELS + i, figure.counts().get(i), first, style);
        }
        rows.grow(row);
    }

    private void count(Row row, int column, Count count, int first, CellStyle style) {
        String letter = CellReference.convertNumToColString(column);
        int here = row.getRowNum() + 1;
        Formula from = count.from();
        if (from instanceof Formula.Rows counted) {
            rows.formula(row, column, counted(counted), count.value(), style);
            leadTo(row, column, table(counted).place(counted));
        } else if (from instanceof Formula.SumAbove) {
            rows.formula(
                    row, column, "SUM(" + letter + (first + 1) + ":" + letter + (here - 1) + ")", count.value(), style);
        } else if (from instanceof Formula.LessAbove less) {
            rows.formula(row, column, less.number() + "-" + letter + (here - 1), count.value(), style);
        } else if (from instanceof Formula.FirstLessRest) {
            String formula = letter + (first + 1) + "-SUM(" + letter + (first + 2) + ":" + letter + (here - 1) + ")";
            rows.formula(row, column, formula, count.value(), style);
        } else {
            rows.put(row, column, count.value());
            row.getCell(column).setCellStyle(style);
        }
    }

    /** Makes a count lead to the first row that it counts. */
    private void leadTo(Row row, int column, String place) {
        if (!place.isEmpty()) {
            Cell cell = row.getCell(column);
            cell.setCellStyle(cell.getCellStyle().equals(styles.number) ? styles.numberLink : styles.boldNumberLink);
            rows.link(row, column, place);
        }
    }

    private TableSheets<?> table(Formula.Rows counted) {
        TableSheets<?> table = tables.get(counted.table());
        if (table == null) {
            throw new IllegalArgumentException("There is no table " + counted.table() + " to count the rows of.");
        }
        return table;
    }

    private String counted(Formula.Rows counted) {
        TableSheets<?> table = table(counted);
        return table.parts().stream()
                .map(part -> counted.cells().stream()
                        .map(cell -> range(part, table.letter(cell.column())) + ",\"" + cell.text() + "\"")
                        .collect(Collectors.joining(",", "COUNTIFS(", ")")))
                .collect(Collectors.joining("+"));
    }

    private static String range(TableSheets.Part part, String letter) {
        int last = Math.max(part.first(), part.last());
        return "'" + part.sheet().replace("'", "''") + "'!$" + letter + "$" + part.first() + ":$" + letter + "$" + last;
    }

    /** The library notes the language of a title, which would be that of the machine. */
    private void chart(Figures figures, int first, int top) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 5, top, WIDE, top + CHART_ROWS);
        XSSFChart chart = drawing.createChart(anchor);
        LocaleUtil.setUserLocale(rows.texts().locale());
        try {
            chart.setTitleText(figures.chart());
        } finally {
            LocaleUtil.resetUserLocale();
        }
        chart.setTitleOverlay(false);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        int last = first + figures.charted() - 1;
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, 2, 2)));
        series.setTitle(figures.headings().get(LABELS), null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {0x3A, 0x4A, (byte) 0x8C})));
        chart.plot(data);
    }
}
