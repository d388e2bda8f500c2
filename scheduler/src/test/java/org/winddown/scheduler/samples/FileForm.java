package org.winddown.scheduler.samples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a source writes its files. */
enum FileForm {
    /** UTF-8, commas, lines end in LF. */
    PLAIN(',', LineDelimiter.LF, ""),
    /** As Excel saves "CSV UTF-8": a byte order mark, lines end in CRLF. */
    MARKED(',', LineDelimiter.CRLF, "\ufeff"),
    /** As Excel saves it where the comma is the decimal sign. */
    SEMICOLONS(';', LineDelimiter.CRLF, "\ufeff"),
    /** As Excel saves "Unicode text": UTF-16, tabs. */
    UNICODE_TEXT('\t', LineDelimiter.CRLF, "\ufeff") {
        @Override
        byte[] bytes(List<Column> columns, List<List<String>> lines) {
            return text(columns, lines).getBytes(StandardCharsets.UTF_16LE);
        }
    },
    /** A workbook. */
    WORKBOOK(',', LineDelimiter.LF, "") {
        @Override
        byte[] bytes(List<Column> columns, List<List<String>> lines) {
            return WorkbookFile.bytes(columns, lines);
        }
    };

    private final char separator;
    private final LineDelimiter lineEnd;
    private final String mark;

    FileForm(char separator, LineDelimiter lineEnd, String mark) {
        this.separator = separator;
        this.lineEnd = lineEnd;
        this.mark = mark;
    }

    /** A file of a header and lines; a line may have fewer or more cells than there are columns. */
    byte[] bytes(List<Column> columns, List<List<String>> lines) {
        return text(columns, lines).getBytes(StandardCharsets.UTF_8);
    }

    String text(List<Column> columns, List<List<String>> lines) {
        StringWriter text = new StringWriter().append(mark);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(lineEnd)
                .build(text)) {
            csv.writeRecord(columns.stream().map(Column::header).toList());
            lines.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
