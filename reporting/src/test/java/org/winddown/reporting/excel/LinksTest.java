package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.kind.ReportKinds;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Link;
import org.winddown.reporting.text.Texts;

class LinksTest {

    private static final ComplianceReport REPORT =
            ReportKinds.report(ReportKind.FULL, SampleReport.unit().content(), Texts.english());

    @Test
    void leadsFromACountToALineToItsProof() throws IOException {
        try (XSSFWorkbook workbook = workbook(REPORT)) {
            Sheet summary = workbook.getSheet("Summary");
            Row count = row(summary, 0, "WINDING_DOWN");

            Row line = target(workbook, count.getCell(3));
            assertThat(value(line, "verdict")).isEqualTo("WINDING_DOWN");
            assertThat(value(line, "headline")).isEqualTo("yes");
            assertThat(line.getRowNum())
                    .as("it is the first of them")
                    .isEqualTo(firstWith(line.getSheet(), "WINDING_DOWN", "yes"));

            Row proof = target(workbook, line.getCell(column(line.getSheet(), "proof")));
            assertThat(proof.getSheet().getSheetName()).isEqualTo("Proofs");
            assertThat(value(proof, "proof")).isEqualTo(value(line, "proof")).matches("[0-9a-f]{12}");
            assertThat(value(proof, "act")).isEqualTo(value(line, "act"));
            assertThat(value(proof, "step")).isEqualTo("1");
        }
    }

    @Test
    void leadsFromWhatIsUrgentToItsFindingAndItsProof() throws IOException {
        try (XSSFWorkbook workbook = workbook(REPORT)) {
            Sheet urgent = workbook.getSheet("Act first");
            for (int i = 1; i <= urgent.getLastRowNum(); i++) {
                Row row = urgent.getRow(i);
                Row finding = target(workbook, row.getCell(column(urgent, "Asset")));
                assertThat(value(finding, "asset_id")).isEqualTo(value(row, "Asset"));
                assertThat(value(finding, "verdict")).isEqualTo(value(row, "Verdict"));
                assertThat(value(finding, "proof")).isEqualTo(value(row, "Proof"));
            }
        }
    }

    @Test
    void linksAsManyCellsAsASpreadsheetOpensWithoutComplaint() throws IOException {
        DataTable<Integer> lines = DataTable.of(
                "Lines",
                "",
                List.of(Column.of("to", 10, number -> new Link("to " + number, "Targets", 7))),
                numbers(50_002));

        try (XSSFWorkbook workbook = workbook(new ComplianceReport(REPORT.head(), List.of(lines, targets(9))))) {
            Sheet sheet = workbook.getSheet("Lines");
            assertThat(sheet.getHyperlinkList().size())
                    .as("Excel repairs more than 65,530")
                    .isEqualTo(50_000);
            assertThat(target(workbook, sheet.getRow(50_000).getCell(0))
                            .getCell(0)
                            .getNumericCellValue())
                    .isEqualTo(7);
            assertThat(sheet.getRow(50_001).getCell(0).getStringCellValue()).isEqualTo("to 50001");
        }
    }

    @Test
    void linksToTheFirstRowsOfALongTable() {
        Links links = Links.of(new ComplianceReport(REPORT.head(), List.of(targets(50_001))));

        assertThat(links.place(new Link("", "Targets", 50_000))).isEqualTo("'Targets'!A50001");
        assertThat(links.place(new Link("", "Targets", 50_001))).isEmpty();
        assertThat(links.place(new Link("", "Elsewhere", 1))).isEmpty();
    }

    private static DataTable<Integer> targets(int rows) {
        return DataTable.of("Targets", "", List.of(Column.<Integer>of("number", 10, number -> number)), numbers(rows))
                .keyed(number -> number);
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    private static XSSFWorkbook workbook(ComplianceReport report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExcelReportWriter().write(report, PageSize.A4, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Row target(XSSFWorkbook workbook, Cell cell) {
        CellReference place = new CellReference(cell.getHyperlink().getAddress());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow());
    }

    private static int firstWith(Sheet sheet, String verdict, String headline) {
        for (Row row : sheet) {
            if (value(row, "verdict").equals(verdict) && value(row, "headline").equals(headline)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("No row has " + verdict + ".");
    }

    private static Row row(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && row.getCell(column).toString().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + sheet.getSheetName() + " says " + text + ".");
    }

    private static String value(Row row, String header) {
        return row.getCell(column(row.getSheet(), header)).toString();
    }

    private static int column(Sheet sheet, String header) {
        List<String> headers = new ArrayList<>();
        sheet.getRow(0).forEach(cell -> headers.add(cell.toString()));
        return headers.indexOf(header);
    }
}
