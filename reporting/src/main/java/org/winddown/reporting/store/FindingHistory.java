package org.winddown.reporting.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.proof.VerdictText;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;

/**
 * What was found before. It rests on the order in which runs were recorded, so that what it says of a recorded run
 * never changes, whatever is recorded later.
 */
public final class FindingHistory {

    private static final String THIS_NUMBER = "(select recorded_no from screening_run where run_id = :run)";

    private static final String BEFORE = "select r.run_id from screening_run r"
            + " join screening_run_unit s on s.run_id = r.run_id and s.unit = :unit"
            + " where r.run_id <> :run and r.as_of <= :asOf"
            + " and (r.recorded_at < :recordedAt or (r.recorded_at = :recordedAt and r.recorded_no < " + THIS_NUMBER
            + "))"
            + " and not exists (select 1 from screening_run later"
            + " join screening_run_unit t on t.run_id = later.run_id and t.unit = :unit"
            + " where later.as_of > r.as_of and (later.recorded_at < r.recorded_at"
            + " or (later.recorded_at = r.recorded_at and later.recorded_no < r.recorded_no)))"
            + " order by r.as_of desc, r.recorded_at desc, r.recorded_no desc fetch first 1 rows only";

    private static final String FOUND =
            "select f.source, f.kind, f.asset_id, f.measure, f.act, f.verdict, f.verdict_set"
                    + " from finding_interval f join screening_run b on b.run_id = f.from_run"
                    + " left join screening_run e on e.run_id = f.until_run where f.unit = :unit"
                    + " and (b.recorded_at < :recordedAt or (b.recorded_at = :recordedAt and b.recorded_no <= "
                    + THIS_NUMBER + "))"
                    + " and (e.run_id is null or e.recorded_at > :recordedAt"
                    + " or (e.recorded_at = :recordedAt and e.recorded_no > " + THIS_NUMBER + "))"
                    + " order by f.source, f.kind, f.asset_id, f.measure";

    private final JdbcClient client;
    private final FindingRegister register;

    public FindingHistory(DataSource dataSource, FindingRegister register) {
        this.client = JdbcClient.create(dataSource);
        this.register = register;
    }

    /**
     * What a run found of an asset under a measure.
     *
     * @param verdictSet hash of all that it said, 64 hexadecimal digits
     */
    public record Found(AssetKey asset, String measure, Act act, Verdict verdict, String verdictSet) {}

    /**
     * The latest run that was recorded before a recorded one, screened the unit, and is for the same instant or an
     * earlier one; a run that looked back to before another is left out, because it found nothing that was kept.
     */
    public Optional<RunRecord> before(RunRecord run, String unit) {
        return client.sql(BEFORE)
                .param("unit", unit)
                .param("run", run.runId())
                .param("asOf", utc(run.asOf()))
                .param("recordedAt", utc(run.recordedAt()))
                .query(String.class)
                .optional()
                .flatMap(register::run);
    }

    /** What such a run found in the unit, ordered by asset and measure. */
    public List<Found> of(RunRecord run, String unit) {
        return client.sql(FOUND)
                .param("unit", unit)
                .param("run", run.runId())
                .param("recordedAt", utc(run.recordedAt()))
                .query((row, number) -> new Found(
                        new AssetKey(
                                unit,
                                row.getString("source"),
                                AssetKind.valueOf(row.getString("kind")),
                                row.getString("asset_id")),
                        row.getString("measure"),
                        Act.valueOf(row.getString("act")),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getString("verdict_set")))
                .list();
    }

    /**
     * The run that first found an asset under a measure, of those for an instant or an earlier one; empty when none
     * did.
     */
    public Optional<RunRecord> first(AssetKey asset, String measure, Instant asOf) {
        return client.sql("select r.run_id from finding_interval f join screening_run r on r.run_id = f.from_run"
                        + " where f.unit = ? and f.source = ? and f.kind = ? and f.asset_id = ? and f.measure = ?"
                        + " and r.as_of <= ? order by r.as_of, r.recorded_at, r.run_id fetch first 1 rows only")
                .params(asset.unit(), asset.source(), asset.kind().name(), asset.assetId(), measure, utc(asOf))
                .query(String.class)
                .optional()
                .flatMap(register::run);
    }

    /** What a finding says, to be compared with {@link Found#verdictSet}. */
    public static Found of(Finding finding) {
        return new Found(
                finding.asset().key(),
                finding.verdicts().measure(),
                finding.headline().act(),
                finding.headline().verdict(),
                ProofNames.hash(VerdictText.json(finding.verdicts())));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
