package org.winddown.ingest.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;

class WorkbookPartsTest {

    private static final String TEXT = "asset_id,kind,product,start_date\nA-1,LICENCE,Anvil,2024-02-29T13:30\n";

    @TempDir
    Path directory;

    /** A row as it was decided, and its signature. */
    private record Decided(RowOutcome outcome, RowSignature signature) {

        Asset asset() {
            return ((RowOutcome.Accepted) outcome).asset();
        }
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Path packed(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    /** The same table in a workbook, with a date cell that holds a time of day. */
    private Path workbook(String name) throws IOException {
        Path file = directory.resolve(name);
        try (Workbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Q3");
            CellStyle moment = book.createCellStyle();
            moment.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            List<String> lines = TEXT.lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                Row row = sheet.createRow(at);
                String[] cells = lines.get(at).split(",");
                for (int column = 0; column < cells.length; column++) {
                    row.createCell(column).setCellValue(cells[column]);
                }
            }
            sheet.getRow(1).getCell(3).setCellValue(LocalDateTime.of(2024, 2, 29, 13, 30));
            sheet.getRow(1).getCell(3).setCellStyle(moment);
            book.write(out);
        }
        return file;
    }

    private Path zip(Path... members) throws IOException {
        Path file = directory.resolve("all.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Path member : members) {
                zip.putNextEntry(new ZipEntry(member.getFileName().toString()));
                Files.copy(member, zip);
            }
        }
        return file;
    }

    private static List<Decided> decided(Path file) {
        String name = file.getFileName().toString();
        List<Decided> all = new ArrayList<>();
        try (RowSource source = new InventoryFile(file, name, Optional.empty()).open()) {
            RowToAsset rows = new RowToAsset(
                    ColumnMapping.of(name, source.header().cells(), MappingDefinition.canonical(), Optional.empty()),
                    "BU",
                    "src",
                    "",
                    name,
                    new Parts(source.parts()).stored(),
                    WorkbookParts.of(source),
                    Conventions.none());
            for (RawRow row = source.next(); row != null; row = source.next()) {
                all.add(new Decided(rows.apply(row), rows.sign(row)));
            }
        }
        return all;
    }

    private static Decided only(Path file) {
        List<Decided> all = decided(file);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void eachPartOfAnArchiveIsReadAsItWouldBeAlone() throws IOException {
        Path text = text("north.csv", TEXT);
        Path packed = packed("south.csv.gz", TEXT.replace("A-1", "A-2"));
        Path book = workbook("west.xlsx");
        List<Decided> together = decided(zip(text, book, packed));
        List<Decided> alone = List.of(only(text), only(book), only(packed));

        for (int part = 0; part < alone.size(); part++) {
            assertThat(together.get(part).asset().fields())
                    .isEqualTo(alone.get(part).asset().fields());
            assertThat(together.get(part).asset().extras())
                    .isEqualTo(alone.get(part).asset().extras());
            assertThat(together.get(part).signature()).isEqualTo(alone.get(part).signature());
        }
        assertThat(together)
                .extracting(decided -> decided.asset().text(Field.START_DATE))
                .containsOnly("2024-02-29");
        assertThat(together)
                .extracting(decided -> decided.asset().extras())
                .containsExactly(
                        Map.of("start_date (as written)", "2024-02-29T13:30"),
                        Map.of(),
                        Map.of("start_date (as written)", "2024-02-29T13:30"));
    }

    @Test
    void aRowOfATextAndOneOfASheetAreNotTheSameToARememberedReading() throws IOException {
        Path text = text("north.csv", TEXT.replace("T13:30", ""));
        Path book = workbook("west.xlsx");
        List<Decided> together = decided(zip(text, book));

        assertThat(together.get(0).signature()).isNotEqualTo(together.get(1).signature());
        assertThat(together.get(0).signature()).isEqualTo(only(text).signature());
    }

    @Test
    void theSheetsOfAWorkbookAreAllSheets() throws IOException {
        try (RowSource source = new InventoryFile(workbook("west.xlsx"), "west.xlsx", Optional.empty()).open()) {
            assertThat(WorkbookParts.of(source).hold(Parts.number(0, 2))).isTrue();
        }
        assertThat(WorkbookParts.all(2, true).hold(Parts.number(1, 2))).isTrue();
        assertThat(WorkbookParts.all(2, true).hold(Parts.number(2, 2))).isFalse();
        assertThat(WorkbookParts.all(2, false).hold(Parts.number(1, 2))).isFalse();
    }
}
