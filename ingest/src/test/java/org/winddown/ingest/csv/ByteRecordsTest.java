package org.winddown.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;

class ByteRecordsTest {

    private static final List<String> PIECES = List.of(
            ",",
            ",",
            ";",
            "\t",
            "\"",
            "\"",
            "\"\"",
            "\n",
            "\r",
            "\r\n",
            "\u0000",
            " ",
            "a",
            "bc",
            "\u00fc",
            "\u30bd",
            "\ud83d\ude00",
            "\ufeff");

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void findsTheRowsThatTheParserOfCharactersFinds(char delimiter) {
        Random random = new Random(delimiter);
        int broken = 0;
        for (int i = 0; i < 10_000; i++) {
            String text = text(random, random.nextInt(14)).replace(',', delimiter);
            List<Object> expected = all(new CsvRecords(new StringReader(text), "a.csv", delimiter, false, "Mend it."));
            assertThat(all(new ByteRecords(bytes(text), "a.csv", delimiter, "Mend it.")))
                    .as(text)
                    .isEqualTo(expected);
            broken += expected.toString().contains("CSV_BROKEN") ? 1 : 0;
        }
        assertThat(broken).isBetween(500, 9_500);
    }

    @Test
    void findsTheRowsOfALongTextAcrossItsBuffers() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(i)
                    .append(",\"x\"\"\r\n")
                    .append("y".repeat(random.nextInt(20)))
                    .append("\",\u00e9,\r\n");
        }
        text.insert(100_000, "z".repeat(300_000));
        assertThat(all(new ByteRecords(bytes(text.toString()), "a.csv", ',', "")))
                .isEqualTo(all(new CsvRecords(new StringReader(text.toString()), "a.csv", ',', false, "")));
    }

    @Test
    void tellsOfNulCharacters() {
        ByteRecords records = new ByteRecords(bytes("a,b\nc,d\u0000\n\"e\u0000\",f\n"), "a.csv", ',', "");
        assertThat(records.next()).isNotNull().matches(row -> !row.isHoldingNul());
        assertThat(records.next()).isNotNull().matches(RawRow::isHoldingNul);
        assertThat(records.next()).isNotNull().matches(RawRow::isHoldingNul);
    }

    @Test
    void refusesARowWithoutEnd() {
        ByteRecords records = new ByteRecords(bytes("a\n" + "b".repeat(17_000_000)), "a.csv", ',', "");
        records.next();
        assertThatThrownBy(records::next)
                .isInstanceOf(RefusedFileException.class)
                .hasMessage("a.csv, after row 1: a row has more than 16 million characters. Either a quote is not"
                        + " closed, or the lines have no ends: export the file again.");
    }

    @Test
    void refusesMoreCellsThanASheetHas() {
        ByteRecords records = new ByteRecords(bytes(",".repeat(16_384)), "a.csv", ',', "");
        assertThatThrownBy(records::next)
                .isInstanceOf(RefusedFileException.class)
                .hasMessageStartingWith("a.csv, after row 0: a row has more than 16384 cells.");
        assertThat(new ByteRecords(bytes(",".repeat(16_383)), "a.csv", ',', "").next())
                .isNotNull()
                .matches(row -> row.cells().size() == 16_384);
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    /** Bytes that come a few at a time. */
    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int from, int length) {
                return super.read(target, from, Math.min(length, text.length() < 100 ? 2 : 50_000));
            }
        };
    }

    /** The rows, and the message with which they end. */
    private static List<Object> all(Records records) {
        List<Object> all = new ArrayList<>();
        try (records) {
            for (RawRow row = records.next(); row != null; row = records.next()) {
                all.add(new RawRow(row.rowNumber(), new ArrayList<>(row.cells())));
            }
        } catch (RefusedFileException e) {
            all.add(e.line());
        }
        return all;
    }
}
