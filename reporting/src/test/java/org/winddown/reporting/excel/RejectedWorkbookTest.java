package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.winddown.reporting.excel.RejectedWorkbook.Line;

class RejectedWorkbookTest {

    private static final List<String> HEADER = List.of("asset_id", "serial", "start_date");
    private static final String RED = "FFF6D5D9";

    private static byte[] bytes(List<String> header, Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectedWorkbook workbook = new RejectedWorkbook(header)) {
            List.of(lines).forEach(workbook::add);
            assertThat(workbook.write(out)).isEmpty();
        }
        return out.toByteArray();
    }

    private static Optional<String> problem(List<String> header, Line... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RejectedWorkbook workbook = new RejectedWorkbook(header)) {
            List.of(lines).forEach(workbook::add);
            Optional<String> problem = workbook.write(out);
            assertThat(out.size()).as("nothing is written").isZero();
            return problem;
        }
    }

    private static List<String> texts(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .map(Cell::getStringCellValue)
                .toList();
    }

    private static List<Integer> marked(Row row) {
        return StreamSupport.stream(row.spliterator(), false)
                .filter(cell -> cell.getCellStyle().getFillForegroundColorColor() != null)
                .filter(cell -> ((org.apache.poi.xssf.usermodel.XSSFColor)
                                cell.getCellStyle().getFillForegroundColorColor())
                        .getARGBHex()
                        .equals(RED))
                .map(Cell::getColumnIndex)
                .toList();
    }

    @Test
    void marksTheCellAtFaultAndKeepsEveryCellText() throws IOException {
        byte[] bytes = bytes(
                HEADER,
                new Line(
                        7,
                        List.of("000123", "1E5", "31/02/2024"),
                        "start_date",
                        "DATE_NOT_A_DATE",
                        "a.csv, row 7: no day"),
                new Line(9, List.of("=1+1"), "", "KEY_CONFLICT", "twice"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheet("Rejected");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly("asset_id", "serial", "start_date", "reject_code", "reject_message");
            assertThat(texts(sheet.getRow(1)))
                    .containsExactly("000123", "1E5", "31/02/2024", "DATE_NOT_A_DATE", "a.csv, row 7: no day");
            assertThat(texts(sheet.getRow(2))).containsExactly("=1+1", "", "", "KEY_CONFLICT", "twice");
            assertThat((Iterable<Cell>) sheet.getRow(1)).allSatisfy(cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            });
            assertThat(sheet.getColumnStyle(1).getDataFormatString())
                    .as("what is typed stays text")
                    .isEqualTo("@");
            assertThat(marked(sheet.getRow(1))).containsExactly(2);
            assertThat(marked(sheet.getRow(2))).as("the whole row: its code").containsExactly(3);
            assertThat(sheet.getCellComment(sheet.getRow(1).getCell(2).getAddress())
                            .getString()
                            .getString())
                    .isEqualTo("DATE_NOT_A_DATE: a.csv, row 7: no day");
            assertThat(sheet.getCellComments()).hasSize(2);
        }
    }

    @Test
    void keepsCellsBeyondTheHeaderBeforeTheReason() throws IOException {
        byte[] bytes = bytes(
                HEADER,
                new Line(2, List.of("A-1", "S", "", "extra"), "", "TOO_MANY_CELLS", "four cells, three columns"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(texts(row))
                    .containsExactly("A-1", "S", "", "extra", "TOO_MANY_CELLS", "four cells, three columns");
            assertThat(marked(row)).containsExactly(3, 4);
        }
    }

    @Test
    void showsAndMarksCharactersThatAWorkbookCannotHold() throws IOException {
        byte[] bytes = bytes(
                HEADER, new Line(2, List.of("A-1", "S\u0001T", "2024-02-29"), "asset_id", "CONTROL_CHARACTER", "no"));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("S\uFFFDT");
            assertThat(marked(row)).containsExactly(0, 1);
        }
    }

    @Test
    void refusesWhatASheetCannotHold() throws IOException {
        assertThat(problem(HEADER, new Line(5, List.of("A-1", "x".repeat(32_768)), "", "C", "m")))
                .contains("row 5 has a cell of more than the 32767 characters that a cell of a workbook holds."
                        + " Take the rejected rows as CSV.");
        assertThat(problem(Collections.nCopies(16_383, "c")))
                .contains(
                        "16385 columns are more than the 16384 that a workbook holds. Take the rejected rows as CSV.");
        assertThat(problem(HEADER, new Line(5, Collections.nCopies(16_383, ""), "", "C", "m")))
                .contains("row 5 has more cells than a sheet has columns. Take the rejected rows as CSV.");
    }

    @Test
    void notesTheFirstRowsOnly() throws IOException {
        Line[] lines = IntStream.range(0, RejectedWorkbook.NOTES + 1)
                .mapToObj(i -> new Line(i, List.of("A-" + i), "asset_id", "C", "m"))
                .toArray(Line[]::new);

        byte[] bytes = bytes(List.of("asset_id"), lines);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheetAt(0).getCellComments()).hasSize(RejectedWorkbook.NOTES);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(RejectedWorkbook.NOTES + 1);
        }
    }
}
