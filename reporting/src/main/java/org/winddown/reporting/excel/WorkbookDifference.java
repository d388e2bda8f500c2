package org.winddown.reporting.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.FileDifference;

/** The first cell in which two workbooks differ. */
public final class WorkbookDifference {

    private WorkbookDifference() {}

    /**
     * Compares sheet by sheet, row by row.
     *
     * @param was the workbook as it was handed over
     * @param now the workbook as it is derived today
     * @return empty when every cell shows the same
     */
    public static Optional<FileDifference> first(Path was, Path now) {
        try (XSSFWorkbook one = new XSSFWorkbook(was.toFile().getPath());
                XSSFWorkbook other = new XSSFWorkbook(now.toFile().getPath())) {
            for (int i = 0; i < Math.max(one.getNumberOfSheets(), other.getNumberOfSheets()); i++) {
                if (i >= one.getNumberOfSheets() || i >= other.getNumberOfSheets()) {
                    return Optional.of(new FileDifference("sheet " + (i + 1), name(one, i), name(other, i)));
                }
                Optional<FileDifference> difference = first(one.getSheetAt(i), other.getSheetAt(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbooks " + was + " and " + now + " could not be compared.", e);
        }
    }

    private static String name(XSSFWorkbook workbook, int sheet) {
        return sheet < workbook.getNumberOfSheets() ? workbook.getSheetName(sheet) : "";
    }

    private static Optional<FileDifference> first(Sheet one, Sheet other) {
        if (!one.getSheetName().equals(other.getSheetName())) {
            return Optional.of(new FileDifference("name of a sheet", one.getSheetName(), other.getSheetName()));
        }
        int last = Math.max(one.getLastRowNum(), other.getLastRowNum());
        for (int row = 0; row <= last; row++) {
            Optional<FileDifference> difference = first(one, one.getRow(row), other.getRow(row), row);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<FileDifference> first(Sheet sheet, @Nullable Row one, @Nullable Row other, int row) {
        int cells = Math.max(one == null ? 0 : one.getLastCellNum(), other == null ? 0 : other.getLastCellNum());
        for (int i = 0; i < cells; i++) {
            String was = text(one, i);
            String now = text(other, i);
            if (!was.equals(now)) {
                String header = text(sheet.getRow(0), i);
                return Optional.of(new FileDifference(
                        "sheet " + sheet.getSheetName() + ", row " + (row + 1) + ", column "
                                + (header.isEmpty() || row == 0 ? Integer.toString(i + 1) : header),
                        was,
                        now));
            }
        }
        return Optional.empty();
    }

    private static String text(@Nullable Row row, int column) {
        Cell cell = row == null ? null : row.getCell(column);
        return cell == null ? "" : new DataFormatter(Locale.ROOT).formatCellValue(cell);
    }
}
