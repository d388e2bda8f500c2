package org.winddown.ingest.excel;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/** An XLSX or XLSM workbook; only its shared texts are held in memory. */
final class XlsxBook implements Book {

    private static final int MOST_COLUMNS = 16_384;
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 30;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Refusal refusal;

    private XlsxBook(Path file, ReadableWorkbook workbook, Refusal refusal) {
        this.file = file;
        this.workbook = workbook;
        this.refusal = refusal;
    }

    static XlsxBook open(Path file, Refusal refusal) throws IOException {
        return new XlsxBook(
                file,
                guarded(refusal, () -> {
                    try {
                        return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                refusal);
    }

    /** The library answers damage with whichever exception its parser runs into. */
    private static <T extends @Nullable Object> T guarded(Refusal refusal, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ExcelReaderException
                | UncheckedStreamException
                | UncheckedIOException
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
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return workbook.getSheets()
                .map(each ->
                        new Sheet(each.getIndex(), each.getName(), each.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    @Override
    public SheetRows rows(Sheet sheet) {
        return guarded(refusal, () -> {
            try {
                return new Rows(
                        sheet, workbook.getSheet(sheet.index()).orElseThrow().openStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Rows implements SheetRows {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final CellText text = new CellText(workbook.isDate1904());
        private final SheetNotes notes = new SheetNotes();
        private final Sheet sheet;
        private long last;
        private long served;
        private @Nullable StrictBook strict;
        private @Nullable SheetRows instead;

        Rows(Sheet sheet, Stream<Row> stream) {
            this.sheet = sheet;
            this.stream = stream;
            this.rows = stream.iterator();
        }

        @Override
        public @Nullable RawRow next() {
            return instead != null ? instead.next() : guarded(refusal, this::read);
        }

        private @Nullable RawRow read() {
            boolean more;
            try {
                more = rows.hasNext();
            } catch (IllegalStateException e) {
                return goOn().next();
            }
            served++;
            return more ? raw(rows.next()) : null;
        }

        /** A type of cell that the library does not know, such as dates in ISO form: the other reader goes on here. */
        private SheetRows goOn() {
            try {
                StrictBook book = StrictBook.open(file, refusal);
                strict = book;
                SheetRows other = book.rows(sheet);
                instead = other;
                for (long skipped = 0; skipped < served; skipped++) {
                    if (other.next() == null) {
                        throw refusal.broken();
                    }
                }
                return other;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private RawRow raw(Row row) {
            if (row.getCellCount() > MOST_COLUMNS) {
                throw refusal.broken();
            }
            last = Math.max(row.getRowNum(), last + 1);
            if (row.isHidden()) {
                notes.hidden(last);
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(text(row.getCell(i), i));
            }
            return new RawRow(last, cells);
        }

        private String text(@Nullable Cell cell, int column) {
            if (cell == null) {
                return "";
            }
            String raw = cell.getRawValue();
            if (raw == null || raw.isEmpty()) {
                if (cell.getType() == CellType.FORMULA && raw == null) {
                    notes.withoutResult(last, column);
                }
                return "";
            }
            Object value = cell.getValue();
            if (value instanceof Number number) {
                Integer id = cell.getDataFormatId();
                return number(raw, number, id == null ? 0 : id, cell.getDataFormatString(), column);
            }
            return value == null ? raw : value.toString();
        }

        private String number(String raw, Number number, int id, @Nullable String format, int column) {
            if (text.isMoment(id, format)) {
                return text.of(number.doubleValue(), id, format);
            }
            if (raw.length() <= EXACT_DIGITS && isShortest(raw)) {
                return raw;
            }
            notes.number(last, column, number.doubleValue());
            return raw.length() <= MOST_DIGITS && isShortest(raw) ? raw : CellText.plain(number.doubleValue());
        }

        /** Whether no shorter text says the same; some programs store more digits of a whole number than Excel keeps. */
        private static boolean isShortest(String raw) {
            int point = -1;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '.' && point < 0) {
                    point = i;
                } else if (c < '0' || c > '9') {
                    return false;
                }
            }
            boolean whole = point < 0;
            boolean zeroFirst = raw.charAt(0) == '0' && (whole ? raw.length() > 1 : point != 1);
            return !zeroFirst && (whole || (point > 0 && raw.length() <= EXACT_DIGITS && !raw.endsWith("0") && !raw.endsWith(".")));
        }

        @Override
        public SheetNotes notes() {
            return instead == null ? notes : instead.notes();
        }

        @Override
        public void close() {
            stream.close();
            if (instead != null) {
                instead.close();
            }
            if (strict != null) {
                strict.close();
            }
        }
    }
}
