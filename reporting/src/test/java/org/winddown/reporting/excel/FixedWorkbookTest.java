package org.winddown.reporting.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedWorkbookTest {

    /** What a reader must know for entries with sizes of eight bytes, which LibreOffice refuses in a workbook. */
    private static final int ZIP_64 = 45;

    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int ENTRY = 46;
    private static final int VERSION_REQUIRED = 6;
    private static final int NAME_LENGTH = 28;
    private static final int EXTRA_LENGTH = 30;
    private static final int END_OF_DIRECTORY = 22;
    private static final int DIRECTORY_OFFSET = 16;

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

        assertThat(versionsRequired(Files.readAllBytes(file)))
                .isNotEmpty()
                .allSatisfy(version -> assertThat(version).isLessThan(ZIP_64));
    }

    /** Of each entry in the directory at the end of a ZIP file: libraries for ZIP hide this number or its type. */
    private static List<Integer> versionsRequired(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> versions = new ArrayList<>();
        int at = bytes.getInt(zip.length - END_OF_DIRECTORY + DIRECTORY_OFFSET);
        while (bytes.getInt(at) == DIRECTORY_ENTRY) {
            versions.add((int) bytes.getShort(at + VERSION_REQUIRED));
            at += ENTRY + bytes.getShort(at + NAME_LENGTH) + bytes.getShort(at + EXTRA_LENGTH);
        }
        return versions;
    }
}
