package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.model.FileDifference;

class WorkbookDifferenceTest {

    @TempDir
    private Path dir;

    private Path workbook(String name, String sheet, String... products) throws IOException {
        Path file = dir.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet rows = workbook.createSheet(sheet);
            rows.createRow(0).createCell(1).setCellValue("product");
            for (String product : products) {
                Row row = rows.createRow(rows.getLastRowNum() + 1);
                row.createCell(1).setCellValue(product);
            }
            workbook.write(out);
        }
        return file;
    }

    @Test
    void namesTheFirstCell() throws IOException {
        assertThat(WorkbookDifference.first(
                        workbook("was.xlsx", "Findings", "A", "B", "C"),
                        workbook("now.xlsx", "Findings", "A", "X", "Y")))
                .contains(new FileDifference("sheet Findings, row 3, column product", "B", "X"));
    }

    @Test
    void namesARowThatOnlyOneHas() throws IOException {
        assertThat(WorkbookDifference.first(
                        workbook("was.xlsx", "Findings", "A"), workbook("now.xlsx", "Findings", "A", "B")))
                .contains(new FileDifference("sheet Findings, row 3, column product", "", "B"));
    }

    @Test
    void namesASheetWithAnotherName() throws IOException {
        assertThat(WorkbookDifference.first(workbook("was.xlsx", "Findings", "A"), workbook("now.xlsx", "Lines", "A")))
                .contains(new FileDifference("name of a sheet", "Findings", "Lines"));
    }

    @Test
    void findsNothingWhereEveryCellIsTheSame() throws IOException {
        assertThat(WorkbookDifference.first(
                        workbook("was.xlsx", "Findings", "A"), workbook("now.xlsx", "Findings", "A")))
                .isEmpty();
    }
}
