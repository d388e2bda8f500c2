package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.rows.RawRow;

class ExcelRowsTest {

    @TempDir
    Path directory;

    private Path workbook() throws IOException {
        Path file = directory.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Empty");
            Sheet sheet = book.createSheet("Q3");
            Row header = sheet.createRow(1);
            List<String> names = List.of("id", "date", "time", "count", "formula", "word", "yes", "nothing", "error");
            for (int i = 0; i < names.size(); i++) {
                header.createCell(i).setCellValue(names.get(i));
            }
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            CellStyle time = book.createCellStyle();
            time.setDataFormat((short) 22);
            Row row = sheet.createRow(4);
            row.createCell(0).setCellValue("A-1");
            row.createCell(1).setCellValue(LocalDateTime.of(2024, 2, 29, 0, 0));
            row.getCell(1).setCellStyle(date);
            row.createCell(2).setCellValue(LocalDateTime.of(2024, 2, 29, 13, 30));
            row.getCell(2).setCellStyle(time);
            row.createCell(3).setCellValue(1200);
            row.createCell(4).setCellFormula("D5*0.1");
            row.createCell(5).setCellFormula("\"a\"&\"b\"");
            row.createCell(6).setCellValue(true);
            row.createCell(8).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.write(out);
        }
        return file;
    }

    @Test
    void readsTheFirstSheetThatIsNotEmpty() throws IOException {
        try (ExcelRows rows = ExcelRows.open(workbook(), "a.xlsx")) {
            assertThat(rows.sheet()).isEqualTo("Q3");
            assertThat(rows.dialect()).isEqualTo("xlsx");
            assertThat(rows.header().rowNumber()).isEqualTo(2);
            assertThat(rows.next())
                    .isEqualTo(new RawRow(
                            5,
                            List.of(
                                    "A-1",
                                    "2024-02-29",
                                    "2024-02-29T13:30",
                                    "1200",
                                    "120",
                                    "ab",
                                    "true",
                                    "",
                                    "#DIV/0!")));
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void readsTheSheetOfAName() throws IOException {
        Path file = workbook();

        try (ExcelRows rows = ExcelRows.open(file, "a.xlsx", "q3").orElseThrow()) {
            assertThat(rows.sheet()).isEqualTo("Q3");
            assertThat(rows.header().cells()).startsWith("id", "date", "time");
        }
        assertThat(ExcelRows.open(file, "a.xlsx", "Empty")).isEmpty();
        assertThat(ExcelRows.open(file, "a.xlsx", "Q4")).isEmpty();
        assertThat(ExcelRows.sheetNames(file, "a.xlsx")).containsExactly("Empty", "Q3");
    }
}
