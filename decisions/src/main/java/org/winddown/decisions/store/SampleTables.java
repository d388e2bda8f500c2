package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.sample.RecordedResult;
import org.winddown.decisions.sample.Sample;
import org.winddown.decisions.sample.SampleInputs;
import org.winddown.decisions.sample.SampleLine;
import org.winddown.decisions.sample.TestResult;
import org.winddown.rules.evaluation.Verdict;

/** The tables of samples and of what testers found: rows are added, never changed or removed. */
public final class SampleTables {

    private final JdbcClient client;
    private final OneTransaction transaction;

    public SampleTables(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /** Adds a sample with its lines. */
    public void add(Sample sample) {
        SampleInputs inputs = sample.inputs();
        client.sql(
                        "insert into test_sample (sample_id, verdict, wanted, seed, unit, as_of, known_at, run_id, population,"
                                + " assets, drawn_at, drawn_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sample.id(),
                        inputs.verdict().name(),
                        inputs.size(),
                        inputs.seed(),
                        inputs.unit(),
                        // texts, because the id is a hash of instants that may be finer than a column
                        inputs.asOf().toString(),
                        inputs.knownAt().toString(),
                        inputs.runId(),
                        sample.population(),
                        sample.assets(),
                        Instants.toColumn(sample.drawnAt().truncatedTo(ChronoUnit.MICROS)),
                        sample.drawnBy())
                .update();
        sample.lines()
                .forEach(line -> client.sql("insert into test_sample_line (sample_id, line_no, draw_hash, unit, source,"
                                + " kind, asset_id, measure, proof_sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                sample.id(),
                                line.number(),
                                line.hash(),
                                line.asset().unit(),
                                line.asset().source(),
                                line.asset().kind().name(),
                                line.asset().assetId(),
                                line.measure(),
                                line.proofSha256())
                        .update());
    }

    /** Adds what a tester found. */
    public void add(RecordedResult result, Instant loadedAt) {
        client.sql("insert into test_result (sample_id, line_no, result, tester, tested_at, note, recorded_at,"
                        + " recorded_by, loaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        result.sampleId(),
                        result.line(),
                        result.result().name(),
                        result.tester(),
                        Instants.toColumn(result.testedAt()),
                        result.note(),
                        Instants.toColumn(result.recordedAt()),
                        result.recordedBy(),
                        Instants.toColumn(loadedAt))
                .update();
    }

    /** One sample. */
    public Optional<Sample> find(String id) {
        List<SampleLine> lines = lines(id);
        return client.sql("select * from test_sample where sample_id = ?")
                .param(id)
                .query((row, number) -> sample(row, lines))
                .optional();
    }

    /** Samples drawn at or before an instant, in the order of drawing. */
    public List<Sample> samples(Instant knownAt) {
        return client
                .sql("select sample_id from test_sample where drawn_at <= ? order by drawn_at, sample_id")
                .param(Instants.toColumn(knownAt))
                .query(String.class)
                .list()
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /**
     * Results recorded at or before an instant, in the order of recording; of two at the same instant the later last.
     */
    public List<RecordedResult> results(Instant knownAt) {
        return client.sql("select * from test_result where recorded_at <= ? order by recorded_at, result_no")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new RecordedResult(
                        row.getString("sample_id"),
                        row.getInt("line_no"),
                        TestResult.valueOf(row.getString("result")),
                        row.getString("tester"),
                        Instants.of(row, "tested_at"),
                        row.getString("note"),
                        Instants.of(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }

    private static Sample sample(ResultSet row, List<SampleLine> lines) throws SQLException {
        return new Sample(
                new SampleInputs(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getInt("wanted"),
                        row.getString("seed"),
                        row.getString("unit"),
                        Instant.parse(row.getString("as_of")),
                        Instant.parse(row.getString("known_at")),
                        row.getString("run_id")),
                row.getLong("population"),
                row.getLong("assets"),
                lines,
                Instants.of(row, "drawn_at"),
                row.getString("drawn_by"));
    }

    private List<SampleLine> lines(String id) {
        return client.sql("select * from test_sample_line where sample_id = ? order by line_no")
                .param(id)
                .query((row, number) -> new SampleLine(
                        row.getInt("line_no"),
                        row.getString("draw_hash"),
                        AssetKeys.of(row),
                        row.getString("measure"),
                        row.getString("proof_sha256")))
                .list();
    }
}
