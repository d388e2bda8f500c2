package org.winddown.decisions.store;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.decisions.hold.LegalHold;
import org.winddown.decisions.hold.Release;

/** The tables of legal holds and their releases: rows are added, never changed or removed. */
public final class HoldTables {

    private final JdbcClient client;
    private final OneTransaction transaction;

    public HoldTables(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new OneTransaction(dataSource);
    }

    /** Does something in one transaction: all of it is kept, or nothing. */
    public <T> T inOneTransaction(Supplier<T> work) {
        return transaction.of(work);
    }

    /** Adds a hold. */
    public void add(LegalHold hold) {
        client.sql(
                        "insert into legal_hold (hold_id, unit, source, kind, asset_id, matter, reason, placed_by, placed_at,"
                                + " recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        hold.id(),
                        hold.asset().unit(),
                        hold.asset().source(),
                        hold.asset().kind().name(),
                        hold.asset().assetId(),
                        hold.matter(),
                        hold.reason(),
                        hold.placedBy(),
                        Instants.toColumn(hold.placedAt()),
                        Instants.toColumn(hold.recordedAt()),
                        hold.recordedBy())
                .update();
    }

    /** Adds a release. */
    public void add(Release release) {
        client.sql("insert into legal_hold_release (hold_id, released_at, released_by, reason) values (?, ?, ?, ?)")
                .params(release.holdId(), Instants.toColumn(release.releasedAt()), release.by(), release.reason())
                .update();
    }

    /** Holds recorded at or before an instant, in the order of recording. */
    public List<LegalHold> holds(Instant knownAt) {
        return client.sql("select * from legal_hold where recorded_at <= ? order by recorded_at, hold_no")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new LegalHold(
                        AssetKeys.of(row),
                        row.getString("matter"),
                        row.getString("reason"),
                        row.getString("placed_by"),
                        Instants.of(row, "placed_at"),
                        Instants.of(row, "recorded_at"),
                        row.getString("recorded_by")))
                .list();
    }

    /** Releases made at or before an instant. */
    public List<Release> releases(Instant knownAt) {
        return client.sql("select * from legal_hold_release where released_at <= ? order by released_at")
                .param(Instants.toColumn(knownAt))
                .query((row, number) -> new Release(
                        row.getString("hold_id"),
                        Instants.of(row, "released_at"),
                        row.getString("released_by"),
                        row.getString("reason")))
                .list();
    }
}
