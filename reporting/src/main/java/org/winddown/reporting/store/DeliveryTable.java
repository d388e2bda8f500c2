package org.winddown.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;

/** What became of deliveries, and which reports were fetched. */
public final class DeliveryTable {

    /** A delivery with its last event, its place in the queue and the first time its recipient fetched the report. */
    private static final String RECORD = "select d.*, e.at as event_at, e.state as event_state,"
            + " e.address as event_address, e.message as event_message, q.due_at, q.attempts,"
            + " (select count(*) from delivery_event t where t.delivery_id = d.delivery_id"
            + " and t.state in ('SENT', 'RETRYING', 'FAILED')) as tried,"
            + " (select min(o.opened_at) from report_opening o where o.run_id = d.run_id and o.unit = d.unit"
            + " and o.format = d.format and o.opened_by = d.recipient and d.recall_id is null) as opened_at"
            + " from delivery d"
            + " left join delivery_queue q on q.delivery_id = d.delivery_id"
            + " left join delivery_event e on e.delivery_id = d.delivery_id and e.event_no ="
            + " (select max(l.event_no) from delivery_event l where l.delivery_id = d.delivery_id)";

    private static final String ORDER = " order by d.enqueued_at, d.recipient, d.unit, d.kind, d.format, d.delivery_id";

    private final JdbcClient client;

    public DeliveryTable(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
    }

    /** All deliveries, in the order in which they were enqueued. */
    public List<DeliveryRecord> all() {
        return client.sql(RECORD + ORDER).query((row, number) -> line(row)).list();
    }

    /** Reports of these runs that reached somebody, errata not among them. */
    public List<DeliveryRecord> sent(Collection<String> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        return client.sql(RECORD + " where d.run_id in (:runs) and d.recall_id is null and e.state = 'SENT'" + ORDER)
                .param("runs", runs)
                .query((row, number) -> line(row))
                .list();
    }

    /** The content of the report of this kind that the recipient got last and nobody has recalled since. */
    public Optional<String> lastContent(String recipient, Parcel like) {
        return client.sql("select d.content_hash from delivery d join delivery_event e"
                        + " on e.delivery_id = d.delivery_id where d.recipient = ? and d.unit = ? and d.kind = ?"
                        + " and d.format = ? and d.recall_id is null and e.state = 'SENT' and not exists"
                        + " (select 1 from report_recall_run r join report_recall c on c.recall_id = r.recall_id"
                        + " where r.run_id = d.run_id and (c.unit = '*' or d.unit = '' or c.unit = d.unit))"
                        + " order by e.at desc, d.as_of desc, d.delivery_id fetch first 1 row only")
                .params(recipient, like.unit(), like.kind(), like.format())
                .query(String.class)
                .optional();
    }

    /** Whether a report of a run was recalled. */
    public boolean recalled(String runId, String unit) {
        return client.sql("select count(*) from report_recall_run r join report_recall c on c.recall_id = r.recall_id"
                                + " where r.run_id = ? and (c.unit = '*' or ? = '' or c.unit = ?)")
                        .params(runId, unit, unit)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Records that somebody fetched a report. */
    public void opened(String runId, String unit, String format, String who, Instant at) {
        client.sql("insert into report_opening (run_id, unit, format, opened_by, opened_at) values (?, ?, ?, ?, ?)")
                .params(runId, unit, format, who, DeliveryRows.utc(at))
                .update();
    }

    private static DeliveryRecord line(ResultSet row) throws SQLException {
        String state = row.getString("event_state");
        boolean told = state != null;
        Instant due = DeliveryRows.maybe(row, "due_at");
        int attempts = due == null ? row.getInt("tried") : row.getInt("attempts");
        return new DeliveryRecord(
                DeliveryRows.delivery(row),
                told ? DeliveryState.valueOf(state) : DeliveryState.QUEUED,
                RecipientTable.address(row.getString(told ? "event_address" : "address")),
                attempts,
                DeliveryRows.instant(row, told ? "event_at" : "enqueued_at"),
                told ? row.getString("event_message") : "",
                due,
                DeliveryRows.maybe(row, "opened_at"));
    }
}
