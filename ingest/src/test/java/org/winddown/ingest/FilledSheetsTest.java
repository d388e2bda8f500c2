package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

class FilledSheetsTest {

    @TempDir
    Path directory;

    @Test
    void readsTheWantedSheetsThatAreThere() throws IOException {
        Path file = workbook("Summary", "remediation", "Review");

        List<FilledSheets.Sheet> sheets = FilledSheets.read(file, "a.xlsx", List.of("Review", "Remediation", "Other"));

        assertThat(sheets)
                .containsExactly(
                        new FilledSheets.Sheet(
                                "Review",
                                new RawRow(1, List.of("unit")),
                                List.of(new RawRow(2, List.of("row of Review")))),
                        new FilledSheets.Sheet(
                                "remediation",
                                new RawRow(1, List.of("unit")),
                                List.of(new RawRow(2, List.of("row of remediation")))));
    }

    @Test
    void readsATextFileAsOneSheetWithoutAName() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "unit;note\n\nNYC;\"a;b\"\n");

        assertThat(FilledSheets.read(file, "a.csv", List.of("Review")))
                .containsExactly(new FilledSheets.Sheet(
                        "",
                        new RawRow(1, List.of("unit", "note")),
                        List.of(new RawRow(2, List.of("")), new RawRow(3, List.of("NYC", "a;b")))));
    }

    @Test
    void refusesAWorkbookWithoutTheSheets() throws IOException {
        Path file = workbook("Summary", "Findings");

        assertThatThrownBy(() -> FilledSheets.read(file, "a.xlsx", List.of("Review", "Remediation")))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("a.xlsx: there is no sheet Review or Remediation with a header row. Found are Summary,"
                        + " Findings. Keep the names of the sheets.");
    }

    private Path workbook(String... sheets) throws IOException {
        Path file = directory.resolve("a.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            for (String name : sheets) {
                Sheet sheet = book.createSheet(name);
                sheet.createRow(0).createCell(0).setCellValue("unit");
                sheet.createRow(1).createCell(0).setCellValue("row of " + name);
            }
            book.write(out);
        }
        return file;
    }
}
