package org.winddown.scheduler.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

/**
 * Workbooks that are the same bytes each time: no clock, and entries stored without compression, which differs from one
 * Java runtime to the next.
 */
final class WorkbookFile {

    private static final Pattern DATE = Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final LocalDateTime SOME_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String FIRST = "[Content_Types].xml";

    private WorkbookFile() {}

    /** A workbook of one sheet with a header and lines; dates and numbers are cells of their type. */
    static byte[] bytes(List<Column> columns, List<List<String>> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getProperties().getCoreProperties().setCreated("2024-07-12T00:00:00Z");
            workbook.getProperties().getCoreProperties().setModified("2024-07-12T00:00:00Z");
            CellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            Sheet sheet = workbook.createSheet("Inventory");
            Row header = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                header.createCell(i).setCellValue(columns.get(i).header());
            }
            for (int i = 0; i < lines.size(); i++) {
                line(sheet.createRow(i + 1), columns, lines.get(i), day);
            }
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A fixed instant is a valid property.", e);
        }
        return stored(out.toByteArray());
    }

    private static void line(Row row, List<Column> columns, List<String> cells, CellStyle day) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            if (text.isEmpty()) {
                continue;
            }
            Cell cell = row.createCell(i);
            Field.Type type = i < columns.size()
                    ? Field.ofColumn(columns.get(i).name()).map(Field::type).orElse(Field.Type.TEXT)
                    : Field.Type.TEXT;
            boolean dated = type == Field.Type.MOMENT || type == Field.Type.MOMENT_OR_PERPETUAL;
            if (dated && DATE.matcher(text).matches() && Moment.parse(text).isPresent()) {
                cell.setCellValue(LocalDate.parse(text));
                cell.setCellStyle(day);
            } else if (type == Field.Type.NUMBER && NUMBER.matcher(text).matches()) {
                cell.setCellValue(Integer.parseInt(text));
            } else {
                cell.setCellValue(text);
            }
        }
    }

    private static byte[] stored(byte[] workbook) {
        Map<String, byte[]> entries = new TreeMap<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            store(out, FIRST, entries.getOrDefault(FIRST, new byte[0]));
            entries.remove(FIRST);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                store(out, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream out, String name, byte[] content) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(SOME_TIME);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
