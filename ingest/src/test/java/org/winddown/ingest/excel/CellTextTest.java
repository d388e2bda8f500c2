package org.winddown.ingest.excel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    45351           | 0   | General                  | 45351
                    45351           | 14  |                          | 2024-02-29
                    45351.5625      | 22  |                          | 2024-02-29T13:30
                    45351           | 164 | dd.mm.yyyy               | 2024-02-29
                    45351           | 164 | [$-409]mmm-yy            | 2024-02-29
                    45351           | 164 | "d"0                     | 45351
                    45351           | 164 | \\d0                      | 45351
                    45351           | 164 | 0;[Red]-d                | 45351
                    45351           | 164 | [Red]0                   | 45351
                    45351           | 164 | #,##0 "days"             | 45351
                    0.5625          | 20  |                          | 13:30
                    0.5625          | 164 | hh:mm:ss                 | 13:30
                    0.5             | 164 | dd.mm.yyyy hh:mm         | 12:00
                    1.5             | 46  |                          | PT36H
                    1.5             | 164 | [h]:mm:ss                | PT36H
                    59              | 14  |                          | 1900-02-28
                    61              | 14  |                          | 1900-03-01
                    2958465         | 14  |                          | 9999-12-31
                    2958466         | 14  |                          | 2958466
                    -1              | 14  |                          | -1
                    0               | 14  |                          | 0
                    1234567890123456| 0   |                          | 1234567890123456
                    0.1             | 0   |                          | 0.1
                    1200.0          | 2   | 0.00                     | 1200
                    1.0E-7          | 0   |                          | 0.0000001
                    0.30000000000000004 | 0 |                      | 0.3
                    1.23456789E22   | 0   |                          | 12345678900000000000000
                    NaN             | 0   |                          | #NUM!
                    """)
    void showsANumberAsItsFormatDoes(double number, int id, String format, String text) {
        assertThat(new CellText(false).of(number, id, format)).isEqualTo(text);
    }

    @Test
    void countsFrom1904WhereTheWorkbookSaysSo() {
        CellText text = new CellText(true);

        assertThat(text.of(43889, 14, null)).isEqualTo("2024-02-29");
        assertThat(text.of(0.5, 14, null)).isEqualTo("1904-01-01T12:00");
        assertThat(text.of(0.5, 20, null)).isEqualTo("12:00");
    }

    @Test
    void namesColumns() {
        assertThat(SheetNotes.letters(0)).isEqualTo("A");
        assertThat(SheetNotes.letters(25)).isEqualTo("Z");
        assertThat(SheetNotes.letters(26)).isEqualTo("AA");
        assertThat(SheetNotes.letters(16_383)).isEqualTo("XFD");
    }
}
