package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

class ExcelRowsTest {

    @TempDir
    Path directory;

    private Path file(String name, Consumer<Workbook> filling) throws IOException {
        Path file = directory.resolve(name);
        try (Workbook book = name.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filling.accept(book);
            book.write(out);
        }
        return file;
    }

    private static void row(Sheet sheet, int index, Object... cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (!cells[i].equals("")) {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    private static List<RawRow> all(RowSource source) {
        List<RawRow> rows = new ArrayList<>();
        for (RawRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static void everyKindOfCell(Workbook book) {
        book.createSheet("Empty");
        Sheet sheet = book.createSheet("Q3");
        row(sheet, 1, "id", "date", "time", "count", "formula", "word", "yes", "nothing", "error", "wrong");
        CellStyle date = book.createCellStyle();
        date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
        CellStyle time = book.createCellStyle();
        time.setDataFormat((short) 22);
        Row row = sheet.createRow(4);
        row.createCell(0).setCellValue("007");
        row.createCell(1).setCellValue(LocalDateTime.of(2024, 2, 29, 0, 0));
        row.getCell(1).setCellStyle(date);
        row.createCell(2).setCellValue(LocalDateTime.of(2024, 2, 29, 13, 30));
        row.getCell(2).setCellStyle(time);
        row.createCell(3).setCellValue(1200);
        row.createCell(4).setCellFormula("D5*0.1");
        row.createCell(5).setCellFormula("\"a\"&\"b\"");
        row.createCell(6).setCellValue(true);
        row.createCell(8).setCellFormula("1/0");
        row.createCell(9).setCellErrorValue(FormulaError.REF.getCode());
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    @Test
    void aFormerTextBesideTheValueOfACellIsNotRead() throws IOException {
        Path file = file("a.xlsx", book -> {
            Sheet sheet = book.createSheet("Q3");
            row(sheet, 0, "id", "product");
            row(sheet, 1, "7", "new");
        });
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path part = zip.getPath("/xl/worksheets/sheet1.xml");
            String xml = Files.readString(part);
            assertThat(xml).contains("</v></c></row></sheetData>");
            Files.writeString(
                    part, xml.replace("</v></c></row></sheetData>", "</v><is><t>old</t></is></c></row></sheetData>"));
        }

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.next()).isEqualTo(new RawRow(2, List.of("7", "new")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void readsEveryKindOfCell(String name) throws IOException {
        Path file = file(name, ExcelRowsTest::everyKindOfCell);

        try (RowSource rows = Workbooks.open(file, name)) {
            assertThat(rows.sheet()).isEqualTo("Q3");
            assertThat(name).endsWith("." + rows.dialect());
            assertThat(rows.header().rowNumber()).isEqualTo(2);
            assertThat(all(rows))
                    .containsExactly(new RawRow(
                            5,
                            List.of(
                                    "007",
                                    "2024-02-29",
                                    "2024-02-29T13:30",
                                    "1200",
                                    "120",
                                    "ab",
                                    "true",
                                    "",
                                    "#DIV/0!",
                                    "#REF!")));
            assertThat(rows.remarks()).isEmpty();
        }
    }

    @Test
    void readsTheSheetOfAName() throws IOException {
        Path file = file("a.xlsx", ExcelRowsTest::everyKindOfCell);

        try (ExcelRows rows = ExcelRows.open(file, "a.xlsx", "q3").orElseThrow()) {
            assertThat(rows.sheet()).isEqualTo("Q3");
            assertThat(rows.header().cells()).startsWith("id", "date", "time");
        }
        assertThat(ExcelRows.open(file, "a.xlsx", "Empty")).isEmpty();
        assertThat(ExcelRows.open(file, "a.xlsx", "Q4")).isEmpty();
        assertThat(ExcelRows.sheetNames(file, "a.xlsx")).containsExactly("Empty", "Q3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void choosesTheFirstVisibleTableAndNamesWhatItLeaves(String name) throws IOException {
        Path file = file(name, book -> {
            row(book.createSheet("Lists"), 0, "kind", "unit");
            row(book.getSheetAt(0), 1, "LICENCE", "us");
            book.setSheetHidden(0, true);
            row(book.createSheet("Read me"), 0, "How to fill this in");
            row(book.getSheetAt(1), 1, "One row for each asset");
            row(book.createSheet("Empty table"), 0, "asset_id", "kind");
            row(book.createSheet("Assets"), 0, "asset_id", "kind");
            row(book.getSheetAt(3), 1, "A-1", "LICENCE");
            row(book.createSheet("Old"), 0, "ticket", "state");
            row(book.getSheetAt(4), 1, "T-0", "closed");
            book.setActiveSheet(1);
        });

        try (RowSource rows = Workbooks.open(file, name)) {
            assertThat(rows.sheet()).isEqualTo("Assets");
            assertThat(all(rows)).containsExactly(new RawRow(2, List.of("A-1", "LICENCE")));
            assertThat(rows.remarks())
                    .containsExactly(
                            "Only sheet \"Assets\" was read. Rows are on sheets \"Read me\", \"Empty table\", \"Old\""
                                    + " too: send each sheet that is an inventory as a file of its own.",
                            "Hidden and not read, with rows: sheet \"Lists\".");
        }
    }

    @Test
    void readsCharactersThatStandInATextByTheirNumber() throws IOException {
        Path file = file("a.xlsx", book -> {
            row(book.createSheet("Q3"), 0, "id", "product", "note");
            row(book.getSheetAt(0), 1, "1", "two_x000D__x000A_lines", "_x005F_x0041_ _x0041 _x0000_ _xZZZZ_");
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.next())
                    .isEqualTo(new RawRow(2, List.of("1", "two\r\nlines", "_x0041_ _x0041 _x0000_ _xZZZZ_")));
        }
    }

    @Test
    void tellsOfAPartThatMayHoldFormerRows() throws IOException {
        Path file = file("a.xlsx", book -> {
            for (String sheet : List.of("Household", "Archiv 2023", "OLD")) {
                row(book.createSheet(sheet), 0, "asset_id", "kind");
                row(book.getSheet(sheet), 1, sheet, "DEVICE");
            }
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.parts()).hasSize(3);
            assertThat(rows.remarks())
                    .startsWith(
                            "Sheet \"Archiv 2023\" was read as a part of the inventory, as its columns are the same."
                                    + " If it holds former rows, as its name says, send the workbook without it.",
                            "Sheet \"OLD\" was read as a part of the inventory, as its columns are the same."
                                    + " If it holds former rows, as its name says, send the workbook without it.")
                    .noneMatch(remark -> remark.contains("Sheet \"Household\""));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void readsSheetsOfTheSameColumnsAsOneInventory(String name) throws IOException {
        Path file = file(name, book -> {
            row(book.createSheet("North"), 0, "asset_id", "kind", "product");
            row(book.getSheetAt(0), 1, "N-1", "LICENCE", "Endpoint");
            row(book.createSheet("Notes"), 0, "author", "text");
            row(book.getSheetAt(1), 1, "me", "hello");
            row(book.createSheet("South"), 0, "Assets of the south");
            row(book.getSheetAt(2), 2, "Kind", "asset id", "Product", "Cost");
            row(book.getSheetAt(2), 3, "DEVICE", "S-1", "Firewall", 5);
            row(book.createSheet("Hidden"), 0, "asset_id", "kind", "product");
            row(book.getSheetAt(3), 1, "H-1", "LICENCE", "Endpoint");
            book.setSheetHidden(3, true);
        });

        try (RowSource rows = Workbooks.open(file, name)) {
            assertThat(rows.parts()).containsExactly("North", "South");
            assertThat(rows.header().cells()).containsExactly("asset_id", "kind", "product", "Cost");
            assertThat(all(rows))
                    .containsExactly(
                            new RawRow(2, List.of("N-1", "LICENCE", "Endpoint")),
                            new RawRow(Parts.number(1, 4), List.of("S-1", "DEVICE", "Firewall", "5")));
            assertThat(rows.remarks())
                    .containsExactly(
                            "Not read, as their columns are others or they have no rows: sheet \"Notes\". Send each sheet"
                                    + " that is an inventory as a file of its own.",
                            "Hidden and not read, with rows: sheet \"Hidden\".",
                            "Read as one inventory of 2 parts: \"North\", \"South\".",
                            "Part \"South\" has a column that \"North\" has not: \"Cost\".",
                            "Part \"South\": Column names were found in row 3; above it 1 row was left out, beginning"
                                    + " with \"Assets of the south\".");
        }
    }

    @Test
    void readsAHiddenSheetOnlyWhenThereIsNoOther() throws IOException {
        Path file = file("a.xlsx", book -> {
            book.createSheet("Empty");
            row(book.createSheet("Assets"), 0, "asset_id", "kind");
            row(book.getSheetAt(1), 1, "A-1", "LICENCE");
            book.setSheetHidden(1, true);
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.sheet()).isEqualTo("Assets");
            assertThat(rows.remarks())
                    .containsExactly(
                            "Sheet \"Assets\" is hidden and was read, because no visible sheet has column names.");
        }
    }

    @Test
    void findsTheHeaderBelowATitle() throws IOException {
        Path file = file("a.xlsx", book -> {
            Sheet sheet = book.createSheet("Assets");
            row(sheet, 0, "Licences of May");
            row(sheet, 1, "Made on", "2024-05-03");
            row(sheet, 3, "asset_id", "kind", "vendor", "product", "");
            row(sheet, 4, "A-1", "LICENCE", "Kaspersky Lab", "Endpoint", "dated row is wider");
            row(sheet, 5, "A-2", "LICENCE", "Kaspersky Lab", "Endpoint", "than the names");
            row(sheet, 6, "A-3", "LICENCE");
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.header()).isEqualTo(new RawRow(4, List.of("asset_id", "kind", "vendor", "product")));
            assertThat(all(rows)).extracting(RawRow::rowNumber).containsExactly(5L, 6L, 7L);
            assertThat(rows.remarks())
                    .containsExactly("Column names were found in row 4; above it 2 rows were left out, beginning with"
                            + " \"Licences of May\".");
        }
    }

    @Test
    void readsNamesThatAreMergedOverTwoRowsAsOneHeader() throws IOException {
        Path file = file("a.xlsx", book -> {
            Sheet sheet = book.createSheet("Assets");
            row(sheet, 0, "asset_id", "Product", "", "", "owner");
            row(sheet, 1, "", "vendor", "product", "version", "");
            row(sheet, 2, "A-1", "Kaspersky Lab", "Endpoint", "12", "Ann");
            row(sheet, 3, "A-2", "Kaspersky Lab", "Endpoint", "12", "Bo");
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.header().cells()).containsExactly("asset_id", "vendor", "product", "version", "owner");
            assertThat(all(rows)).hasSize(2);
            assertThat(rows.remarks())
                    .containsExactly("The column names take two rows, the lower one is row 2; where both have a name,"
                            + " the lower one counts, behind the upper one where columns have the same.");
        }
    }

    @Test
    void readsGroupsAboveNamesAsPartOfTheNames() throws IOException {
        Path file = file("a.xlsx", book -> {
            Sheet sheet = book.createSheet("Assets");
            row(sheet, 0, "Asset", "Software", "", "Host", "");
            row(sheet, 1, "", "Name", "Version", "Name", "System");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 3, 4));
            row(sheet, 2, "A-1", "Endpoint", "12", "pc-1", "Windows 10");
            row(sheet, 3, "A-2", "Endpoint", "12", "pc-2", "Windows 10");
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(rows.header())
                    .isEqualTo(new RawRow(2, List.of("Asset", "Software Name", "Version", "Host Name", "System")));
            assertThat(all(rows)).hasSize(2);
            assertThat(rows.remarks()).singleElement().asString().startsWith("The column names take two rows,");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "a.xls"})
    void tellsWhatTheSheetDidToItsCells(String name) throws IOException {
        Path file = file(name, book -> {
            Sheet sheet = book.createSheet("Assets");
            row(sheet, 0, "asset_id", "serial", "count");
            row(sheet, 1, "A-1", 123456789012345680L, 1);
            row(sheet, 2, "A-2", "00123456789012345678", 999_999_999_999_999L);
            row(sheet, 3, "A-3", 987654321098765430L, 1);
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(3).setZeroHeight(true);
        });

        try (RowSource rows = Workbooks.open(file, name)) {
            assertThat(all(rows))
                    .extracting(row -> row.cells().get(1))
                    .containsExactly("123456789012345680", "00123456789012345678", "987654321098765440");
            assertThat(rows.remarks())
                    .containsExactly(
                            "Hidden rows are read like the others: 2, the first is row 3.",
                            "Column \"serial\" has numbers of 16 digits or more, the first in row 2. A workbook keeps 15"
                                    + " digits of a number, so the last ones may be wrong. Format the column as text"
                                    + " before the numbers are entered.");
        }
    }

    @Test
    void readsAFormulaWithoutAResultAsEmptyAndSaysSo() throws IOException {
        Path file = file("a.xlsx", book -> {
            Sheet sheet = book.createSheet("Assets");
            row(sheet, 0, "asset_id", "cost");
            row(sheet, 1, "A-1", "");
            ((XSSFRow) sheet.getRow(1)).createCell(1).getCTCell().addNewF().setStringValue("1+1");
        });

        try (RowSource rows = Workbooks.open(file, "a.xlsx")) {
            assertThat(all(rows)).containsExactly(new RawRow(2, List.of("A-1", "")));
            assertThat(rows.remarks())
                    .containsExactly(
                            "Formulas without a stored result were read as empty: 1, the first is cell B2. Open"
                                    + " the workbook in Excel, save it and send it again.");
        }
    }

    @Test
    void refusesAWorkbookWithoutAnyRow() throws IOException {
        Path file = file("a.xlsx", book -> book.createSheet("Empty"));

        assertThatThrownBy(() -> Workbooks.open(file, "a.xlsx"))
                .isInstanceOfSatisfying(
                        RefusedFileException.class,
                        refused -> assertThat(refused.code()).isEqualTo("HEADER_MISSING"));
    }
}
