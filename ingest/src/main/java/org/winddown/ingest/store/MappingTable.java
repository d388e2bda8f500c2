package org.winddown.ingest.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With which mapping the files of each source were read. */
public final class MappingTable {

    /**
     * How one file was read.
     *
     * @param mapping the mapping as YAML
     * @param header its header, as people are shown it
     * @param filled those columns that had a filled cell in the first rows
     * @param dateOrders order of day and month of columns that proved it, as {@code column=order}
     * @param stated what else decided the reading, as {@code StatedReading} stores it
     */
    public record SavedMapping(
            String importId,
            String unit,
            String source,
            String sha256,
            Instant savedAt,
            String mapping,
            List<String> header,
            List<String> filled,
            List<String> dateOrders,
            String stated) {

        public SavedMapping {
            header = List.copyOf(header);
            filled = List.copyOf(filled);
            dateOrders = List.copyOf(dateOrders);
        }
    }

    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;

    public MappingTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps how a file was read; what is kept for the same import stays. */
    public void save(SavedMapping saved) {
        jdbc.sql("insert into source_mapping (import_id, unit, source, sha256, saved_at, mapping, header, filled,"
                        + " date_orders, stated) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        saved.importId(),
                        saved.unit(),
                        saved.source(),
                        saved.sha256(),
                        Instants.toColumn(saved.savedAt()),
                        saved.mapping(),
                        joined(saved.header()),
                        joined(saved.filled()),
                        joined(saved.dateOrders()),
                        saved.stated().replace("\u0000", ""))
                .update();
    }

    /** How a certain import read its file. */
    public Optional<SavedMapping> ofImport(String importId) {
        return jdbc.sql("select * from source_mapping where import_id = ?")
                .param(importId)
                .query((row, n) -> saved(row))
                .optional();
    }

    /** How these very bytes were read for the source when they came last. */
    public Optional<SavedMapping> ofBytes(String unit, String source, String sha256) {
        return jdbc.sql("select * from source_mapping where unit = ? and source = ? and sha256 = ?"
                        + " order by saved_at desc, import_id limit 1")
                .params(unit, source, sha256)
                .query((row, n) -> saved(row))
                .optional();
    }

    /** How the file of the source was read that was imported last. */
    public Optional<SavedMapping> latest(String unit, String source) {
        return jdbc.sql("select m.* from source_mapping m join import_run r on r.import_id = m.import_id"
                        + " where m.unit = ? and m.source = ? and r.state = 'SEALED'"
                        + " order by m.saved_at desc, m.import_id limit 1")
                .params(unit, source)
                .query((row, n) -> saved(row))
                .optional();
    }

    private static SavedMapping saved(ResultSet row) throws SQLException {
        return new SavedMapping(
                row.getString("import_id"),
                row.getString("unit"),
                row.getString("source"),
                row.getString("sha256"),
                Instants.of(row, "saved_at"),
                row.getString("mapping"),
                split(row.getString("header")),
                split(row.getString("filled")),
                split(row.getString("date_orders")),
                row.getString("stated"));
    }

    private static String joined(List<String> texts) {
        return String.join(SEPARATOR, texts).replace("\u0000", "");
    }

    private static List<String> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(SEPARATOR, -1));
    }
}
