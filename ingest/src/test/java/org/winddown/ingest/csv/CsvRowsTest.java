package org.winddown.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

class CsvRowsTest {

    @TempDir
    Path directory;

    private CsvRows open(String text, Charset charset) throws IOException {
        return CsvRows.open(Files.write(directory.resolve("a.csv"), text.getBytes(charset)), "a.csv");
    }

    private static List<RawRow> rest(CsvRows rows) {
        List<RawRow> all = new ArrayList<>();
        for (RawRow row = rows.next(); row != null; row = rows.next()) {
            all.add(row);
        }
        return all;
    }

    @Test
    void countsRowsAsASpreadsheetDoes() throws IOException {
        try (CsvRows rows = open("\nid,name\r\n1,\"two\r\nlines\"\r\n\r\n2,x,more\r\n", StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(2, List.of("id", "name")));
            assertThat(rest(rows))
                    .containsExactly(
                            new RawRow(3, List.of("1", "two\r\nlines")),
                            new RawRow(4, List.of("")),
                            new RawRow(5, List.of("2", "x", "more")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"',' comma", "';' semicolon", "'|' pipe"})
    void findsTheDelimiterInTheHeader(String delimiter, String label) throws IOException {
        String text = "\"a,b;c|d;e,f|g;h,i|j\"X bX c\n1X2X3\n".replace("X", delimiter);
        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.dialect()).isEqualTo(label);
            assertThat(rows.header().cells()).hasSize(3);
        }
    }

