package org.winddown.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.pdf.PdfReportWriter;

class ReportWriterTest {

    private final ReportWriter writer = new ReportWriter(new ExcelReportWriter(), new PdfReportWriter());

    private static final Set<ReportKind> FULL = Set.of(ReportKind.FULL);

    @TempDir
    Path dir;

    @Test
    void givesTheSameBytesTwice() throws IOException {
        LocalDate before = LocalDate.now(ZoneOffset.UTC);
        writer.write(SampleReport.unit(), FULL, Path.of("target", "sample"), PageSize.A4);
        List<Artifact> once = writer.write(SampleReport.unit(), FULL, dir.resolve("a"), PageSize.A4);
        List<Artifact> twice = new ReportWriter(new ExcelReportWriter(), new PdfReportWriter())
                .write(SampleReport.unit(), FULL, dir.resolve("b"), PageSize.A4);

        assertThat(twice)
                .extracting(Artifact::sha256)
                .containsExactlyElementsOf(once.stream().map(Artifact::sha256).toList());
        assertThat(once)
                .extracting(artifact -> artifact.path().getFileName().toString())
                .containsExactly("NYC.xlsx", "NYC.pdf");
        for (LocalDate day : List.of(before, LocalDate.now(ZoneOffset.UTC))) {
            for (Artifact artifact : once) {
                assertThat(contents(artifact.path()))
                        .as("POI and Jasper would write the machine's time")
                        .doesNotContain(day.toString(), day.format(DateTimeFormatter.BASIC_ISO_DATE));
            }
        }
    }

