package org.winddown.decisions.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.judgement.AnswerableFact;
import org.winddown.decisions.judgement.RecordedAnswer;
import org.winddown.decisions.judgement.RecordedDisposition;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;

/** The tables of answers and dispositions: rows are added, never changed or removed. */
public final class DecisionTables {

    private static final String KEY = "unit, source, kind, asset_id";
    private static final String ORIGIN = "recorded_at, loaded_at, sha256, file_name, sheet, file_row";

    private final JdbcClient client;
    private final OneTransaction transaction;

    public DecisionTables(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /**
     * Answers recorded at or before an instant, of files read at or before another; in the order of recording, of two
     * at the same instant the later row last.
     */
    public List<RecordedAnswer> answers(Instant knownAt, Instant loadedBy) {
        return client.sql("select * from answer where recorded_at <= ? and loaded_at <= ?"
                        + " order by recorded_at, answer_no")
                .params(Instants.toColumn(knownAt), Instants.toColumn(loadedBy))
                .query((row, number) -> new RecordedAnswer(
                        AssetKeys.of(row),
                        AnswerableFact.of(row.getString("fact"))
                                .orElseThrow(() -> new IllegalStateException(
                                        "The table of answers holds a fact that this version does not know.")),
                        row.getString("answered_value"),
                        row.getString("source_cell"),
                        row.getString("evidence_ref"),
                        row.getString("answered_by"),
                        Instants.of(row, "recorded_at"),
                        origin(row)))
                .list();
    }

    /** Dispositions recorded and read at or before these instants, in the same order. */
    public List<RecordedDisposition> dispositions(Instant knownAt, Instant loadedBy) {
        return client.sql("select * from disposition where recorded_at <= ? and loaded_at <= ?"
                        + " order by recorded_at, disposition_no")
                .params(Instants.toColumn(knownAt), Instants.toColumn(loadedBy))
                .query((row, number) -> new RecordedDisposition(
                        AssetKeys.of(row),
                        row.getString("measure"),
                        Act.valueOf(row.getString("act")),
                        new Disposition(
                                Disposition.State.valueOf(row.getString("state")),
                                row.getString("owner"),
                                row.getObject("due_date", LocalDate.class),
                                row.getString("note")),
                        row.getString("evidence_ref"),
                        row.getString("decided_by"),
                        Instants.of(row, "recorded_at"),
                        origin(row)))
                .list();
    }

    /** Adds an answer. */
    public void add(RecordedAnswer answer, Instant loadedAt) {
        AssetKey asset = answer.asset();
        AssetOrigin origin = answer.origin();
        client.sql("insert into answer (" + KEY + ", fact, answered_value, source_cell, evidence_ref, answered_by, "
                        + ORIGIN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        asset.unit(),
                        asset.source(),
                        asset.kind().name(),
                        asset.assetId(),
                        answer.fact().fact(),
                        answer.value(),
                        answer.sourceCell(),
                        answer.evidenceRef(),
                        answer.answeredBy(),
                        Instants.toColumn(answer.recordedAt()),
                        Instants.toColumn(loadedAt),
                        origin.sha256(),
                        origin.file(),
                        origin.sheet(),
                        origin.row())
                .update();
    }

    /** Adds a disposition. */
    public void add(RecordedDisposition decision, Instant loadedAt) {
        AssetKey asset = decision.asset();
        AssetOrigin origin = decision.origin();
        Disposition disposition = decision.disposition();
        client.sql("insert into disposition (" + KEY + ", measure, act, state, owner, due_date, note, evidence_ref,"
                        + " decided_by, " + ORIGIN + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(asset.unit())
                .param(asset.source())
                .param(asset.kind().name())
                .param(asset.assetId())
                .param(decision.measure())
                .param(decision.act().name())
                .param(disposition.state().name())
                .param(disposition.owner())
                .param(disposition.due())
                .param(disposition.note())
                .param(decision.evidenceRef())
                .param(decision.decidedBy())
                .param(Instants.toColumn(decision.recordedAt()))
                .param(Instants.toColumn(loadedAt))
                .param(origin.sha256())
                .param(origin.file())
                .param(origin.sheet())
                .param(origin.row())
                .update();
    }

    private static AssetOrigin origin(ResultSet row) throws SQLException {
        return new AssetOrigin(
                row.getString("sha256"), row.getString("file_name"), row.getString("sheet"), row.getLong("file_row"));
    }
}
