package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.ExcelNumberFormat;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.LittleEndian;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.binary.XSSFBParseException;
import org.apache.poi.xssf.binary.XSSFBRecordType;
import org.apache.poi.xssf.binary.XSSFBSharedStringsTable;
import org.apache.poi.xssf.binary.XSSFBSheetHandler;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.binary.XSSFBUtils;
import org.apache.poi.xssf.eventusermodel.XSSFBReader;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.xml.sax.SAXException;

/** A binary workbook (XLSB); only its shared texts are held in memory. */
final class XlsbBook implements Book {

    private static final int MOST_COLUMNS = 16_384;
    private static final int WORKBOOK_PROPERTIES = 153;

    private final OPCPackage file;
    private final Refusal refusal;
    private final XSSFBReader reader;
    private final XSSFBStylesTable styles;
    private final XSSFBSharedStringsTable shared;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> relations = new ArrayList<>();
    private boolean from1904;

    private XlsbBook(OPCPackage file, Refusal refusal) throws IOException, OpenXML4JException, SAXException {
        this.file = file;
        this.refusal = refusal;
        this.reader = new XSSFBReader(file);
        XSSFBStylesTable table = reader.getXSSFBStylesTable();
        this.styles = table == null ? new XSSFBStylesTable(InputStream.nullInputStream()) : table;
        this.shared = new XSSFBSharedStringsTable(file);
        try (BinaryRecords records = new BinaryRecords(reader.getWorkbookData())) {
            while (records.next()) {
                if (records.type() == WORKBOOK_PROPERTIES) {
                    from1904 = (records.data()[0] & 1) != 0;
                } else if (records.type() == XSSFBRecordType.BrtBundleSh.getId()) {
                    take(records.data());
                }
            }
        }
    }

    /** {@link ZipParts} has looked at what the parts unpack to; the library has a limit that real sheets exceed. */
    static XlsbBook open(Path path, Refusal refusal) {
        ZipSecureFile.setMinInflateRatio(1.0 / ZipParts.MOST_PACKED);
        return guarded(refusal, () -> new XlsbBook(OPCPackage.open(path.toFile(), PackageAccess.READ), refusal));
    }

    /** State of the sheet, its number, its relation, its name. */
    private void take(byte[] data) {
        StringBuilder relation = new StringBuilder();
        StringBuilder name = new StringBuilder();
        int after = 8 + XSSFBUtils.readXLWideString(data, 8, relation);
        XSSFBUtils.readXLWideString(data, after, name);
        if (!relation.isEmpty()) {
            sheets.add(new Sheet(sheets.size(), name.toString(), LittleEndian.getInt(data, 0) != 0));
            relations.add(relation.toString());
        }
    }

    private interface Reading<T> {

        T read() throws IOException, OpenXML4JException, SAXException;
    }

    /** The library answers damage with whichever exception its parser runs into. */
    private static <T> T guarded(Refusal refusal, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | OpenXML4JRuntimeException
                | POIXMLException
                | XSSFBParseException
                | RecordFormatException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | NegativeArraySizeException
                | NoSuchElementException e) {
            throw refusal.broken();
        }
    }

    @Override
    public String dialect() {
        return "xlsb";
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public SheetRows rows(Sheet sheet) {
        return guarded(refusal, () -> new Rows(reader.getSheet(relations.get(sheet.index()))));
    }

    @Override
    public void close() {
        file.revert();
    }

    private final class Rows implements SheetRows, XSSFBSheetHandler.XSSFBSheetContentsHandler {

        private final BinaryRecords records;
        private final XSSFBSheetHandler cellsOf =
                new XSSFBSheetHandler(InputStream.nullInputStream(), styles, null, shared, this, false);
        private final CellText text = new CellText(from1904);
        private final SheetNotes notes = new SheetNotes();
        private List<String> cells = new ArrayList<>();
        private long row;
        private boolean ended;

        Rows(InputStream in) {
            this.records = new BinaryRecords(in);
        }

        @Override
        public @Nullable RawRow next() {
            return guarded(refusal, () -> Optional.ofNullable(read())).orElse(null);
        }

        /** A row is over where the next one begins. */
        private @Nullable RawRow read() throws IOException {
            while (!ended) {
                if (!records.next()) {
                    throw refusal.broken();
                }
                byte[] data = records.data();
                RawRow complete = null;
                switch (XSSFBRecordType.lookup(records.type())) {
                    case BrtRowHdr -> {
                        complete = complete();
                        row = LittleEndian.getUInt(data, 0) + 1;
                        if ((data[BinaryRecords.ROW_FLAGS] & BinaryRecords.ROW_HIDDEN) != 0) {
                            notes.hidden(row);
                        }
                        cellsOf.handleRecord(records.type(), data);
                    }
                    case BrtCellRString -> {
                        StringBuilder rich = new StringBuilder();
                        XSSFBUtils.readXLWideString(data, BinaryRecords.RICH_TEXT, rich);
                        put((int) LittleEndian.getUInt(data, 0), rich.toString());
                    }
                    case BrtEndSheetData -> {
                        ended = true;
                        complete = complete();
                    }
                    default -> cellsOf.handleRecord(records.type(), data);
                }
                if (complete != null) {
                    return complete;
                }
            }
            return null;
        }

        private @Nullable RawRow complete() {
            if (row == 0) {
                return null;
            }
            RawRow complete = new RawRow(row, cells);
            cells = new ArrayList<>();
            return complete;
        }

        private void put(int column, String value) {
            if (column < 0 || column >= MOST_COLUMNS) {
                throw refusal.broken();
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, value);
        }

        private static int column(String reference) {
            return new CellReference(reference).getCol();
        }

        @Override
        public void startRow(int rowNum) {}

        @Override
        public void endRow(int rowNum) {}

        @Override
        public void stringCell(String reference, String value, XSSFComment comment) {
            put(column(reference), value);
        }

        @Override
        public void doubleCell(String reference, double value, XSSFComment comment, ExcelNumberFormat format) {
            int column = column(reference);
            if (text.isMoment(format.getIdx(), format.getFormat())) {
                put(column, text.of(value, format.getIdx(), format.getFormat()));
            } else {
                notes.number(row, column, value);
                put(column, CellText.plain(value));
            }
        }

        @Override
        public void booleanCell(String reference, boolean value, XSSFComment comment) {
            put(column(reference), Boolean.toString(value));
        }

        @Override
        public void errorCell(String reference, @Nullable FormulaError error, XSSFComment comment) {
            put(column(reference), error == null ? "#N/A" : error.getString());
        }

        @Override
        public void headerFooter(String headerOrFooter, boolean isHeader, String tagName) {}

        @Override
        public void endSheet() {}

        @Override
        public SheetNotes notes() {
            return notes;
        }

        @Override
        public void close() {
            try {
                records.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
