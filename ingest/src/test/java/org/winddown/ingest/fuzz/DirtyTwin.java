package org.winddown.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A clean table as another program or hand would have written it, in a dialect that is listed as read.
 *
 * @param bytes the file
 * @param told what was done to it
 * @param rows rows below the header
 * @param blank how many of them hold nothing
 * @param duplicate how many of them repeat another
 */
record DirtyTwin(byte[] bytes, String told, long rows, long blank, long duplicate) {

    private static final List<String> UNICODE =
            List.of("UTF-8", "UTF-8", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "mixed");
    private static final List<String> MIXED = List.of("\n", "\r\n", "\r");

    /** Writes a table in some dialect. */
    static DirtyTwin of(CleanTable table, Random dice) {
        return new Hand(table, dice).write();
    }

    /** One hand at work on one file. */
    private static final class Hand {

        private final CleanTable table;
        private final Random dice;
        private final Dialect dialect;
        private final String delimiter;
        private final String end;
        private final boolean wrapped;
        private final boolean allQuoted;
        private final boolean spaced;
        private final int emptyColumns;
        private final List<Integer> order = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> told = new ArrayList<>();
        private long rows;
        private long blank;
        private long duplicate;

        Hand(CleanTable table, Random dice) {
            this.table = table;
            this.dice = dice;
            dialect = Dialect.of(dice);
            delimiter = List.of(",", ";", "\t", "|").get(dice.nextInt(4));
            end = ENDS.get(dice.nextInt(ENDS.size()));
            wrapped = dice.nextInt(8) == 0;
            allQuoted = dice.nextInt(3) == 0;
            spaced = dice.nextInt(4) == 0;
            emptyColumns = dice.nextInt(4) == 0 ? 1 + dice.nextInt(3) : 0;
            for (int i = 0; i < table.header().size(); i++) {
                order.add(i);
            }
            if (dice.nextInt(3) == 0) {
                Collections.shuffle(order, dice);
                told.add("reordered");
            }
        }

        DirtyTwin write() {
            metadata();
            int style = dice.nextInt(5);
            line(order.stream().map(i -> header(table.header().get(i), style)).toList());
            for (int r = 0; r < table.rows().size(); r++) {
                List<String> cells = cells(table.rows().get(r));
                line(cells);
                rows++;
                if (dice.nextInt(60) == 0) {
                    line(cells);
                    rows++;
                    duplicate++;
                }
                if (dice.nextInt(60) == 0 && r < table.rows().size() - 1) {
                    nothing();
                }
            }
            if (dice.nextInt(4) == 0) {
                withoutLastEnd();
            }
            byte[] bytes = encoded();
            told.add("delimiter " + (delimiter.equals("\t") ? "tab" : delimiter));
            told.add("line ends " + end.replace("\r", "CR").replace("\n", "LF"));
            told.add("dates " + dialect.dates() + ", numbers " + dialect.numbers());
            told.add(wrapped ? "wrapped" : allQuoted ? "all quoted" : "quoted where needed");
            told.add("header style " + style + ", " + emptyColumns + " empty columns");
            return new DirtyTwin(bytes, String.join("; ", told), rows, blank, duplicate);
        }

        private List<String> cells(List<String> row) {
            return order.stream()
                    .map(i -> dialect.written(table.header().get(i), row.get(i)))
                    .map(cell -> spaced && dice.nextInt(3) == 0 ? cell + "  " : cell)
                    .toList();
        }

        private void metadata() {
            if (dice.nextInt(3) != 0) {
                return;
            }
            told.add("lines above");
            List<String> lines =
                    new ArrayList<>(List.of("Software inventory", "Report generated 2024-05-01 10:15", ""));
            Collections.shuffle(lines, dice);
            lines.subList(0, 1 + dice.nextInt(3))
                    .forEach(line -> text.append(line).append(end(line)));
        }

        private void nothing() {
            rows++;
            blank++;
            String line =
                    dice.nextBoolean() ? "" : delimiter.repeat(table.header().size() - 1);
            text.append(line).append(end(line));
        }

        private void line(List<String> cells) {
            List<String> quoted =
                    new ArrayList<>(cells.stream().map(this::quoted).toList());
            quoted.addAll(Collections.nCopies(emptyColumns, ""));
            String line = String.join(delimiter, quoted);
            text.append(wrapped ? "\"" + line.replace("\"", "\"\"") + "\"" : line)
                    .append(end(line));
        }

        /** An empty line behind a lone carriage return must not begin with a line feed: it would be no line. */
        private String end(String line) {
            return !end.equals("mixed") ? end : line.isEmpty() ? "\r\n" : MIXED.get(dice.nextInt(MIXED.size()));
        }

        private String quoted(String cell) {
            boolean needed =
                    cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n") || cell.contains("\r");
            return needed || allQuoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
        }

        private void withoutLastEnd() {
            while (text.length() > 0
                    && (text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == '\r')) {
                text.setLength(text.length() - 1);
            }
            told.add("no last line end");
        }

        /** Columns beside the template keep their header, which is part of what they say. */
        private static String header(String name, int style) {
            if (Character.isUpperCase(name.charAt(0))) {
                return name;
            }
            return switch (style) {
                case 0 -> name.toUpperCase(Locale.ROOT);
                case 1 -> " " + name.replace('_', ' ') + " ";
                case 2 ->
                    Character.toUpperCase(name.charAt(0)) + name.substring(1).replace('_', '-');
                default -> name;
            };
        }

        private byte[] encoded() {
            List<Charset> own = table.alphabet().encodings();
            boolean unicode = own.isEmpty() || dice.nextInt(3) != 0;
            Charset charset = unicode
                    ? Charset.forName(UNICODE.get(dice.nextInt(UNICODE.size())))
                    : own.get(dice.nextInt(own.size()));
            boolean marked = unicode && dice.nextBoolean();
            told.add(0, charset.name() + (marked ? " with a mark" : ""));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes((marked ? "\ufeff" : "").getBytes(charset));
            out.writeBytes(text.toString().getBytes(charset));
            return out.toByteArray();
        }
    }
}
