package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/**
 * A workbook of Excel 97 to 2003.
 *
 * <p>Its records are pulled one by one. The cells of a sheet need not be in order, so the texts of one sheet, 65,536
 * rows at most, are held in memory.
 */
final class XlsBook implements Book {

    private static final int BYTES_PER_CELL = 128;
    private static final int SHARE_OF_MEMORY = 6;

    private final POIFSFileSystem file;
    private final String stream;
    private final Refusal refusal;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> formatOfStyle = new ArrayList<>();
    private @Nullable SSTRecord shared;
    private boolean from1904;
    private final long memory;

    private XlsBook(POIFSFileSystem file, String stream, Refusal refusal, long memory) {
        this.memory = memory;
        this.file = file;
        this.stream = stream;
        this.refusal = refusal;
    }

    /**
     * Opens a workbook.
     *
     * @param memory bytes of memory that the program may use
     */
    static XlsBook open(Path path, Refusal refusal, long memory) throws IOException {
        long size = Files.size(path);
        if (size > memory / SHARE_OF_MEMORY) {
            throw refusal.tooLarge(size);
        }
        return guarded(refusal, () -> {
            try {
                POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
                XlsBook book = new XlsBook(file, stream(file.getRoot(), refusal), refusal, memory);
                book.readGlobals();
                return book;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String stream(DirectoryNode root, Refusal refusal) {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw refusal.encrypted();
        }
        if (root.hasEntryCaseInsensitive("Workbook")) {
            return "Workbook";
        }
        throw root.hasEntryCaseInsensitive("Book") ? refusal.oldExcel() : refusal.noWorkbook();
    }

    /** The library answers damage with whichever exception its parser runs into. */
    private static <T extends @Nullable Object> T guarded(Refusal refusal, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (EncryptedDocumentException e) {
            throw refusal.encrypted();
        } catch (RecordFormatException
                | RecordInputStream.LeftoverDataException
                | UncheckedIOException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | NegativeArraySizeException
                | UnsupportedOperationException
                | NoSuchElementException e) {
            throw refusal.broken();
        }
    }

    private RecordFactoryInputStream records() throws IOException {
        InputStream in = file.getRoot().createDocumentInputStream(file.getRoot().getEntryCaseInsensitive(stream));
        return new RecordFactoryInputStream(in, false);
    }

    private void readGlobals() throws IOException {
        RecordFactoryInputStream records = records();
        for (Record record = records.nextRecord(); !(record instanceof EOFRecord); record = records.nextRecord()) {
            if (record == null) {
                throw refusal.broken();
            }
            if (record instanceof BOFRecord start && start.getVersion() != BOFRecord.VERSION) {
                throw refusal.oldExcel();
            } else if (record instanceof BoundSheetRecord sheet) {
                bound.add(sheet);
            } else if (record instanceof SSTRecord texts) {
                shared = texts;
            } else if (record instanceof DateWindow1904Record window) {
                from1904 = window.getWindowing() == 1;
            } else if (record instanceof FormatRecord format) {
                formats.put(format.getIndexCode(), format.getFormatString());
            } else if (record instanceof ExtendedFormatRecord style) {
                formatOfStyle.add((int) style.getFormatIndex());
            }
        }
    }

    @Override
    public String dialect() {
        return "xls";
    }

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        for (BoundSheetRecord each : bound) {
            sheets.add(new Sheet(sheets.size(), each.getSheetname(), each.isHidden() || each.isVeryHidden()));
        }
        return sheets;
    }

    @Override
    public SheetRows rows(Sheet sheet) {
        return guarded(refusal, () -> {
            try {
                return new Rows(sheet);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Rows implements SheetRows {

        private final CellText text = new CellText(from1904);
        private final SheetNotes notes = new SheetNotes();
        private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
        private final Set<Integer> hidden = new HashSet<>();
        private final Iterator<Map.Entry<Integer, List<String>>> iterator;
        private long budget = memory / SHARE_OF_MEMORY / BYTES_PER_CELL;
        private @Nullable FormulaRecord awaitsText;

        Rows(Sheet sheet) throws IOException {
            RecordFactoryInputStream records = records();
            long before = bound.stream()
                    .filter(each ->
                            each.getPositionOfBof() < bound.get(sheet.index()).getPositionOfBof())
                    .count();
            skip(records, before + 1);
            int depth = 0;
            do {
                Record record = records.nextRecord();
                if (record == null) {
                    throw refusal.broken();
                }
                if (record instanceof BOFRecord) {
                    depth++;
                } else if (record instanceof EOFRecord) {
                    depth--;
                } else if (depth == 1) {
                    take(record);
                }
            } while (depth > 0);
            iterator = rows.entrySet().iterator();
        }

        /** The workbook itself comes first, then its sheets; charts lie within sheets. */
        private void skip(RecordFactoryInputStream records, long streams) {
            long left = streams;
            int depth = 0;
            while (left > 0) {
                Record record = records.nextRecord();
                if (record == null) {
                    throw refusal.broken();
                }
                if (record instanceof BOFRecord) {
                    depth++;
                } else if (record instanceof EOFRecord && --depth == 0) {
                    left--;
                }
            }
        }

        private void take(Record record) {
            if (record instanceof RowRecord row && row.getZeroHeight()) {
                hidden.add(row.getRowNumber());
            } else if (record instanceof StringRecord string && awaitsText != null) {
                put(awaitsText, string.getString());
                awaitsText = null;
            } else if (record instanceof CellValueRecordInterface cell) {
                awaitsText = null;
                value(cell);
            }
        }

        private void value(CellValueRecordInterface cell) {
            if (cell instanceof NumberRecord number) {
                put(cell, number(cell, number.getValue()));
            } else if (cell instanceof LabelSSTRecord label) {
                put(
                        cell,
                        shared == null
                                ? ""
                                : shared.getString(label.getSSTIndex()).getString());
            } else if (cell instanceof LabelRecord label) {
                put(cell, label.getValue());
            } else if (cell instanceof BoolErrRecord value) {
                put(cell, value.isBoolean() ? Boolean.toString(value.getBooleanValue()) : error(value.getErrorValue()));
            } else if (cell instanceof FormulaRecord formula) {
                formula(formula);
            }
        }

        private void formula(FormulaRecord formula) {
            CellType type = formula.getCachedResultTypeEnum();
            switch (type) {
                case NUMERIC -> put(formula, number(formula, formula.getValue()));
                case BOOLEAN -> put(formula, Boolean.toString(formula.getCachedBooleanValue()));
                case ERROR -> put(formula, error(formula.getCachedErrorValue()));
                default -> awaitsText = formula;
            }
        }

        private String number(CellValueRecordInterface cell, double value) {
            int style = cell.getXFIndex();
            int id = style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
            String format = formats.get(id);
            if (text.isMoment(id, format)) {
                return text.of(value, id, format);
            }
            notes.number(cell.getRow() + 1L, cell.getColumn(), value);
            return CellText.plain(value);
        }

        private static String error(int code) {
            return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
        }

        private void put(CellValueRecordInterface cell, String value) {
            List<String> row = rows.computeIfAbsent(cell.getRow(), each -> new ArrayList<>());
            int column = cell.getColumn();
            budget -= Math.max(1, column + 1 - row.size());
            if (budget < 0) {
                throw refusal.tooLarge(memory / SHARE_OF_MEMORY);
            }
            while (row.size() <= column) {
                row.add("");
            }
            row.set(column, value);
        }

        @Override
        public @Nullable RawRow next() {
            if (!iterator.hasNext()) {
                return null;
            }
            Map.Entry<Integer, List<String>> row = iterator.next();
            iterator.remove();
            if (hidden.contains(row.getKey())) {
                notes.hidden(row.getKey() + 1L);
            }
            return new RawRow(row.getKey() + 1L, row.getValue());
        }

        @Override
        public SheetNotes notes() {
            return notes;
        }

        @Override
        public void close() {
            rows.clear();
        }
    }
}
