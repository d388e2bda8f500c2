package org.winddown.reporting.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A streamed workbook whose file does not say when it was made, so that the same cells give the same bytes. */
final class FixedWorkbook extends SXSSFWorkbook {

    private static final int WINDOW = 100;
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** Streams further sheets into a workbook; those it has already stay in memory. */
    FixedWorkbook(XSSFWorkbook workbook) {
        super(workbook, WINDOW, false);
    }

    /** Sizes take eight bytes only where they must: LibreOffice reads no file in which all do. */
    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
        ZipArchiveOutputStream zip = new Timeless(out);
        zip.setUseZip64(Zip64Mode.AsNeeded);
        return zip;
    }

    private static final class Timeless extends ZipArchiveOutputStream {

        Timeless(OutputStream out) {
            super(out);
        }

        @Override
        public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
            ZipArchiveEntry timeless = new ZipArchiveEntry(entry.getName());
            timeless.setTimeLocal(SOME_TIME);
            super.putArchiveEntry(timeless);
        }
    }
}
