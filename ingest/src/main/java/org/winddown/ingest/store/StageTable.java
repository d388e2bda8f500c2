package org.winddown.ingest.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Staged chunks and rejected rows of imports. */
public final class StageTable {

    /**
     * Counts of a staged chunk.
     *
     * @param firstRow first row as a person counts
     * @param lastRow last row as a person counts
     * @param lastOrdinal rows read from the file up to the end of this chunk
     */
    public record Chunk(long firstRow, long lastRow, long lastOrdinal, int accepted, int rejected, int blank) {}

    private final JdbcTemplate jdbc;
    private final StreamedQuery streamed;

    public StageTable(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.streamed = new StreamedQuery(dataSource);
    }

    /** Rows of the file whose outcome is committed. */
    public long committedRows(String importId) {
        return number("select coalesce(max(last_ordinal), 0) from import_chunk where import_id = ?", importId);
    }

    /** Inserts the next chunk. */
    public void insert(String importId, Chunk chunk) {
        long number = 1 + number("select coalesce(max(chunk_no), 0) from import_chunk where import_id = ?", importId);
        jdbc.update(
                "insert into import_chunk (import_id, chunk_no, first_row, last_row, last_ordinal, accepted_rows,"
                        + " rejected_rows, blank_rows) values (?, ?, ?, ?, ?, ?, ?, ?)",
                importId,
                number,
                chunk.firstRow(),
                chunk.lastRow(),
                chunk.lastOrdinal(),
                chunk.accepted(),
                chunk.rejected(),
                chunk.blank());
    }

    /** Blank rows of the staged chunks. */
    public long blankRows(String importId) {
        return number("select coalesce(sum(blank_rows), 0) from import_chunk where import_id = ?", importId);
    }

    /** Deletes the staged chunks of an import. */
    public void deleteChunks(String importId) {
        jdbc.update("delete from import_chunk where import_id = ?", importId);
    }

    /** Inserts rejected rows. */
    public void reject(String importId, List<RejectedRow> rows) {
        jdbc.batchUpdate(
                "insert into rejected_row (import_id, row_no, sheet, column_name, code, message, raw_line)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            importId,
                            row.row(),
                            row.sheet(),
                            row.column().replace("\u0000", ""),
                            row.code(),
                            row.message(),
                            row.rawLine().getBytes(StandardCharsets.UTF_8)
                        })
                        .toList());
    }

    /** Number of rejected rows of an import. */
    public long rejectedRows(String importId) {
        return number("select count(*) from rejected_row where import_id = ?", importId);
    }

    /** Gives the rejected rows of an import in file order, as they come from the database. */
    public void forEachRejected(String importId, Consumer<RejectedRow> rows) {
        streamed.forEach(
                "select * from rejected_row where import_id = ? order by row_no",
                row -> {
                    rows.accept(new RejectedRow(
                            row.getLong("row_no"),
                            row.getString("sheet"),
                            row.getString("column_name"),
                            row.getString("code"),
                            row.getString("message"),
                            new String(row.getBytes("raw_line"), StandardCharsets.UTF_8)));
                },
                importId);
    }

    /** Deletes the rejected rows of an import. */
    public void deleteRejected(String importId) {
        jdbc.update("delete from rejected_row where import_id = ?", importId);
    }

    private long number(String sql, String importId) {
        Long value = jdbc.queryForObject(sql, Long.class, importId);
        return value == null ? 0 : value;
    }
}
