package org.winddown.ingest.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.json.JsonValue.Members;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.rows.UnicodeForm;

/**
 * The records of a JSON file as rows: row 1 is its first record, or the first entry of the list of software that its
 * records hold, see {@link SoftwareLists}. The columns are the names of all records in the order in which they are
 * first met, see {@link FlatRecord}.
 */
public final class JsonRows implements RowSource {

    private static final int SAMPLE = 4096;
    private static final int MOST_COLUMNS = 16_384;

    private final Path file;
    private final String name;
    private final JsonLayout layout;
    private final OsqueryLog log = new OsqueryLog();
    private final SoftwareLists software;
    private final Set<String> columns = new LinkedHashSet<>();
    private final Deque<RawRow> waiting = new ArrayDeque<>();
    private final String encoding;
    private boolean logged;
    private @Nullable JsonRecords records;
    private long number;
    private long recordNumber;

    private JsonRows(Path file, String name, String encoding) {
        this.file = file;
        this.name = name;
        this.encoding = encoding;
        this.layout = JsonLayout.of(file, name);
        this.software = new SoftwareLists(name);
        look();
    }

    /**
     * Opens a file and finds its columns, for which it is read once.
     *
     * @param name name of the file for messages
     * @throws RefusedFileException when it is no JSON, or no table
     */
    public static RowSource open(Path file, String name) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        return new JsonRows(
                file,
                name,
                UnicodeForm.of(start)
                        .map(UnicodeForm::charset)
                        .orElse(StandardCharsets.UTF_8)
                        .name());
    }

    private void look() {
        try (JsonRecords all = new JsonRecords(file, name, layout)) {
            for (Members record = all.next(); record != null; record = all.next()) {
                if (OsqueryResult.has(record.members().keySet())) {
                    look(OsqueryResult.of(record));
                } else {
                    number++;
                    columns.addAll(software.look(record));
                }
                requireWidth();
            }
        }
        columns.removeAll(software.columnsWithoutText());
        if (number == 0 || columns.isEmpty()) {
            throw JsonLayout.empty(name);
        }
        number = 0;
    }

    private void look(OsqueryResult result) {
        logged = true;
        log.look(result);
        for (OsqueryResult.Row row : result.rows()) {
            log.look(result, row, ++number);
            columns.addAll(result.cells(row).keySet());
        }
    }

    private void requireWidth() {
        if (columns.size() > MOST_COLUMNS) {
            throw new RefusedFileException(
                    "FILE_IS_JSON",
                    name + ": the records have more than " + MOST_COLUMNS + " names together, so they are no table."
                            + " Send the inventory as CSV or XLSX.");
        }
    }

    @Override
    public RawRow header() {
        return new RawRow(0, List.copyOf(columns));
    }

    @Override
    public @Nullable RawRow next() {
        JsonRecords open = records == null ? new JsonRecords(file, name, layout) : records;
        records = open;
        while (waiting.isEmpty()) {
            Members record = open.next();
            if (record == null) {
                return null;
            }
            recordNumber++;
            if (OsqueryResult.has(record.members().keySet())) {
                take(OsqueryResult.of(record));
            } else {
                software.rows(record, recordNumber).forEach(cells -> waiting.add(row(++number, cells)));
            }
        }
        return waiting.remove();
    }

    private void take(OsqueryResult result) {
        for (OsqueryResult.Row row : result.rows()) {
            number++;
            if (log.stays(result, row, number)) {
                waiting.add(row(number, result.cells(row)));
            }
        }
    }

    private RawRow row(long at, Map<String, String> cells) {
        return new RawRow(
                at,
                columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
    }

    @Override
    public Optional<String> incomplete() {
        return layout.next().isEmpty()
                ? log.incomplete()
                : Optional.of("it is one page of several: its " + Quoted.of(layout.next())
                        + " says that more records follow.");
    }

    @Override
    public String encoding() {
        return encoding;
    }

    @Override
    public String dialect() {
        return logged ? "osquery JSON" : layout.lines() ? "JSON lines" : "JSON";
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!layout.path().isEmpty()) {
            remarks.add("The rows are the records of the list " + Quoted.of(layout.list()) + ".");
        }
        incomplete().ifPresent(why -> remarks.add("The file is not the whole inventory: " + why));
        remarks.addAll(log.remarks());
        remarks.addAll(software.remarks());
        return remarks;
    }

    @Override
    public void close() {
        if (records != null) {
            records.close();
            records = null;
        }
    }
}
