package org.winddown.reporting.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.winddown.reporting.ReportInput;
import org.winddown.reporting.SampleDrafts;
import org.winddown.reporting.SampleReport;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.text.Texts;

class ReportKindsTest {

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void writesEachKindAsAWorkbookOfWhichEveryFormulaHolds(ReportKind kind) throws IOException {
        everyFormulaHolds(kind, Texts.english());
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void writesTheSameInGerman(ReportKind kind) throws IOException {
        everyFormulaHolds(kind, Texts.in(Locale.GERMAN));
    }

    private static void everyFormulaHolds(ReportKind kind, Texts texts) throws IOException {
        for (ReportInput input : List.of(
                SampleReport.unit(), SampleReport.withHosts(), SampleDrafts.unit(), SampleReport.enterprise(40))) {
            try (XSSFWorkbook workbook = workbook(kind, input, texts)) {
                assertThat(workbook.getNumberOfSheets()).isGreaterThan(1);
                List<String> wrong = new ArrayList<>();
                workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        double said = cell.getNumericCellValue();
                        double found = workbook.getCreationHelper()
                                .createFormulaEvaluator()
                                .evaluate(cell)
                                .getNumberValue();
                        if (said != found) {
                            wrong.add(
                                    cell.getAddress() + " of " + sheet.getSheetName() + ": " + said + ", not " + found);
                        }
                    }
                })));
                assertThat(wrong).isEmpty();
            }
        }
    }

    @Test
    void splitsContractLinesIntoBannedUndecidedAndRemaining() throws IOException {
        try (XSSFWorkbook workbook = workbook(ReportKind.SPLIT, SampleReport.unit())) {
            Sheet banned = workbook.getSheet("Banned licences");
            List<String> header = cells(banned.getRow(0));
            Row line = row(banned, 3, "LIC-0417");
            assertThat(line.getCell(header.indexOf("remaining_days")).getNumericCellValue())
                    .as("15 August 2024 to 24 July 2025, both included")
                    .isEqualTo(344);
            assertThat(line.getCell(header.indexOf("days_lost")).getNumericCellValue())
                    .isEqualTo(299);
            assertThat(line.getCell(header.indexOf("prepaid_remainder")).getNumericCellValue())
                    .as("24,000 times 344 / 365")
                    .isEqualTo(22_619.18);
            assertThat(line.getCell(header.indexOf("prepaid_for_lost_days")).getNumericCellValue())
                    .isEqualTo(19_660.27);
            assertThat(rows(workbook, "Banned licences")).isEqualTo(33);
            assertThat(rows(workbook, "Undecided")).isEqualTo(3);
            assertThat(rows(workbook, "Remaining services")).isEqualTo(3);
        }
    }

    @Test
    void ordersNoticesByTheirLastDay() throws IOException {
        try (XSSFWorkbook workbook = workbook(ReportKind.NOTICES, SampleReport.unit())) {
            Sheet notices = workbook.getSheet("Notices");
            List<LocalDate> days = new ArrayList<>();
            for (int i = 1; i <= rows(workbook, "Notices"); i++) {
                days.add(
                        notices.getRow(i).getCell(0).getLocalDateTimeCellValue().toLocalDate());
            }
            assertThat(days).hasSize(5).isSorted();
            assertThat(notices.getRow(1).getCell(1).getNumericCellValue())
                    .as("days left to %s on 15 August 2024", days.get(0))
                    .isEqualTo(ChronoUnit.DAYS.between(LocalDate.of(2024, 8, 15), days.get(0)));
            assertThat(workbook.getSheet("Letters").getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("Notice of non-renewal, LIC-0102\n\nNo letter: the last day for a notice, 31 Jul 2024,"
                            + " has passed. Ask counsel how the renewal can still be stopped.");
            assertThat(workbook.getSheet("Letters").getRow(4).getCell(1).getStringCellValue())
                    .startsWith("Notice of non-renewal, LIC-0108")
                    .contains("is not to be renewed on 30 Oct 2024. This notice is to be received by 30 Sep 2024.")
                    .doesNotContain("violat", "illegal");
        }
    }

    @Test
    void saysInGermanWhatIsNeitherLawNorReadBack() throws IOException {
        Texts german = Texts.in(Locale.GERMAN);
        try (XSSFWorkbook workbook = workbook(ReportKind.FULL, SampleReport.unit(), german)) {
            assertThat(names(workbook))
                    .startsWith(
                            "\u00dcbersicht",
                            "Lizenzen und Dienste",
                            "Zuerst handeln",
                            "Befunde",
                            "Review",
                            "Remediation")
                    .contains("Kalender", "Vollst\u00e4ndigkeit", "Abgelehnt", "Methode");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("Noch 45 Tage: 31 Lizenzen verlieren Aktualisierungen am 29. September 2024, 00:00 EDT");
            assertThat(cells(workbook.getSheet("Zuerst handeln").getRow(0)))
                    .startsWith("Einheit", "Asset", "Produkt", "Urteil", "Handlung", "Wessen Handlung");
            assertThat(cells(workbook.getSheet("Befunde").getRow(0))).startsWith("unit", "source", "kind", "asset_id");
            assertThat(workbook.getSheetAt(0)
                            .getDrawingPatriarch()
                            .getCharts()
                            .get(0)
                            .getCTChart()
                            .xmlText())
                    .as("the language of the title")
                    .contains("lang=\"de\"");
        }
        try (XSSFWorkbook workbook = workbook(ReportKind.NOTICES, SampleReport.unit(), german)) {
            assertThat(workbook.getSheet("Schreiben").getRow(4).getCell(1).getStringCellValue())
                    .contains("nicht zum 30.10.2024 verl\u00e4ngert wird");
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    private static XSSFWorkbook workbook(ReportKind kind, ReportInput input) throws IOException {
        return workbook(kind, input, Texts.english());
    }

    private static XSSFWorkbook workbook(ReportKind kind, ReportInput input, Texts texts) throws IOException {
        ComplianceReport report = ReportKinds.report(kind, input.content(texts), texts);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ExcelReportWriter().write(report, PageSize.A4, bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    /** Rows of the table of a sheet, without its header. */
    private static int rows(XSSFWorkbook workbook, String sheet) {
        return workbook.getSheet(sheet).getTables().get(0).getRowCount() - 1;
    }

    private static Row row(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && row.getCell(column).toString().equals(text)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + sheet.getSheetName() + " says " + text + ".");
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        return cells;
    }
}