    @Test
    void findsTabs() throws IOException {
        try (CsvRows rows = open("a\tb\n1\t2\n", StandardCharsets.UTF_8)) {
            assertThat(rows.dialect()).isEqualTo("tab");
            assertThat(rest(rows)).containsExactly(new RawRow(2, List.of("1", "2")));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
    void skipsTheByteOrderMark(String charset) throws IOException {
        try (CsvRows rows = open("\ufeffıd,Ünit\n1,Ж\n", Charset.forName(charset))) {
            assertThat(rows.encoding()).isEqualTo(charset);
            assertThat(rows.header().cells()).containsExactly("ıd", "Ünit");
            assertThat(rest(rows)).containsExactly(new RawRow(2, List.of("1", "Ж")));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-32LE", "UTF-32BE"})
    void readsUnicodeOfFourBytes(String charset) throws IOException {
        try (CsvRows rows = open("\ufeffid,Ünit\n1,Ж\n", Charset.forName(charset))) {
            assertThat(rows.encoding()).isEqualTo(charset);
            assertThat(rest(rows)).containsExactly(new RawRow(2, List.of("1", "Ж")));
            assertThat(rows.remarks()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void findsWideCharactersWithoutAMark(String charset) throws IOException {
        try (CsvRows rows = open("id,name\n1,Kaspersky\n2,Касперский\n", Charset.forName(charset))) {
            assertThat(rows.encoding()).isEqualTo(charset);
            assertThat(rest(rows)).hasSize(2);
            assertThat(rows.remarks()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251 | Лаборатория Касперского | Договор на поставку антивирусного обеспечения",
                "windows-1252 | Müller & Söhne GmbH, Köln | Verlängerung der Lizenz für die Geschäftsführung",
                "windows-1252 | Société Générale à Orléans | Contrat de maintenance renouvelé après résiliation",
                "windows-1250 | Żabka Łódź, dział zakupów | Umowa na usługi wsparcia i aktualizacji oprogramowania",
                "windows-1250 | Příbram, oddělení nákupu | Smlouva o poskytování služeb a údržbě zařízení",
                "windows-31j | 株式会社カスペルスキー | セキュリティソフトウェアのライセンス更新契約",
                "x-MacRoman | Société Générale à Orléans | Contrat de maintenance renouvelé après résiliation",
                "x-MacRoman | Müller & Söhne GmbH, Köln | Verlängerung der Lizenz für die Geschäftsführung"
            })
    void guessesOtherEncodingsAndSaysSo(String charset, String name, String title) throws IOException {
        String row = ",\"" + name + "\",\"" + title + "\"\r\n";
        try (CsvRows rows = open("id,name,title\r\n1" + row + "2" + row + "3" + row, Charset.forName(charset))) {
            assertThat(rest(rows).get(0).cells()).containsExactly("1", name, title);
            assertThat(rows.encoding()).isEqualTo(charset);
            assertThat(rows.remarks())
                    .containsExactly("The file does not say how it stands for characters; it was read as " + charset
                            + ". Look at names with accents or other alphabets.");
        }
    }

    @Test
    void refusesUtf8ThatBreaksOff() throws IOException {
        byte[] text = ("id\n" + "Müller\n".repeat(20) + "Ü").getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("a.csv"), Arrays.copyOf(text, text.length - 1));

        assertThatThrownBy(() -> CsvRows.open(file, "a.csv"))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("a.csv: the text is not valid UTF-8 at or after line ")
                .hasMessageEndingWith(". Save the file as \"CSV UTF-8\".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#TYPE Selected.System.Management.Automation.PSCustomObject\r\n\"DisplayName\"\r\n\"7-Zip\"\r\n",
                "\"#TYPE System.Object;x\"\n\"DisplayName\";\"Publisher\"\n\"7-Zip\";\"Igor\"\n"
            })
    void leavesOutTheTypeThatPowerShellWritesFirst(String text) throws IOException {
        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.header().rowNumber()).isEqualTo(2);
            assertThat(rows.header().cells()).startsWith("DisplayName");
            assertThat(rest(rows)).singleElement().satisfies(row -> {
                assertThat(row.rowNumber()).isEqualTo(3);
                assertThat(row.cells()).startsWith("7-Zip");
            });
            assertThat(rows.remarks())
                    .singleElement()
                    .asString()
                    .startsWith("The header is row 2. Before it stand \"#TYPE S");
        }
    }

    @Test
    void leavesOutAsManyTypeLinesAsThereAre() throws IOException {
        String text = "#TYPE a\n".repeat(5_000) + "sep=;\na;b\n1;2\n";

        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(5_002, List.of("a", "b")));
            assertThat(rest(rows)).containsExactly(new RawRow(5_003, List.of("1", "2")));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                // groups above names, with a name merged over both rows
                "Asset;Software;;Host;~;Name;Version;Name;OS~Asset;Software Name;Version;Host Name;OS",
                // more groups than two fifths of the columns
                "Software;;Host;;Cost;~Name;Version;Name;OS;EUR;USD~Software Name;Version;Host Name;OS;EUR;USD",
                // few groups above names that are each there once
                "Software;;;;;~Product;Version;Publisher;Seats;Host;Owner~Product;Version;Publisher;Seats;Host;Owner",
            })
    void readsNamesOverTwoRows(String upper, String lower, String names) throws IOException {
        int width = lower.split(";", -1).length;
        String row = String.join(
                ";", List.of("A1", "Office", "16.0", "pc-7", "12", "10").subList(0, width));
        String rows = (row + "\n").repeat(5);
        String text = "Inventory of 2024\n" + upper + "\n" + lower + "\n" + rows;

        try (CsvRows csv = open(text, StandardCharsets.UTF_8)) {
            assertThat(csv.header()).isEqualTo(new RawRow(3, List.of(names.split(";"))));
            assertThat(rest(csv))
                    .hasSize(5)
                    .first()
                    .extracting(RawRow::rowNumber)
                    .isEqualTo(4L);
            assertThat(csv.remarks()).first().asString().contains("Before it stand \"Inventory of 2024\"");
            assertThat(csv.remarks().stream().anyMatch(remark -> remark.startsWith("The column names take two rows,")))
                    .isEqualTo(!names.equals(lower));
        }
    }

    @Test
    void findsTheHeaderBelowTitlesThatFillHalfOfIt() throws IOException {
        String titles = "Made by;Ann;;\nMade on;2024-01-01;;\n";
        String table = "id;name;unit;cost\n1;a;X;5\n2;b;X;6\n3;c;X;7\n";
        for (String between : List.of("", ";;;\n")) {
            try (CsvRows rows = open(titles + between + table, StandardCharsets.UTF_8)) {
                assertThat(rows.header().cells()).containsExactly("id", "name", "unit", "cost");
                assertThat(rest(rows)).hasSize(3);
            }
        }
        try (CsvRows rows = open(titles + ";;;\nkey;name;unit;owner\na;b;c;d\n", StandardCharsets.UTF_8)) {
            assertThat(rows.header().cells()).containsExactly("key", "name", "unit", "owner");
        }
    }

    @Test
    void takesNoRowOfTheTableForNames() throws IOException {
        String text = "name;vendor;;count\nOffice;Microsoft;x;n/a\nTeams;Microsoft;;2\nTeams;Microsoft;;3\n";
        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(1, List.of("name", "vendor", "", "count")));
            assertThat(rows.remarks()).isEmpty();
        }
    }

    @Test
    void findsTheHeaderBelowTitlesAndSaysWhatStandsBefore() throws IOException {
        String text = "Software report;;;;\nGenerated;2024-01-01\n\nid;name;cost;unit;owner\n1;\"a\nb\";1,5;X;\n";
        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(4, List.of("id", "name", "cost", "unit", "owner")));
            assertThat(rest(rows)).containsExactly(new RawRow(5, List.of("1", "a\nb", "1,5", "X", "")));
            assertThat(rows.remarks())
                    .containsExactly("The header is row 4. Before it stand \"Software report\","
                            + " \"Generated | 2024-01-01\", which are no rows of the table.");
        }
    }

    @Test
    void decimalCommasAreNoDelimiters() throws IOException {
        try (CsvRows rows = open("name;price;cost\na;1,5;2,5\nb;3,5;4,5\n", StandardCharsets.UTF_8)) {
            assertThat(rows.dialect()).isEqualTo("semicolon");
            assertThat(rest(rows)).hasSize(2);
        }
    }

    @Test
    void takesTheDelimiterThatTheFirstLineStates() throws IOException {
        try (CsvRows rows = open("sep=;\r\nid;a,b,c\r\n1;x,y,z\r\n", StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(2, List.of("id", "a,b,c")));
            assertThat(rest(rows)).containsExactly(new RawRow(3, List.of("1", "x,y,z")));
        }
    }

    @Test
    void opensRowsThatStandInQuotesAsAWhole() throws IOException {
        String text = "\"id,name,note\"\n\"1,\"\"Smith, Ann\"\",x\"\n2,plain,y\n\"3,too,many,cells\"\n";
        try (CsvRows rows = open(text, StandardCharsets.UTF_8)) {
            assertThat(rows.header().cells()).containsExactly("id", "name", "note");
            assertThat(rest(rows))
                    .containsExactly(
                            new RawRow(2, List.of("1", "Smith, Ann", "x")),
                            new RawRow(3, List.of("2", "plain", "y")),
                            new RawRow(4, List.of("3,too,many,cells")));
            assertThat(rows.remarks())
                    .containsExactly("Whole rows stand in quotes; they were read as if they did not.");
        }
    }

    @Test
    void readsLinesThatEndWithACarriageReturnAlone() throws IOException {
        try (CsvRows rows = open("id,name\r1,a\r2,b\r", StandardCharsets.UTF_8)) {
            assertThat(rest(rows)).containsExactly(new RawRow(2, List.of("1", "a")), new RawRow(3, List.of("2", "b")));
        }
    }

    @Test
    void aShortHeaderOverWideRowsIsTheHeader() throws IOException {
        try (CsvRows rows = open("id,vendor,product\n1,a,b,c,d\n2,a,b,c,d\n", StandardCharsets.UTF_8)) {
            assertThat(rows.header()).isEqualTo(new RawRow(1, List.of("id", "vendor", "product")));
        }
    }

    @Test
    void refusesAFileWithoutHeader() {
        assertThatThrownBy(() -> open("\n \n", StandardCharsets.UTF_8))
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("a.csv: there is no header row. Write the column names in the first row.");
    }

    @Test
    void refusesAQuoteThatDoesNotEnd() throws IOException {
        try (CsvRows rows = open("id\n1\n\"2\n", StandardCharsets.UTF_8)) {
            assertThatThrownBy(() -> rest(rows))
                    .isInstanceOf(RefusedFileException.class)
                    .hasMessage("a.csv, after row 2: the quotes do not match."
                            + " A cell that begins with a quote must end with one.");
        }
    }
}
