package org.winddown.benchmarks.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;

/** A loop that writes the cells of a table with the streaming workbook of the library, and nothing else. */
final class BareWorkbook {

    private BareWorkbook() {}

    static <T> void write(DataTable<T> table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle text = workbook.createCellStyle();
            text.setWrapText(true);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = workbook.createSheet(table.name());
            List<Column<T>> columns = table.columns();
            Row header = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                header.createCell(i).setCellValue(columns.get(i).header());
            }
            int next = 1;
            for (T value : table.rows()) {
                Row row = sheet.createRow(next++);
                for (int i = 0; i < columns.size(); i++) {
                    put(row.createCell(i), columns.get(i).cell(value), text, date);
                }
            }
            workbook.write(out);
        }
    }

    private static void put(Cell cell, @Nullable Object value, CellStyle text, CellStyle date) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(text);
        } else if (value instanceof Instant at) {
            cell.setCellValue(at.atOffset(ZoneOffset.UTC).toLocalDateTime());
            cell.setCellStyle(date);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else {
            cell.setCellValue(value == null ? "" : value.toString());
            cell.setCellStyle(text);
        }
    }
}
