package org.winddown.ingest.excel;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
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

    private final PartXml xml;
    private final Refusal refusal;
    private final SheetNotes notes = new SheetNotes();
    private boolean ended;
    private List<String> cells = List.of();
    private long row;
    private long repetitions;
    private long repeatedCells;

    OdsRows(PartXml xml, Refusal refusal) {
        this.xml = xml;
        this.refusal = refusal;
    }

    @Override
    public @Nullable RawRow next() {
        while (repetitions == 0 && !ended) {
            advance();
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

    private void advance() {
        int event = xml.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "table-row" -> row();
                case "table-row-group", "table-rows", "table-header-rows" -> {}
                default -> xml.skip();
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            ended = xml.name().equals("table");
        }
    }

    private void row() {
        long times = repeated("number-rows-repeated");
        boolean hidden = !xml.attribute("visibility").isEmpty()
                && !xml.attribute("visibility").equals("visible");
        List<String> found = new ArrayList<>();
        long blanks = 0;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                boolean covered = xml.name().equals("covered-table-cell");
                if (covered || xml.name().equals("table-cell")) {
                    long columns = repeated("number-columns-repeated");
                    String text = "";
                    if (covered) {
                        xml.skip();
                    } else {
                        text = cell(row + 1, (int) Math.min(MOST_COLUMNS, found.size() + blanks));
                    }
                    if (text.isEmpty()) {
                        blanks += columns;
                    } else {
                        fill(found, blanks + columns > MOST_COLUMNS ? MOST_COLUMNS : blanks, "");
                        fill(found, columns, text);
                        blanks = 0;
                    }
                } else {
                    xml.skip();
                }
            }
            event = xml.next();
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
        return Math.max(1, xml.number(attribute, 1));
    }

    /** Numbers, dates and truths are stored beside what is shown; texts and errors are what is shown. */
    private String cell(long rowNumber, int column) {
        String type = xml.attribute("value-type");
        boolean formula = !xml.attribute("formula").isEmpty();
        String stored = switch (type) {
            case "float", "percentage", "currency" -> number(rowNumber, column);
            case "date" -> date(xml.attribute("date-value"));
            case "time" -> time(xml.attribute("time-value"));
            case "boolean" -> xml.attribute("boolean-value");
            default -> "";
        };
        String string = xml.attribute("string-value");
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
            double number = Double.parseDouble(xml.attribute("value"));
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
    private String shown() {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.name().equals("p")) {
                    text.append(paragraphs++ == 0 ? "" : "\n");
                    paragraph(text);
                } else {
                    xml.skip();
                }
            }
            event = xml.next();
        }
        return text.toString();
    }

    private void paragraph(StringBuilder text) {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                xml.appendTo(text);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "s" -> text.append(" ".repeat((int) Math.min(MOST_COLUMNS, repeated("c"))));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    case "annotation", "ruby-text" -> {
                        xml.skip();
                        depth--;
                    }
                    default -> {}
                }
            }
        }
    }

    @Override
    public SheetNotes notes() {
        return notes;
    }

    @Override
    public void close() {
        xml.close();
    }
}
