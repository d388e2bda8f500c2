package org.winddown.reporting.store;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.reporting.model.Fingerprint;

/**
 * What a run found, as a hash: two runs with the same one found the same verdicts on as many assets. The instant of the
 * run, its id and the versions of lists are not part of it.
 */
public final class RunContent {

    private static final String FOUND = "select f.unit, f.source, f.kind, f.asset_id, f.measure, f.verdict_set"
            + " from finding_interval f join screening_run b on b.run_id = f.from_run"
            + " left join screening_run u on u.run_id = f.until_run, screening_run r"
            + " where r.run_id = ? and f.unit = ? and b.as_of <= r.as_of"
            + " and (f.until_run is null or u.as_of > r.as_of)"
            + " order by f.source, f.kind, f.asset_id, f.measure, f.verdict_set";

    private final JdbcClient client;

    public RunContent(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
    }

    /**
     * The hash.
     *
     * @param unit code of a unit; empty for all that the run screened
     */
    public String of(String runId, String unit) {
        List<String> parts = new ArrayList<>();
        List<String> units = client.sql("select unit from screening_run_unit where run_id = ?"
                        + " and (unit = ? or ? = '') order by unit")
                .params(runId, unit, unit)
                .query(String.class)
                .list();
        for (String each : units) {
            counts(runId, each, parts);
            List<String> found = new ArrayList<>();
            client.sql(FOUND).params(runId, each).query(row -> {
                for (String column : List.of("source", "kind", "asset_id", "measure", "verdict_set")) {
                    found.add(row.getString(column));
                }
            });
            parts.add(Fingerprint.of(found));
        }
        return Fingerprint.of(parts);
    }

    private void counts(String runId, String unit, List<String> parts) {
        client.sql("select unit, assets, recorded_acts from screening_run_unit where run_id = ? and unit = ?")
                .params(runId, unit)
                .query(row -> {
                    parts.add(row.getString("unit"));
                    parts.add(String.valueOf(row.getLong("assets")));
                    parts.add(String.valueOf(row.getLong("recorded_acts")));
                });
        client.sql("select verdict, assets from screening_run_verdict where run_id = ? and unit = ? order by verdict")
                .params(runId, unit)
                .query(row -> {
                    parts.add(row.getString("verdict"));
                    parts.add(String.valueOf(row.getLong("assets")));
                });
    }
}