    @Test
    void writesAWorkbookThatReadsBack() throws IOException {
        Path path =
                writer.write(SampleReport.unit(), FULL, dir, PageSize.A4).get(0).path();

        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names)
                    .containsExactly(
                            "Summary",
                            "Licences vs services",
                            "Act first",
                            "Findings",
                            "Review",
                            "Remediation",
                            "Promises",
                            "Duties",
                            "Calendar",
                            "Swaps",
                            "Proofs",
                            "Completeness",
                            "Rejected",
                            "Method");
            assertThat(text(workbook.getSheet("Summary").getRow(2), 0))
                    .isEqualTo("45 days left: 31 licences lose their updates on 29 September 2024, 00:00 EDT");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(row(workbook.getSheet("Summary"), "WINDING_DOWN")
                            .getCell(2)
                            .getNumericCellValue())
                    .isEqualTo(31);
            assertThat(row(workbook.getSheet("Summary"), "WINDING_DOWN")
                            .getCell(3)
                            .getNumericCellValue())
                    .isEqualTo(31);
            assertThat(row(workbook.getSheet("Summary"), "Assets screened, less the sum")
                            .getCell(2)
                            .getNumericCellValue())
                    .isZero();
            assertThat(row(workbook.getSheet("Summary"), "Read, less the four")
                            .getCell(2)
                            .getNumericCellValue())
                    .isZero();
            assertThat(workbook.getSheet("Summary").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(workbook.getSheet("Findings").getLastRowNum()).isEqualTo(72);
            assertThat(cells(workbook.getSheet("Review").getRow(0)))
                    .containsExactly(
                            "unit",
                            "source",
                            "kind",
                            "asset_id",
                            "measure",
                            "act",
                            "product",
                            "missing_facts",
                            "worst_case",
                            "last_permitted_at",
                            "question",
                            "answer",
                            "evidence_ref",
                            "answered_by");
            Row finding = workbook.getSheet("Findings").getRow(1);
            assertThat(finding.getCell(11).getLocalDateTimeCellValue()).isEqualTo("2024-09-29T04:00:00");
            assertThat(finding.getCell(11).getCellStyle().getDataFormatString())
                    .as("an instant says that it is UTC, and the cell beside it names the zone")
                    .isEqualTo("yyyy-mm-dd\"T\"hh:mm:ss\"Z\"");
            assertThat(text(finding, 12)).isEqualTo("29 Sep 2024, 00:00 EDT");
            Sheet promises = workbook.getSheet("Promises");
            Row longest = row(promises, 3, "LIC-0417");
            assertThat(text(longest, 7)).isEqualTo("updates owed past the date");
            assertThat(longest.getCell(12).getNumericCellValue()).isEqualTo(299);
            assertThat(text(longest, 13)).isEqualTo("USD");
            assertThat(longest.getCell(14).getNumericCellValue()).isEqualTo(19_660.27);
            assertThat(text(row(promises, 7, "renews itself into a prohibition"), 3))
                    .isEqualTo("LIC-0102");
            Row swap = row(workbook.getSheet("Swaps"), 6, "PC-0001");
            assertThat(text(swap, 17))
                    .isEqualTo(
                            "Kaspersky Total Security on PC-7 last seen 2024-08-01 -> UltraAV first seen 2024-08-10");
            assertThat(text(swap, 19)).isEqualTo("sccm_nyc_0801.csv, row 18");
            assertThat(text(swap, 21)).isEqualTo("CLEAR");
            Row duty = row(workbook.getSheet("Duties"), 3, "LIC-0417");
            assertThat(text(duty, 6)).isEqualTo("report the find");
            assertThat(duty.getCell(8).getLocalDateTimeCellValue()).isEqualTo("2024-08-16T00:00:00");
            assertThat(text(duty, 9)).isEqualTo("1 business days");
            assertThat(text(duty, 10)).isEqualTo("first identified");
            assertThat(text(duty, 12)).isEqualTo("contract number, supplier");
            assertThat(workbook.getSheet("Act first").getLastRowNum())
                    .as("all 41 rows, and nothing about those that paper leaves out")
                    .isEqualTo(41);
            assertThat(workbook.getSheet("Review").getDataValidations()).hasSize(1);
            assertThat(workbook.getSheet("Findings").getPaneInformation().isFreezePane())
                    .isTrue();
        }
    }

    @Test
    void listsWhatNeedsActionWithCellsForWhoDoesItUntilWhen() throws IOException {
        Path path =
                writer.write(SampleReport.unit(), FULL, dir, PageSize.A4).get(0).path();

        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet sheet = workbook.getSheet("Remediation");
            assertThat(cells(sheet.getRow(0)))
                    .containsExactly(
                            "unit",
                            "source",
                            "kind",
                            "asset_id",
                            "measure",
                            "act",
                            "product",
                            "verdict",
                            "to_do",
                            "deadline",
                            "disposition",
                            "owner",
                            "due_date",
                            "note",
                            "decided_by");
            List<String> verdicts = new ArrayList<>();
            sheet.forEach(row -> verdicts.add(text(row, 7)));
            assertThat(verdicts.subList(1, verdicts.size()))
                    .as("1 prohibited, 1 barred, 31 winding down, 1 at risk; no review, exempt or clear one")
                    .hasSize(34)
                    .containsOnly("PROHIBITED", "BARRED", "WINDING_DOWN", "AT_RISK");
            Row barred = sheet.getRow(verdicts.indexOf("BARRED"));
            assertThat(text(barred, 10)).isEqualTo("IN_REMEDIATION");
            assertThat(text(barred, 11)).isEqualTo("procurement");
            Row prohibited = sheet.getRow(verdicts.indexOf("PROHIBITED"));
            assertThat(text(prohibited, 10)).isEqualTo("OPEN");
            for (int column = 10; column <= 14; column++) {
                assertThat(prohibited.getCell(column).getCellStyle().getLocked())
                        .as("column %d is to fill in", column)
                        .isFalse();
                assertThat(prohibited.getCell(column).getCellStyle().getFillForegroundColorColor())
                        .isInstanceOfSatisfying(
                                XSSFColor.class,
                                fill -> assertThat(fill.getCTColor().getRgb())
                                        .as("alpha, red, green, blue")
                                        .isEqualTo(HexFormat.of().parseHex("FFFFF7E0")));
            }
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("OPEN", "IN_REMEDIATION", "REMEDIATED", "DISCLOSED", "CLOSED_BY_COUNSEL");
        }
    }

    @Test
    void givesWrappedTextTheHeightOfItsLines() throws IOException {
        Path path = writer.write(SampleReport.withAbsentAssets(), FULL, dir, PageSize.A4)
                .get(0)
                .path();

        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<String> flat = new ArrayList<>();
            workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
                String text = text(row, cell.getColumnIndex());
                boolean merged = sheet.getMergedRegions().stream().anyMatch(region -> region.isInRange(cell));
                int fits = sheet.getColumnWidth(cell.getColumnIndex()) / 256 * 13 / 10;
                int lines = 1 + Math.max(0, text.length() - 1) / fits;
                if (!merged && cell.getCellStyle().getWrapText() && row.getHeightInPoints() < 12 * lines) {
                    flat.add(sheet.getSheetName() + ": " + text);
                }
            })));
            assertThat(flat).isEmpty();
        }
    }

    @Test
    void printsTablesReadably() throws IOException {
        Path path = writer.write(SampleReport.withHosts(), FULL, dir, PageSize.A4)
                .get(0)
                .path();

        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet findings = workbook.getSheet("Findings");
            assertThat(findings.getPrintSetup().getFitWidth()).isEqualTo((short) 3);
            assertThat(findings.getRepeatingColumns().formatAsString()).isEqualTo("A:D");
            assertThat(workbook.getSheet("Hosts").getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(workbook.getSheet("Hosts").getColumnWidth(8) / 256)
                    .as("no wider than what it holds")
                    .isLessThan(40);
            assertThat(workbook.getSheet("Summary").getPrintSetup().getFitHeight())
                    .isEqualTo((short) 1);
        }
    }

    @Test
    void keepsAFormulaInAProductNameAsText() throws IOException {
        Path path =
                writer.write(SampleReport.unit(), FULL, dir, PageSize.A4).get(0).path();

        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            List<Row> rows = new ArrayList<>();
            workbook.getSheet("Findings").forEach(row -> {
                if (text(row, 4).startsWith("=")) {
                    rows.add(row);
                }
            });
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(0).getCell(4).getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void writesAPdfThatSaysItInWords() throws IOException {
        Path path = writer.write(SampleReport.unit(), FULL, dir, PageSize.LETTER)
                .get(1)
                .path();

        try (PDDocument document = Loader.loadPDF(path.toFile())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains(
                            "Promised or paid for past the date",
                            "LIC-0417 Endpoint Security for Business Select updates owed past the date",
                            "USD 19660.27",
                            "Paid for lost days: EUR 3,659.00, USD 42,033.02");
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
            assertThat(text)
                    .contains("45 days left: 31 licences lose their updates on 29 September 2024, 00:00 EDT")
                    .contains("As of 15 Aug 2024, 00:00 EDT (2024-08-15T04:00:00Z)")
                    .contains("DRAFT: no named person has approved this rule pack")
                    .contains("Kaspersky Endpoint Security для")
                    .contains("Größenprüfung")
                    .contains("The sums agree.")
                    .contains("Page 1 of " + document.getNumberOfPages());
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("illegal", "violation");
        }
    }

    @Test
    void saysThatAnExpectedSourceDidNotArrive() throws IOException {
        List<Artifact> made = writer.write(SampleReport.withExpectedSources(), FULL, dir, PageSize.A4);

        try (InputStream in = Files.newInputStream(made.get(0).path());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(text(workbook.getSheet("Sources").getRow(1), 8)).isEqualTo("never arrived, due by 2024-08-01");
            assertThat(text(workbook.getSheet("Sources").getRow(1), 9)).isEqualTo("YES");
            assertThat(text(workbook.getSheet("Sources").getRow(2), 9)).isEqualTo("no");
        }
        try (PDDocument document = Loader.loadPDF(made.get(1).path().toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("; 1 expected source did not arrive, so this is not all")
                    .contains("Expected sources that did not arrive: NYC/cmdb (never arrived, due by 2024-08-01; ask"
                            + " IT assets). What they would have told is not in this report.");
        }
    }

    @Test
    void namesWhatNoSourceListsAnyMore() throws IOException {
        List<Artifact> made = writer.write(SampleReport.withAbsentAssets(), FULL, dir, PageSize.A4);

        try (InputStream in = Files.newInputStream(made.get(0).path());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Sheet absent = workbook.getSheet("Absent");
            assertThat(List.of(text(absent.getRow(1), 3), text(absent.getRow(1), 6)))
                    .as("the silent one first")
                    .containsExactly("PC-0008", "SILENT");
            assertThat(List.of(text(absent.getRow(2), 3), text(absent.getRow(2), 6)))
                    .containsExactly("PC-0007", "MISSED");
        }
        try (PDDocument document = Loader.loadPDF(made.get(1).path().toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("; 1 asset is silent: not listed for long, and not removed")
                    .contains("3 missed + 1 silent, which no file lists any more, =")
                    .contains("The sums agree.")
                    .contains("3 missed and 1 silent. Absence is not removal");
        }
    }

    @Test
    void printsInstallsBesideTheDifferentHostsTheyAreOn() throws IOException {
        List<Artifact> made = writer.write(SampleReport.withHosts(), FULL, dir, PageSize.A4);
        String sentence = "1,204 installations are on 611 different hosts, known by serial number 600, name 11; 3 name"
                + " no host. Several sources show 590 hosts, taken for one each by serial number 580, name 10. Of 2"
                + " hosts the evidence does not fit together, so there may be fewer; see winddown hosts. Sources: cmdb,"
                + " sccm.";

        try (InputStream in = Files.newInputStream(made.get(0).path());
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(cells(workbook.getSheet("Hosts").getRow(0)))
                    .containsExactly(
                            "unit",
                            "installations_of",
                            "installs",
                            "hosts",
                            "no_host_named",
                            "seen_by_several",
                            "in_doubt",
                            "known_by",
                            "joined_by",
                            "sources");
            assertThat(text(workbook.getSheet("Hosts").getRow(1), 1)).isEqualTo("all installations");
            assertThat(workbook.getSheet("Hosts").getRow(1).getCell(2).getNumericCellValue())
                    .isEqualTo(1204);
            assertThat(workbook.getSheet("Hosts").getRow(1).getCell(3).getNumericCellValue())
                    .isEqualTo(611);
            assertThat(text(workbook.getSheet("Hosts").getRow(1), 7)).isEqualTo("serial number 600, name 11");
            assertThat(text(workbook.getSheet("Hosts").getRow(2), 1)).isEqualTo("verdict AT RISK");
            assertThat(text(workbook.getSheet("Hosts").getRow(4), 0)).isEqualTo(sentence);
            Row summed = row(workbook.getSheet("Summary"), "NYC");
            assertThat(summed.getCell(2).getNumericCellValue()).isEqualTo(1204);
            assertThat(summed.getCell(3).getNumericCellValue()).isEqualTo(611);
        }
        try (PDDocument document = Loader.loadPDF(made.get(1).path().toFile())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Installations and the hosts they are on")
                    .contains(sentence)
                    .contains("verdict AT RISK 2 1 0 1 0 serial number 1")
                    .contains("An address is no identity");
        }
    }

    @Test
    void writesThousandsOfLines() throws IOException {
        List<Artifact> artifacts = writer.write(SampleReport.enterprise(3_000), FULL, dir, PageSize.A4);

        assertThat(artifacts)
                .extracting(artifact -> artifact.path().getFileName().toString())
                .containsExactly("enterprise.xlsx", "enterprise.pdf");
        try (PDDocument document = Loader.loadPDF(artifacts.get(1).path().toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(100);
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document))
                    .as("the footer holds what matters")
                    .containsPattern(
                            "Run \\S+ · \\d+ files, [\\d,]+ rows, all accounted for · 2 measures, 2 of them DRAFT");
        }
    }

    /** Everything in a file as one text; the parts of a ZIP file unpacked, each with its entry's time. */
    private static Row row(Sheet sheet, int column, String text) {
        for (Row row : sheet) {
            if (row.getCell(column) != null && text(row, column).equals(text)) {
                return row;
            }
        }
        throw new AssertionError("No row of " + sheet.getSheetName() + " says " + text + ".");
    }

    private static String contents(Path file) throws IOException {
        if (file.toString().endsWith(".pdf")) {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                all.append(entry.getTimeLocal())
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static Row row(Sheet sheet, String label) {
        for (Row row : sheet) {
            if (text(row, 0).equals(label)) {
                return row;
            }
        }
        throw new AssertionError("No row " + label);
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null || row.getCell(column).getCellType() != CellType.STRING
                ? ""
                : row.getCell(column).getStringCellValue();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.getStringCellValue()));
        return cells;
    }
}
