package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsIT {

    private static final String HEADER = "asset_id,kind,vendor,product,hostname,start_date,serial,note\n";
    private static final String DIRTY = HEADER
            + "00017,LICENCE,Acme,Anvil,pc-1,2024-03-01,007,\n"
            + "00018,LICENCE,Acme,\"Anvil, \"\"large\"\"\",pc-2,31/02/2024,0008,\"two\nlines\"\n"
            + "00019,LICENSE?,Acme,Çelik örs,pc-3,2024-03-03,1E5,-1\n"
            + "00020,LICENCE,,,pc-4,2024-03-04,9,=1+1\n";
    private static final Map<String, String> CORRECTIONS =
            Map.of("31/02/2024", "2024-02-29", "LICENSE?", "LICENCE", "", "Rivet");

    @TempDir
    private Path home;

    @TempDir
    private Path clean;

    @TempDir
    private Path files;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text);
    }

    private static CommandRun load(Path into, Path file, String... more) {
        CommandRun.in(into, "units", "load", file.resolveSibling("units.csv").toString());
        String[] words = new String[6 + more.length];
        System.arraycopy(new String[] {"import", file.toString(), "--unit", "HQ", "--source", "cmdb"}, 0, words, 0, 6);
        System.arraycopy(more, 0, words, 6, more.length);
        return CommandRun.in(into, words);
    }

    /** Corrects the coloured cells as a person does; where the row names no product, its empty cell. */
    private static void correct(Path workbook) throws IOException {
        XSSFWorkbook book;
        try (InputStream in = Files.newInputStream(workbook)) {
            book = new XSSFWorkbook(in);
        }
        try (book;
                OutputStream out = Files.newOutputStream(workbook)) {
            for (Row row : book.getSheetAt(0)) {
                for (int column : List.of(1, 3, 5)) {
                    String text = row.getCell(column).getStringCellValue();
                    if (CORRECTIONS.containsKey(text)) {
                        row.createCell(column).setCellValue(CORRECTIONS.get(text));
                    }
                }
            }
            book.write(out);
        }
    }

    @Test
    void correctedWorkbookGivesTheStateOfACleanFile() throws IOException {
        file("units.csv", "code,name\nHQ,Head office\n");
        Path rejected = files.resolve("rejected.xlsx");
        CommandRun first = load(home, file("a.csv", DIRTY), "--rejected-out", rejected.toString());
        correct(rejected);

        CommandRun second = load(home, rejected);
        load(
                clean,
                file(
                        "b.csv",
                        DIRTY.replace("31/02/2024", "2024-02-29")
                                .replace("LICENSE?", "LICENCE")
                                .replace("LICENCE,,,", "LICENCE,,Rivet,")));

        assertThat(first.lines())
                .containsExactly("a.csv: 4 read = 1 accepted + 3 rejected + 0 duplicate + 0 blank; 1 added, 0 changed,"
                        + " 0 unchanged, 0 retired");
        assertThat(second.lines())
                .as(second.err())
                .containsExactly("rejected.xlsx: 3 read = 3 accepted + 0 rejected + 0 duplicate + 0 blank; 3 added, 0"
                        + " changed, 0 unchanged, 0 retired");
        assertThat(CommandRun.in(home, "export", "--unit", "HQ").out())
                .isEqualTo(CommandRun.in(clean, "export", "--unit", "HQ").out())
                .contains("00018", "two\nlines", "1E5", "=1+1");
    }

    @Test
    void writesOneFileForEachImportWithRejectedRows() throws IOException {
        Path units = file("units.csv", "code,name\nHQ,Head office\n");
        CommandRun.in(home, "units", "load", units.toString());
        Path one = file("one.csv", HEADER + "1,LICENCE,Acme,Anvil,,31/02/2024,,\n");
        Path two = file("two.csv", HEADER + "2,LICENCE,Acme,Anvil,,2024-13-01,,\n");
        Path out = files.resolve("rejected.csv");

        CommandRun.in(home, "import", one.toString(), two.toString(), "--unit", "HQ", "--rejected-out", out.toString());

        assertThat(List.of(Files.readString(out), Files.readString(files.resolve("rejected-2.csv"))))
                .satisfiesExactly(
                        text -> assertThat(text).contains("31/02/2024"),
                        text -> assertThat(text).contains("2024-13-01"));
    }
}
