package org.winddown.ingest.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.plan.RowChange.CellChange;

/**
 * Writes changes to a file as they come: JSON when its name ends so, else CSV.
 *
 * <p>CSV has a line for each added or retired asset and one for each cell of a changed one; JSON is one array with an
 * object an asset.
 */
public final class ChangeFile implements Consumer<RowChange>, AutoCloseable {

    private static final List<String> COLUMNS =
            List.of("change", "kind", "asset_id", "vendor", "product", "version", "row", "column", "before", "after");

    private final Writer out;
    private final boolean json;
    private List<String> leading;
    private boolean first = true;

    private ChangeFile(Writer out, boolean json, List<String> leading) {
        this.out = out;
        this.json = json;
        this.leading = leading;
    }

    /**
     * Opens a file, replacing what was there.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public static ChangeFile open(Path file) {
        boolean json =
                String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".json");
        return open(file, json, List.of(), json ? "[" : CsvLine.of(COLUMNS) + "\n");
    }

    /**
     * Opens a file as CSV that spreadsheets read as UTF-8, because it begins with the mark that says so. Its first
     * column is the unit.
     *
     * @param unit whose changes come first
     * @throws UncheckedIOException when it cannot be written
     */
    public static ChangeFile openForSpreadsheets(Path file, String unit) {
        return open(file, false, List.of(unit), "\ufeffunit," + CsvLine.of(COLUMNS) + "\n");
    }

    private static ChangeFile open(Path file, boolean json, List<String> leading, String beginning) {
        try {
            ChangeFile changes = new ChangeFile(Files.newBufferedWriter(file), json, leading);
            changes.write(beginning);
            return changes;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the changes to " + file + ".", e);
        }
    }

    /** Says whose changes come next, in a file that has the unit in its first column. */
    public void unit(String code) {
        leading = List.of(code);
    }

    @Override
    public void accept(RowChange change) {
        if (json) {
            write((first ? "\n" : ",\n") + object(change));
            first = false;
        } else if (change.cells().isEmpty()) {
            write(line(change, new CellChange("", "", "")));
        } else {
            change.cells().forEach(cell -> write(line(change, cell)));
        }
    }

    private String line(RowChange change, CellChange cell) {
        List<String> cells = new ArrayList<>(leading);
        cells.addAll(List.of(
                word(change),
                change.kind().name(),
                change.assetId(),
                change.product().vendor(),
                change.product().product(),
                change.product().version(),
                Long.toString(change.row()),
                cell.column(),
                cell.before(),
                cell.after()));
        return CsvLine.of(cells) + "\n";
    }

    private static String word(RowChange change) {
        return change.what().name().toLowerCase(Locale.ROOT);
    }

    private static String object(RowChange change) {
        List<String> cells = new ArrayList<>();
        for (CellChange cell : change.cells()) {
            cells.add("{\"column\":" + quoted(cell.column()) + ",\"before\":" + quoted(cell.before()) + ",\"after\":"
                    + quoted(cell.after()) + "}");
        }
        return "{\"change\":" + quoted(word(change)) + ",\"kind\":"
                + quoted(change.kind().name()) + ",\"asset_id\":"
                + quoted(change.assetId()) + ",\"vendor\":"
                + quoted(change.product().vendor()) + ",\"product\":"
                + quoted(change.product().product()) + ",\"version\":"
                + quoted(change.product().version()) + ",\"row\":" + change.row() + ",\"cells\":["
                + String.join(",", cells) + "]}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The changes could not be written.", e);
        }
    }

    @Override
    public void close() {
        try (Writer closing = out) {
            closing.write(json ? "\n]\n" : "");
        } catch (IOException e) {
            throw new UncheckedIOException("The changes could not be written.", e);
        }
    }
}
