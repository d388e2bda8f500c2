package org.winddown.reporting.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * Which findings were open when, one interval for each change.
 *
 * <p>Record runs in the order of their {@code asOf}; an interval is closed by the first run that no longer agrees.
 */
public final class FindingRegister {

    private static final int BATCH = 1_000;
    private static final String SAME = " where unit = ? and source = ? and kind = ? and asset_id = ? and measure = ?";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    public FindingRegister(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        template = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    private record Place(AssetKey asset, String measure) {}

    private record Open(Place place, String verdictSet, Instant firstIdentifiedAt) {}

    /**
     * Records what a run found: opens, changes and closes intervals of the run's units, in one transaction.
     *
     * @param findings one for each asset and measure; an unchanged one writes nothing
     * @return false when this run was recorded before; nothing is then changed
     */
    public boolean record(RunRecord run, Iterable<Finding> findings) {
        return Boolean.TRUE.equals(transaction.execute(status -> recordNew(run, findings)));
    }

    /** When a screening first found the asset under the measure, if any did. */
    public Optional<Instant> firstIdentified(AssetKey asset, String measure) {
        return client.sql("select min(first_identified_at) from finding_interval" + SAME)
                .params(asset.unit(), asset.source(), asset.kind().name(), asset.assetId(), measure)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /** When the assets of a unit were first found under the measure; assets never found are absent. */
    public Map<AssetKey, Instant> firstIdentified(String unit, String measure) {
        Map<AssetKey, Instant> first = new TreeMap<>();
        client.sql("select unit, source, kind, asset_id, min(first_identified_at) as first_identified_at"
                        + " from finding_interval where unit = ? and measure = ?"
                        + " group by unit, source, kind, asset_id")
                .params(unit, measure)
                .query(row -> {
                    first.put(asset(row), instant(row));
                });
        return first;
    }

    /** Open findings of a unit by headline verdict. */
    public Map<Verdict, Long> open(String unit) {
        Map<Verdict, Long> counts = new TreeMap<>();
        client.sql("select verdict, count(*) as findings from finding_interval"
                        + " where unit = ? and until_run is null group by verdict")
                .params(unit)
                .query(row -> {
                    counts.put(Verdict.valueOf(row.getString("verdict")), row.getLong("findings"));
                });
        return counts;
    }

    private boolean recordNew(RunRecord run, Iterable<Finding> findings) {
        if (client.sql("select count(*) from screening_run where run_id = ?")
                        .params(run.runId())
                        .query(Long.class)
                        .single()
                > 0) {
            return false;
        }
        insertRun(run);
        Map<Place, Open> open = openFindings(run.units());
        Map<Place, Instant> before = seenBefore(run.units());
        Set<String> knownSets = new HashSet<>();
        List<Object[]> sets = new ArrayList<>();
        List<Object[]> opened = new ArrayList<>();
        List<Object[]> closed = new ArrayList<>();
        for (Finding finding : findings) {
            Place place = new Place(finding.asset().key(), finding.verdicts().measure());
            String body = VerdictText.json(finding.verdicts());
            String hash = VerdictText.sha256(body);
            Open same = open.remove(place);
            if (same != null && same.verdictSet().equals(hash)) {
                continue;
            }
            if (same != null) {
                closed.add(closing(run, place));
            }
            if (knownSets.add(hash)) {
                sets.add(new Object[] {hash, place.measure(), body, hash});
            }
            Instant first = same != null ? same.firstIdentifiedAt() : before.getOrDefault(place, run.asOf());
            opened.add(opening(run, place, finding.headline(), hash, first));
        }
        open.keySet().forEach(place -> closed.add(closing(run, place)));
        write(sets, opened, closed);
        return true;
    }

    private void insertRun(RunRecord run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), run.counts().getOrDefault(verdict, 0L));
        }
        StringBuilder text = new StringBuilder("{");
        counts.forEach((verdict, count) -> text.append(text.length() == 1 ? "" : ",")
                .append('"')
                .append(verdict)
                .append("\":")
                .append(count));
        client.sql("insert into screening_run (run_id, as_of, known_at, law_version, recorded_at, assets, counts)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run.runId(),
                        utc(run.asOf()),
                        utc(run.knownAt()),
                        run.lawVersion(),
                        utc(run.recordedAt()),
                        run.assets(),
                        text.append('}').toString())
                .update();
    }

    private Map<Place, Open> openFindings(Set<String> units) {
        Map<Place, Open> open = new LinkedHashMap<>();
        for (String unit : units.stream().sorted().toList()) {
            client.sql("select unit, source, kind, asset_id, measure, verdict_set, first_identified_at"
                            + " from finding_interval where unit = ? and until_run is null")
                    .params(unit)
                    .query(row -> {
                        Place place = new Place(asset(row), row.getString("measure"));
                        open.put(place, new Open(place, row.getString("verdict_set"), instant(row)));
                    });
        }
        return open;
    }

    private Map<Place, Instant> seenBefore(Set<String> units) {
        Map<Place, Instant> seen = new HashMap<>();
        for (String unit : units) {
            client.sql("select unit, source, kind, asset_id, measure, min(first_identified_at) as first_identified_at"
                            + " from finding_interval where unit = ? and until_run is not null"
                            + " group by unit, source, kind, asset_id, measure")
                    .params(unit)
                    .query(row -> {
                        seen.put(new Place(asset(row), row.getString("measure")), instant(row));
                    });
        }
        return seen;
    }

    private void write(List<Object[]> sets, List<Object[]> opened, List<Object[]> closed) {
        template.batchUpdate(
                "insert into verdict_set (hash, measure, body) select cast(? as char(64)), cast(? as varchar(100)),"
                        + " cast(? as text) where not exists (select 1 from verdict_set where hash = ?)",
                sets,
                BATCH,
                FindingRegister::set);
        template.batchUpdate(
                "update finding_interval set until_run = ?" + SAME + " and until_run is null",
                closed,
                BATCH,
                FindingRegister::set);
        template.batchUpdate(
                "insert into finding_interval (unit, source, kind, asset_id, measure, from_run, act, verdict,"
                        + " verdict_set, first_identified_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                opened,
                BATCH,
                FindingRegister::set);
    }

    private static void set(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static Object[] opening(RunRecord run, Place place, ActVerdict headline, String hash, Instant first) {
        AssetKey asset = place.asset();
        return new Object[] {
            asset.unit(),
            asset.source(),
            asset.kind().name(),
            asset.assetId(),
            place.measure(),
            run.runId(),
            headline.act().name(),
            headline.verdict().name(),
            hash,
            utc(first)
        };
    }

    private static Object[] closing(RunRecord run, Place place) {
        AssetKey asset = place.asset();
        return new Object[] {
            run.runId(), asset.unit(), asset.source(), asset.kind().name(), asset.assetId(), place.measure()
        };
    }

    private static AssetKey asset(ResultSet row) throws SQLException {
        return new AssetKey(
                row.getString("unit"),
                row.getString("source"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("asset_id"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("first_identified_at", OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
