package org.winddown.ingest.store;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports of the rows that one unit has in the file of another. */
public final class ShareTable {

    private final JdbcClient jdbc;

    public ShareTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Keeps that an import reads a share of the file of a unit; what is kept stays. */
    public void keep(String importId, String ofUnit) {
        jdbc.sql("insert into file_share (import_id, of_unit) values (?, ?) on conflict do nothing")
                .params(importId, ofUnit)
                .update();
    }

    /** Whether an import reads a share of the file of a unit. */
    public boolean isOf(String importId, String ofUnit) {
        return jdbc.sql("select count(*) from file_share where import_id = ? and of_unit = ?")
                        .params(importId, ofUnit)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The other imports of the file of which an import read a share, by unit; each with its id and its unit. */
    public List<Map.Entry<String, String>> beside(String importId) {
        return jdbc.sql(
                        "select r.import_id, r.unit from import_run o join file_share own on own.import_id = o.import_id"
                                + " join file_share s on s.of_unit = own.of_unit join import_run r on r.import_id = s.import_id"
                                + " where o.import_id = ? and r.import_id <> o.import_id and r.sha256 = o.sha256 and r.source ="
                                + " o.source and (r.snapshot_at = o.snapshot_at or r.started_at = o.started_at)"
                                + " order by r.unit, r.started_at, r.import_id")
                .param(importId)
                .query((row, n) -> Map.entry(row.getString("import_id"), row.getString("unit")))
                .list();
    }

    /** Units that had rows in the files of a unit from a source, ordered by code; the unit itself is not named. */
    public List<String> units(String ofUnit, String source) {
        return jdbc.sql("select distinct r.unit from file_share s join import_run r on r.import_id = s.import_id"
                        + " where s.of_unit = ? and r.source = ? and r.unit <> s.of_unit order by r.unit")
                .params(ofUnit, source)
                .query(String.class)
                .list();
    }
}
