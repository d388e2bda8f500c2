package org.winddown.reporting.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.proof.VerdictText;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * Which findings were open when, one interval for each change.
 *
 * <p>An interval is closed by the first run that no longer agrees. A run that looks back, to before the latest run of a
 * unit, is kept with its counts but opens and closes nothing in that unit.
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

    /** Runs, the latest {@code asOf} first, and of two with the same the one recorded last. */
    public List<RunRecord> runs(int limit) {
        return client.sql("select run_id, as_of, known_at, law_version, recorded_at from screening_run"
                        + " order by as_of desc, recorded_at desc, run_id fetch first " + limit + " rows only")
                .query((row, number) -> run(row))
                .list();
    }

    /** Runs that read at least one of the inventories, in the order of {@link #runs(int)}. */
    public List<RunRecord> runsOn(Collection<String> inventories) {
        if (inventories.isEmpty()) {
            return List.of();
        }
        return client.sql("select run_id, as_of, known_at, law_version, recorded_at from screening_run where run_id in"
                        + " (select run_id from screening_run_inventory where snapshot_id in (:inventories))"
                        + " order by as_of desc, recorded_at desc, run_id")
                .param("inventories", inventories)
                .query((row, number) -> run(row))
                .list();
    }

    /** The run with that id, if there is one. */
    public Optional<RunRecord> run(String runId) {
        return client.sql("select run_id, as_of, known_at, law_version, recorded_at from screening_run"
                        + " where run_id = ?")
                .params(runId)
                .query((row, number) -> run(row))
                .optional();
    }

    /** When a screening first found the asset under the measure, if any did. */
    public Optional<Instant> firstIdentified(AssetKey asset, String measure) {
        return client.sql("select min(first_identified_at) from finding_interval" + SAME)
                .params(asset.unit(), asset.source(), asset.kind().name(), asset.assetId(), measure)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    /**
     * When the assets of a unit were first found under the measure, at {@code asOf} or before; assets that were not are
     * absent.
     */
    public Map<AssetKey, Instant> firstIdentified(String unit, String measure, Instant asOf) {
        Map<AssetKey, Instant> first = new TreeMap<>();
        client.sql("select unit, source, kind, asset_id, min(first_identified_at) as first_identified_at"
                        + " from finding_interval where unit = ? and measure = ? and first_identified_at <= ?"
                        + " group by unit, source, kind, asset_id")
                .params(unit, measure, utc(asOf))
                .query(row -> {
                    first.put(asset(row), instant(row, "first_identified_at"));
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
        Set<String> current = current(run);
        insertRun(run);
        Map<Place, Open> open = openFindings(current);
        Map<Place, Instant> before = seenBefore(current);
        Set<String> knownSets = new HashSet<>();
        List<Object[]> sets = new ArrayList<>();
        List<Object[]> opened = new ArrayList<>();
        List<Object[]> closed = new ArrayList<>();
        for (Finding finding : findings) {
            if (!current.contains(finding.asset().key().unit())) {
                continue;
            }
            Place place = new Place(finding.asset().key(), finding.verdicts().measure());
            String body = VerdictText.json(finding.verdicts());
            String hash = ProofNames.hash(body);
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

    /** Units of the run that no recorded run has looked at later than this one does. */
    private Set<String> current(RunRecord run) {
        Set<String> current = new TreeSet<>();
        run.units().forEach(unit -> current.add(unit.code()));
        current.removeAll(client.sql("select distinct u.unit from screening_run_unit u"
                        + " join screening_run r on r.run_id = u.run_id where r.as_of > ?")
                .params(utc(run.asOf()))
                .query(String.class)
                .list());
        return current;
    }

    private void insertRun(RunRecord run) {
        client.sql("insert into screening_run (run_id, as_of, known_at, law_version, recorded_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(run.runId(), utc(run.asOf()), utc(run.knownAt()), run.lawVersion(), utc(run.recordedAt()))
                .update();
        run.inventories()
                .forEach(inventory -> client.sql(
                                "insert into screening_run_inventory (run_id, snapshot_id) values (?, ?)")
                        .params(run.runId(), inventory)
                        .update());
        for (int i = 0; i < run.inputs().size(); i++) {
            RunRecord.Input input = run.inputs().get(i);
            client.sql(
                            "insert into screening_run_input (run_id, position, sort, name, identity) values (?, ?, ?, ?, ?)")
                    .params(run.runId(), i, input.sort(), input.name(), input.value())
                    .update();
        }
        for (RunRecord.Unit unit : run.units()) {
            client.sql("insert into screening_run_unit (run_id, unit, assets, recorded_acts) values (?, ?, ?, ?)")
                    .params(run.runId(), unit.code(), unit.assets(), unit.recordedActs())
                    .update();
            unit.counts()
                    .forEach((verdict, assets) -> client.sql(
                                    "insert into screening_run_verdict (run_id, unit, verdict, assets)"
                                            + " values (?, ?, ?, ?)")
                            .params(run.runId(), unit.code(), verdict.name(), assets)
                            .update());
        }
    }

    private List<String> inventories(String runId) {
        return client.sql("select snapshot_id from screening_run_inventory where run_id = ? order by snapshot_id")
                .params(runId)
                .query(String.class)
                .list();
    }

    private List<RunRecord.Input> inputs(String runId) {
        return client.sql("select sort, name, identity from screening_run_input where run_id = ? order by position")
                .params(runId)
                .query((row, number) ->
                        new RunRecord.Input(row.getString("sort"), row.getString("name"), row.getString("identity")))
                .list();
    }

    private RunRecord run(ResultSet row) throws SQLException {
        String runId = row.getString("run_id");
        Map<String, Map<Verdict, Long>> counts = new TreeMap<>();
        client.sql("select unit, verdict, assets from screening_run_verdict where run_id = ?")
                .params(runId)
                .query(count -> {
                    counts.computeIfAbsent(count.getString("unit"), unit -> new EnumMap<>(Verdict.class))
                            .put(Verdict.valueOf(count.getString("verdict")), count.getLong("assets"));
                });
        List<RunRecord.Unit> units = client.sql(
                        "select unit, assets, recorded_acts from screening_run_unit where run_id = ? order by unit")
                .params(runId)
                .query((unit, number) -> new RunRecord.Unit(
                        unit.getString("unit"),
                        unit.getLong("assets"),
                        unit.getLong("recorded_acts"),
                        counts.getOrDefault(unit.getString("unit"), Map.of())))
                .list();
        return new RunRecord(
                runId,
                instant(row, "as_of"),
                instant(row, "known_at"),
                row.getString("law_version"),
                instant(row, "recorded_at"),
                units,
                inventories(runId),
                inputs(runId));
    }

    private Map<Place, Open> openFindings(Set<String> units) {
        Map<Place, Open> open = new LinkedHashMap<>();
        for (String unit : units) {
            client.sql("select unit, source, kind, asset_id, measure, verdict_set, first_identified_at"
                            + " from finding_interval where unit = ? and until_run is null")
                    .params(unit)
                    .query(row -> {
                        Place place = new Place(asset(row), row.getString("measure"));
                        open.put(
                                place,
                                new Open(place, row.getString("verdict_set"), instant(row, "first_identified_at")));
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
                        seen.put(new Place(asset(row), row.getString("measure")), instant(row, "first_identified_at"));
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
