package org.winddown.reporting.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
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
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.Conservation;
import org.winddown.reporting.model.HostLine;
import org.winddown.reporting.model.UnitLine;
import org.winddown.reporting.model.Wording;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Disposition;

/** The first sheet: the sentence, the counts with their sums checked by formulas, and a chart. */
final class SummarySheet {

    private static final int WIDE = 8;
    private static final String VERDICT_COLUMN = "$J";
    private static final String HEADLINE_COLUMN = "$F";

    private final XSSFSheet sheet;
    private final TableSheet table;
    private final CellStyles styles;
    private final ComplianceReport report;

    SummarySheet(XSSFSheet sheet, TableSheet table, CellStyles styles, ComplianceReport report) {
        this.sheet = sheet;
        this.table = table;
        this.styles = styles;
        this.report = report;
    }

    void write() {
        table.widths(28, 40, 14, 14, 4, 22, 22, 22);
        table.merged(report.title().toUpperCase(Locale.ENGLISH), styles.title, WIDE);
        table.merged(report.subject(), styles.section, WIDE);
        table.merged(report.headline(), styles.headline, WIDE);
        table.merged(report.asOfText() + ". " + report.knownAtText() + ".", styles.muted, WIDE);
        table.merged(report.lawLine(), styles.muted, WIDE);
        table.blank();
        int chartTop = table.next();
        int first = verdicts();
        table.blank();
        dispositions();
        table.blank();
        conservation();
        if (report.units().isEmpty()) {
            table.onOnePage();
        } else {
            table.blank();
            units();
        }
        if (!report.hosts().isEmpty()) {
            table.blank();
            hosts();
        }
        chart(first, chartTop);
    }

    private int verdicts() {
        table.section("Assets by headline verdict");
        table.headerRow(List.of("Verdict", "Meaning", "Assets", "Finding lines"), List.of(2, 3));
        int first = table.next();
        for (Map.Entry<Verdict, Long> tile : report.tiles().entrySet()) {
            Verdict verdict = tile.getKey();
            long lines = report.lines().stream()
                    .filter(line -> line.headline() && line.verdict() == verdict)
                    .count();
            Row row = table.row(verdict, Wording.meaning(verdict), tile.getValue());
            String column = "Findings!" + VERDICT_COLUMN + ":" + VERDICT_COLUMN;
            String headline = "Findings!" + HEADLINE_COLUMN + ":" + HEADLINE_COLUMN;
            table.formula(
                    row,
                    3,
                    "COUNTIFS(" + column + ",A" + (row.getRowNum() + 1) + "," + headline + ",\"yes\")",
                    lines,
                    styles.number);
        }
        int last = table.next();
        Row sum = table.row();
        table.cell(sum, 0, "Sum", styles.bold);
        table.cell(sum, 1, "assets, each with one headline verdict", styles.bold);
        table.formula(
                sum,
                2,
                "SUM(C" + (first + 1) + ":C" + last + ")",
                report.conservation().verdicts(),
                styles.boldNumber);
        table.formula(
                sum,
                3,
                "SUM(D" + (first + 1) + ":D" + last + ")",
                report.lines().stream().filter(line -> line.headline()).count(),
                styles.boldNumber);
        Row difference = table.row("Assets screened, less the sum", "must be 0");
        table.formula(
                difference,
                2,
                report.conservation().assets() + "-C" + (sum.getRowNum() + 1),
                report.conservation().assets() - report.conservation().verdicts(),
                styles.number);
        return first;
    }

    private void dispositions() {
        table.section("Findings by what people decided");
        table.headerRow(List.of("Disposition", "", "Findings"), List.of(2));
        for (Map.Entry<Disposition.State, Long> entry : report.dispositions().entrySet()) {
            table.row(Wording.title(entry.getKey()), "", entry.getValue());
        }
    }

    private void conservation() {
        Conservation sums = report.conservation();
        table.section("Every row accounted for");
        table.headerRow(List.of("Rows", "", "Count"), List.of(2));
        Row read = table.row("Read", "", sums.read());
        String absent = sums.absent().any()
                ? String.format(
                        Locale.ROOT,
                        ", with %,d of the sheet Absent",
                        sums.absent().all())
                : "";
        table.row(
                "Accepted",
                String.format(
                        Locale.ROOT, "%,d assets and %,d recorded acts%s", sums.assets(), sums.recordedActs(), absent),
                sums.accepted());
        table.row("Rejected", "sheet Rejected", sums.rejected());
        table.row("Duplicate", "", sums.duplicate());
        Row blank = table.row("Blank", "", sums.blank());
        Row difference = table.row("Read, less the four", "must be 0");
        int top = read.getRowNum() + 1;
        table.formula(
                difference,
                2,
                "C" + top + "-SUM(C" + (top + 1) + ":C" + (blank.getRowNum() + 1) + ")",
                sums.read() - sums.accepted() - sums.rejected() - sums.duplicate() - sums.blank(),
                styles.number);
        table.merged(sums.sentence(), styles.muted, WIDE);
    }

    private void units() {
        table.section("Units");
        List<Verdict> shown = List.of(Verdict.PROHIBITED, Verdict.BARRED, Verdict.REVIEW, Verdict.WINDING_DOWN);
        List<String> headers = new ArrayList<>(List.of("Unit", "Name", "Assets"));
        headers.add("Prohibited");
        headers.add("");
        headers.add("Barred");
        headers.add("Review");
        headers.add("Winding down");
        table.headerRow(headers, List.of(2, 3, 5, 6, 7));
        for (UnitLine unit : report.units()) {
            table.row(
                    unit.code(),
                    unit.name(),
                    unit.assets(),
                    unit.count(shown.get(0)),
                    "",
                    unit.count(shown.get(1)),
                    unit.count(shown.get(2)),
                    unit.count(shown.get(3)));
        }
    }

    private void hosts() {
        table.section("Installations and the hosts they are on");
        table.headerRow(List.of("Unit", "Installations of", "Installs", "Hosts"), List.of(2, 3));
        for (HostLine line : report.hosts()) {
            boolean sum = line.unit().equals(report.unitCode());
            if (line.rows() == HostLine.Rows.ALL || (sum && line.rows() == HostLine.Rows.VERDICT)) {
                table.row(
                        line.unit().isEmpty() ? "all" : line.unit(),
                        line.what(),
                        line.count().installs(),
                        line.count().hosts());
            }
        }
        table.merged(HostLine.sentence(report.hosts(), report.unitCode()), styles.muted, WIDE);
    }

    private void chart(int first, int top) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, 5, top, 8, top + 16);
        XSSFChart chart = drawing.createChart(anchor);
        chart.setTitleText("Assets by verdict, CLEAR left out");
        chart.setTitleOverlay(false);
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setNumberFormat("#,##0");
        int last = first + Verdict.values().length - 2;
        XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        XDDFChartData.Series series = data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, new CellRangeAddress(first, last, 0, 0)),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, new CellRangeAddress(first, last, 2, 2)));
        series.setTitle("Assets", null);
        series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(new byte[] {0x3A, 0x4A, (byte) 0x8C})));
        chart.plot(data);
    }
}
