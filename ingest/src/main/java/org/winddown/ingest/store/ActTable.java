package org.winddown.ingest.store;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.ingest.store.ImportAct.Act;

/** What people did about imports, in the order of recording. */
public final class ActTable {

    private final JdbcClient jdbc;

    public ActTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Records an act. */
    public void insert(ImportAct act) {
        jdbc.sql("insert into import_act (act, import_id, result_id, acted_by, acted_at, because)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        act.act().name(),
                        act.importId(),
                        act.resultId(),
                        act.by(),
                        Instants.toColumn(act.at()),
                        act.because())
                .update();
    }

    /** The acts about the imports of a source, the first recorded first. */
    public List<ImportAct> ofScope(String unit, String source) {
        return jdbc.sql("select a.* from import_act a join import_run r on r.import_id = a.import_id"
                        + " where r.unit = ? and r.source = ? order by a.act_no")
                .params(unit, source)
                .query((row, n) -> new ImportAct(
                        Act.valueOf(row.getString("act")),
                        row.getString("import_id"),
                        row.getString("result_id"),
                        row.getString("acted_by"),
                        Instants.of(row, "acted_at"),
                        row.getString("because")))
                .list();
    }
}
