package org.winddown.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> open("id\nM\u00fcller\n", StandardCharsets.ISO_8859_1))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("a.csv: the text is not valid UTF-8 at or after line ")
                .hasMessageEndingWith(". Save the file as \"CSV UTF-8\".");
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
