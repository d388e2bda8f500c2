package org.winddown.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.match.MatchAnswer;
import org.winddown.decisions.match.MatchKind;
import org.winddown.decisions.match.MatchPair;
import org.winddown.decisions.match.MatchSide;
import org.winddown.decisions.match.RecordedMatch;

/** The table of what people said about matches: rows are added, never changed or removed. */
public final class MatchTable {

    private final JdbcClient client;
    private final OneTransaction transaction;

    public MatchTable(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /** Adds a row. */
    public void add(RecordedMatch match, Instant loadedAt) {
        MatchSide raw = match.pair().raw();
        MatchSide entry = match.pair().entry();
        client.sql(
                        "insert into match_decision (kind, pair_id, raw_key, raw_text, raw_fingerprint, entry_key, entry_text,"
                                + " entry_fingerprint, answer, decided_by, reason, four_eyes, recorded_at, loaded_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        match.pair().kind().name(),
                        match.pair().id(),
                        raw.key(),
                        raw.text(),
                        raw.fingerprint(),
                        entry.key(),
                        entry.text(),
                        entry.fingerprint(),
                        match.answer().name(),
                        match.by(),
                        match.why(),
                        match.fourEyes(),
                        Instants.toColumn(match.recordedAt()),
                        Instants.toColumn(loadedAt))
                .update();
    }

    /**
     * Rows recorded at or before an instant and read at or before another, in the order of recording; of two at the
     * same instant the later row last.
     */
    public List<RecordedMatch> knownAt(Instant knownAt, Instant loadedBy) {
        return client.sql("select * from match_decision where recorded_at <= ? and loaded_at <= ?"
                        + " order by recorded_at, match_no")
                .params(Instants.toColumn(knownAt), Instants.toColumn(loadedBy))
                .query((row, number) -> new RecordedMatch(
                        new MatchPair(
                                MatchKind.valueOf(row.getString("kind")),
                                new MatchSide(row.getString("raw_key"), row.getString("raw_text")),
                                new MatchSide(row.getString("entry_key"), row.getString("entry_text"))),
                        MatchAnswer.valueOf(row.getString("answer")),
                        row.getString("decided_by"),
                        row.getString("reason"),
                        row.getBoolean("four_eyes"),
                        Instants.of(row, "recorded_at")))
                .list();
    }
}
