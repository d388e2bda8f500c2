package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedWorkbookTest {

    /** What a reader must know for entries with sizes of eight bytes, which LibreOffice refuses in a workbook. */
    private static final int ZIP_64 = 45;

    @TempDir
    private Path dir;

    @Test
    void isReadableForWhoeverKnowsOrdinaryZipFilesOnly() throws IOException {
        Path file = dir.resolve("a.xlsx");
        try (XSSFWorkbook small = new XSSFWorkbook();
                FixedWorkbook workbook = new FixedWorkbook(small);
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("text");
            workbook.write(out);
        }

        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            assertThat(Collections.list(zip.getEntries()))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(entry.getVersionRequired())
                            .as(entry.getName())
                            .isLessThan(ZIP_64));
        }
    }
}
