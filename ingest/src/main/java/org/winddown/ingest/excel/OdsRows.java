package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/**
 * The rows of one table of an OpenDocument spreadsheet.
 *
 * <p>The format writes equal cells and equal rows once with a number of repetitions, and fills a sheet up to its last
 * row that way: blank rows are therefore left out.
 */
final class OdsRows implements SheetRows {

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;
    private static final long MOST_REPEATED_CELLS = 20_000_000;

    private final XMLStreamReader xml;
    private final InputStream in;
    private final Refusal refusal;
    private final SheetNotes notes = new SheetNotes();
    private int tablesBefore;
    private boolean inTable;
    private boolean ended;
    private List<String> cells = List.of();
    private long row;
    private long repetitions;
    private long repeatedCells;

    OdsRows(XMLStreamReader xml, InputStream in, int table, Refusal refusal) {
        this.xml = xml;
        this.in = in;
        this.tablesBefore = table;
        this.refusal = refusal;
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (repetitions == 0 && !ended) {
                advance();
            }
        } catch (XMLStreamException e) {
            throw refusal.broken();
        }
        if (repetitions == 0) {
            return null;
        }
        repetitions--;
        row++;
        if (row > MOST_ROWS) {
            throw refusal.broken();
        }
        return new RawRow(row, cells);
    }

    private void advance() throws XMLStreamException {
        int event = OdsBook.next(xml, refusal);
        if (event == XMLStreamConstants.START_ELEMENT) {
            String name = xml.getLocalName();
            if (!inTable && name.equals("table")) {
                if (tablesBefore-- == 0) {
                    inTable = true;
                } else {
                    skip();
                }
            } else if (inTable && name.equals("table-row")) {
                row();
            } else if (inTable && (name.equals("shapes") || name.equals("named-expressions"))) {
                skip();
            }
        } else if (event == XMLStreamConstants.END_ELEMENT && inTable) {
            ended = xml.getLocalName().equals("table");
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
            ended = true;
        }
    }

    private void row() throws XMLStreamException {
        long times = repeated("number-rows-repeated");
        boolean hidden = !OdsBook.attribute(xml, "visibility").isEmpty()
                && !OdsBook.attribute(xml, "visibility").equals("visible");
        List<String> found = new ArrayList<>();
        long blanks = 0;
        int event = OdsBook.next(xml, refusal);
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean covered = xml.getLocalName().equals("covered-table-cell");
                if (covered || xml.getLocalName().equals("table-cell")) {
                    long columns = repeated("number-columns-repeated");
                    String text = covered ? skip() : cell(row + 1, (int) Math.min(MOST_COLUMNS, found.size() + blanks));
                    if (text.isEmpty()) {
                        blanks += columns;
                    } else {
                        fill(found, blanks + columns > MOST_COLUMNS ? MOST_COLUMNS : blanks, "");
                        fill(found, columns, text);
                        blanks = 0;
                    }
                } else {
                    skip();
                }
            }
            event = OdsBook.next(xml, refusal);
        }
        if (found.isEmpty()) {
            row += times;
            return;
        }
        repeatedCells += (times - 1) * found.size();
        if (repeatedCells > MOST_REPEATED_CELLS) {
            throw refusal.bomb("content.xml");
        }
        if (hidden) {
            for (long i = 1; i <= Math.min(times, MOST_ROWS); i++) {
                notes.hidden(row + i);
            }
        }
        cells = List.copyOf(found);
        repetitions = times;
    }

    private void fill(List<String> found, long times, String text) {
        if (found.size() + times > MOST_COLUMNS) {
            throw refusal.broken();
        }
        for (long i = 0; i < times; i++) {
            found.add(text);
        }
    }

    private long repeated(String attribute) {
        String times = OdsBook.attribute(xml, attribute);
        if (times.isEmpty()) {
            return 1;
        }
        if (times.length() > 9 || !times.chars().allMatch(c -> c >= '0' && c <= '9') || times.matches("0+")) {
            throw refusal.broken();
        }
        return Long.parseLong(times);
    }

    /** Numbers, dates and truths are stored beside what is shown; texts and errors are what is shown. */
    private String cell(long rowNumber, int column) throws XMLStreamException {
        String type = OdsBook.attribute(xml, "value-type");
        boolean formula = !OdsBook.attribute(xml, "formula").isEmpty();
        String stored =
                switch (type) {
                    case "float", "percentage", "currency" -> number(rowNumber, column);
                    case "date" -> date(OdsBook.attribute(xml, "date-value"));
                    case "time" -> time(OdsBook.attribute(xml, "time-value"));
                    case "boolean" -> OdsBook.attribute(xml, "boolean-value");
                    default -> "";
                };
        String string = OdsBook.attribute(xml, "string-value");
        String shown = shown();
        if (!stored.isEmpty()) {
            return shown.startsWith("#") || shown.startsWith("Err:") ? shown : stored;
        }
        if (type.isEmpty() && shown.isEmpty() && formula) {
            notes.withoutResult(rowNumber, column);
        }
        return string.isEmpty() ? shown : string;
    }

    private String number(long rowNumber, int column) {
        try {
            double number = Double.parseDouble(OdsBook.attribute(xml, "value"));
            notes.number(rowNumber, column, number);
            return CellText.plain(number);
        } catch (NumberFormatException e) {
            throw refusal.broken();
        }
    }

    private static String date(String value) {
        return value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
    }

    /** PT13H30M00S is half past one; more than a day is a duration and stays one. */
    private static String time(String value) {
        if (!value.matches("PT\\d{1,2}H\\d{1,2}M\\d{1,2}(\\.0+)?S")) {
            return value;
        }
        String[] parts = value.substring(2).split("[HMS.]", -1);
        int hours = Integer.parseInt(parts[0]);
        int minutes = Integer.parseInt(parts[1]);
        int seconds = Integer.parseInt(parts[2]);
        if (hours > 23 || minutes > 59 || seconds > 59) {
            return value;
        }
        return LocalTime.of(hours, minutes, seconds).toString();
    }

    /** The paragraphs of the cell, one a line; comments and drawings are no part of it. */
    private String shown() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int event = OdsBook.next(xml, refusal);
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("p")) {
                    text.append(paragraphs++ == 0 ? "" : "\n");
                    paragraph(text);
                } else {
                    skip();
                }
            }
            event = OdsBook.next(xml, refusal);
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = OdsBook.next(xml, refusal);
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.getLocalName()) {
                    case "s" -> text.append(" ".repeat((int) Math.min(MOST_COLUMNS, repeated("c"))));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "ruby-text" -> {
                        skip();
                        depth--;
                    }
                    default -> {}
                }
            }
        }
    }

    /** Leaves out the element at hand with all that it holds; its text for the row is empty. */
    private String skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = OdsBook.next(xml, refusal);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return "";
    }

    @Override
    public SheetNotes notes() {
        return notes;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
