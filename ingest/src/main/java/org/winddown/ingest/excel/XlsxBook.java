package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/**
 * An XLSX or XLSM workbook; only its shared texts are held in memory.
 *
 * <p>"Strict Open XML" has the same elements in other namespaces, so namespaces are not looked at.
 */
final class XlsxBook implements Book {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_ROWS = 1 << 20;
    private static final int LETTERS = 26;
    private static final int EXACT_DIGITS = 15;
    private static final int MOST_DIGITS = 30;

    /** A style of cells: number and code of its number format. */
    private record Style(int id, @Nullable String format) {}

    private static final Style PLAIN = new Style(0, null);

    private final ZipFile zip;
    private final Refusal refusal;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final List<String> shared = new ArrayList<>();
    private boolean from1904;

    private XlsxBook(ZipFile zip, Refusal refusal) throws IOException {
        this.zip = zip;
        this.refusal = refusal;
        zip.stream().forEach(entry -> entries.put(entry.getName().toLowerCase(Locale.ROOT), entry));
        String workbook = workbook();
        Map<String, String> targets = new HashMap<>();
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        try (PartXml xml = part(folder + "_rels/" + workbook.substring(folder.length()) + ".rels")) {
            while (xml.goTo("Relationship")) {
                String target = xml.attribute("Target");
                String path = target.startsWith("/") ? target.substring(1) : folder + target;
                targets.put(xml.attribute("Id"), path);
                if (xml.attribute("Type").endsWith("/styles")) {
                    readStyles(path);
                } else if (xml.attribute("Type").endsWith("/sharedStrings")) {
                    readShared(path);
                }
            }
        }
        try (PartXml xml = part(workbook)) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("sheet")) {
                    boolean hidden =
                            xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
                    sheets.add(new Sheet(sheets.size(), xml.attribute("name"), hidden));
                    parts.add(targets.getOrDefault(xml.attribute("id"), ""));
                }
            }
        }
    }

    static XlsxBook open(Path file, Refusal refusal) throws IOException {
        try {
            return new XlsxBook(new ZipFile(file.toFile()), refusal);
        } catch (ZipException e) {
            throw refusal.broken();
        }
    }

    private String workbook() throws IOException {
        try (PartXml xml = part("_rels/.rels")) {
            while (xml.goTo("Relationship")) {
                if (xml.attribute("Type").endsWith("/officeDocument")) {
                    String target = xml.attribute("Target");
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        throw refusal.broken();
    }

    private PartXml part(String name) throws IOException {
        ZipEntry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            throw refusal.broken();
        }
        return new PartXml(zip, entry, refusal);
    }

    private void readStyles(String path) throws IOException {
        Map<Integer, String> formats = new HashMap<>();
        try (PartXml xml = part(path)) {
            boolean ofCells = false;
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                if (!start && event != XMLStreamConstants.END_ELEMENT) {
                    continue;
                }
                if (xml.name().equals("cellXfs")) {
                    ofCells = start;
                } else if (start && xml.name().equals("numFmt")) {
                    formats.put(xml.number("numFmtId", 0), xml.attribute("formatCode"));
                } else if (start && ofCells && xml.name().equals("xf")) {
                    int id = xml.number("numFmtId", 0);
                    styles.add(new Style(id, formats.get(id)));
                }
            }
        }
    }

    private void readShared(String path) throws IOException {
        try (PartXml xml = part(path)) {
            while (xml.goTo("si")) {
                shared.add(unescaped(xml.text()));
            }
        }
    }

    /** A text whose characters that XML cannot hold, or that are easily lost, stand in it by their number. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text).replaceAll(escape -> {
                    char c = (char) Integer.parseInt(escape.group(1), 16);
                    boolean kept = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
                    return Matcher.quoteReplacement(kept ? String.valueOf(c) : escape.group());
                })
                : text;
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    @Override
    public String dialect() {
        return "xlsx";
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public SheetRows rows(Sheet sheet) throws IOException {
        return new Rows(part(parts.get(sheet.index())));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Rows implements SheetRows {

        private final PartXml xml;
        private final CellText text = new CellText(from1904);
        private final SheetNotes notes = new SheetNotes();
        private long row;

        Rows(PartXml xml) {
            this.xml = xml;
        }

        @Override
        public @Nullable RawRow next() {
            if (!xml.goTo("row")) {
                return null;
            }
            row = Math.max(row + 1, xml.number("r", 0));
            if (row > MOST_ROWS) {
                throw refusal.broken();
            }
            if (isTrue(xml.attribute("hidden"))) {
                notes.hidden(row);
            }
            List<String> cells = new ArrayList<>();
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("c")) {
                    int column = column(xml.attribute("r"), cells.size());
                    while (cells.size() < column) {
                        cells.add("");
                    }
                    String value = cell(column);
                    if (column < cells.size()) {
                        cells.set(column, value);
                    } else {
                        cells.add(value);
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    xml.skip();
                }
            }
            return new RawRow(row, cells);
        }

        private int column(String reference, int without) {
            int column = 0;
            for (int i = 0; i < reference.length() && reference.charAt(i) > '9' && column <= MOST_COLUMNS; i++) {
                column = column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
            }
            int found = column == 0 ? without : column - 1;
            if (found < 0 || found >= MOST_COLUMNS) {
                throw refusal.broken();
            }
            return found;
        }

        private String cell(int column) {
            String type = xml.attribute("t");
            int style = xml.number("s", 0);
            boolean formula = false;
            String value = "";
            String inline = "";
            for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.name()) {
                        case "v" -> value = xml.text();
                        case "is" -> inline = unescaped(xml.text());
                        default -> {
                            formula |= xml.name().equals("f");
                            xml.skip();
                        }
                    }
                }
            }
            // A program that gives such a cell another value may leave its former text beside it.
            if (value.isEmpty() || (type.equals("inlineStr") && !inline.isEmpty())) {
                value = inline;
            }
            if (value.isEmpty()) {
                if (formula && !type.equals("str")) {
                    notes.withoutResult(row, column);
                }
                return "";
            }
            return switch (type) {
                case "", "n" -> number(value, style, column);
                case "s" -> sharedText(value);
                case "b" -> Boolean.toString(isTrue(value));
                case "d" -> value.replaceFirst("T00:00:00(\\.0+)?Z?$", "");
                case "str" -> unescaped(value);
                default -> value;
            };
        }

        private String sharedText(String index) {
            if (index.length() > 9 || !index.chars().allMatch(c -> c >= '0' && c <= '9')) {
                throw refusal.broken();
            }
            int at = Integer.parseInt(index);
            if (at >= shared.size()) {
                throw refusal.broken();
            }
            return shared.get(at);
        }

        private String number(String value, int style, int column) {
            Style shown = style < styles.size() ? styles.get(style) : PLAIN;
            boolean moment = text.isMoment(shown.id(), shown.format());
            if (!moment && value.length() <= EXACT_DIGITS && isShortest(value)) {
                return value;
            }
            double number;
            try {
                number = Double.parseDouble(value);
            } catch (NumberFormatException e) {
                return value;
            }
            if (moment) {
                return text.of(number, shown.id(), shown.format());
            }
            notes.number(row, column, number);
            return value.length() <= MOST_DIGITS && isShortest(value) ? value : CellText.plain(number);
        }

        /**
         * Whether no shorter text says the same; some programs store more digits of a whole number than Excel keeps.
         */
        private static boolean isShortest(String raw) {
            int point = -1;
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '.' && point < 0) {
                    point = i;
                } else if (c < '0' || c > '9') {
                    return false;
                }
            }
            boolean whole = point < 0;
            boolean zeroFirst = raw.charAt(0) == '0' && (whole ? raw.length() > 1 : point != 1);
            return !zeroFirst
                    && (whole
                            || (point > 0 && raw.length() <= EXACT_DIGITS && !raw.endsWith("0") && !raw.endsWith(".")));
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
}
