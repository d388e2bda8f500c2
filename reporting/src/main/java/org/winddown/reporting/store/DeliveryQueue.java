package org.winddown.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.reporting.delivery.Claim;
import org.winddown.reporting.delivery.Delivery;
import org.winddown.reporting.delivery.DeliveryEvent;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Recall;

/**
 * Deliveries that are to be made. Several senders may work on it, on one machine or many: each claims a delivery for a
 * while, and whoever does not come back in time loses it to the next.
 */
public final class DeliveryQueue {

    /** Nobody works on it, or whoever did has not come back. */
    private static final String FREE = "(leased_until is null or leased_until <= ?)";

    /** More than there are senders. */
    private static final int CANDIDATES = 50;

    private static final String INSERT =
            "insert into delivery (delivery_id, run_id, as_of, unit, kind, format, path, sha256, content_hash,"
                    + " conserved, recipient, address, enqueued_at, recall_id, withdraws, body)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing";

    private final JdbcClient client;
    private final JdbcTemplate template;
    private final TransactionTemplate transaction;

    public DeliveryQueue(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        template = new JdbcTemplate(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * Enqueues deliveries in one transaction; one that was enqueued before is left as it is.
     *
     * @return how many are new
     */
    public int enqueue(Collection<Delivery> deliveries) {
        return inTransaction(() -> insert(deliveries));
    }

    /** Keeps a recall with its runs and enqueues what is to be said of it, in one transaction. */
    public int recall(Recall recall, Collection<Delivery> errata) {
        return inTransaction(() -> {
            client.sql("insert into report_recall (recall_id, basis, subject, unit, reason, recalled_by, recalled_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            recall.id(),
                            recall.basis().name(),
                            recall.subject(),
                            recall.unit(),
                            recall.reason(),
                            recall.by(),
                            DeliveryRows.utc(recall.at()))
                    .update();
            recall.runs()
                    .forEach(run -> client.sql("insert into report_recall_run (recall_id, run_id) values (?, ?)"
                                    + " on conflict do nothing")
                            .params(recall.id(), run)
                            .update());
            return insert(errata);
        });
    }

    private int insert(Collection<Delivery> deliveries) {
        int fresh = 0;
        for (Delivery delivery : deliveries) {
            int inserted = template.update(INSERT, DeliveryRows.values(delivery));
            if (inserted > 0) {
                fresh++;
                line(delivery.id(), delivery.enqueuedAt());
            }
        }
        return fresh;
    }

    private void line(String id, Instant due) {
        client.sql("insert into delivery_queue (delivery_id, due_at, attempts) values (?, ?, 0)"
                        + " on conflict do nothing")
                .params(id, DeliveryRows.utc(due))
                .update();
    }

    /**
     * Claims the delivery that has been due longest, if any is due that nobody works on.
     *
     * @param lease for how long; a sender that is not back by then is taken for dead
     */
    public Optional<Claim> claim(Instant now, Duration lease) {
        Optional<Claim> claim = transaction.execute(status -> next(now, lease));
        return claim == null ? Optional.empty() : claim;
    }

    /** Looks without a lock and then locks row by row: H2 would lock all that it sorts, and other senders find none. */
    private Optional<Claim> next(Instant now, Duration lease) {
        List<String> due = client.sql("select delivery_id from delivery_queue where due_at <= ? and " + FREE
                        + " order by due_at, delivery_id fetch first " + CANDIDATES + " rows only")
                .params(DeliveryRows.utc(now), DeliveryRows.utc(now))
                .query(String.class)
                .list();
        for (String id : due) {
            boolean mine = client.sql(
                            "select delivery_id from delivery_queue where delivery_id = ? and due_at <= ? and " + FREE
                                    + " for update skip locked")
                    .params(id, DeliveryRows.utc(now), DeliveryRows.utc(now))
                    .query(String.class)
                    .optional()
                    .isPresent();
            if (mine) {
                return Optional.of(take(id, now, lease));
            }
        }
        return Optional.empty();
    }

    private Claim take(String id, Instant now, Duration lease) {
        String token = UUID.randomUUID().toString();
        client.sql("update delivery_queue set lease = ?, leased_until = ?, attempts = attempts + 1"
                        + " where delivery_id = ?")
                .params(token, DeliveryRows.utc(now.plus(lease)), id)
                .update();
        return client.sql("select d.*, q.attempts from delivery d join delivery_queue q"
                        + " on q.delivery_id = d.delivery_id where d.delivery_id = ?")
                .params(id)
                .query((row, number) -> claim(row, token))
                .single();
    }

    private static Claim claim(ResultSet row, String token) throws SQLException {
        return new Claim(DeliveryRows.delivery(row), token, row.getInt("attempts"));
    }

    /** Whether the claim is still its sender's at this instant. */
    public boolean holds(Claim claim, Instant now) {
        return client.sql("select count(*) from delivery_queue where delivery_id = ? and lease = ?"
                                + " and leased_until > ?")
                        .params(claim.delivery().id(), claim.lease(), DeliveryRows.utc(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    /**
     * Records how a claim ended and takes it off the queue.
     *
     * @return false when another sender has taken it over; nothing is recorded then
     */
    public boolean finish(Claim claim, DeliveryEvent event) {
        return inTransaction(() -> {
                    int removed = client.sql("delete from delivery_queue where delivery_id = ? and lease = ?")
                            .params(claim.delivery().id(), claim.lease())
                            .update();
                    return removed == 0 ? 0 : append(claim.delivery().id(), event);
                })
                > 0;
    }

    /**
     * Records that an attempt failed and when the next one is due.
     *
     * @return false when another sender has taken it over; nothing is recorded then
     */
    public boolean postpone(Claim claim, DeliveryEvent event, Instant due) {
        return inTransaction(() -> {
                    int left = client.sql("update delivery_queue set lease = null, leased_until = null, due_at = ?"
                                    + " where delivery_id = ? and lease = ?")
                            .params(DeliveryRows.utc(due), claim.delivery().id(), claim.lease())
                            .update();
                    return left == 0 ? 0 : append(claim.delivery().id(), event);
                })
                > 0;
    }

    /** Gives a claim back untried, so that it does not count, and lets it wait. */
    public void giveBack(Claim claim, Instant due) {
        client.sql("update delivery_queue set lease = null, leased_until = null, due_at = ?, attempts = attempts - 1"
                        + " where delivery_id = ? and lease = ?")
                .params(DeliveryRows.utc(due), claim.delivery().id(), claim.lease())
                .update();
    }

    /**
     * Puts deliveries back that had failed or were withheld, and makes those due that wait for their next attempt.
     *
     * @return how many
     */
    public int again(Instant now, String by) {
        return inTransaction(() -> {
            int waiting = client.sql("update delivery_queue set due_at = ? where due_at > ? and lease is null")
                    .params(DeliveryRows.utc(now), DeliveryRows.utc(now))
                    .update();
            List<Delivery> held = client.sql("select d.* from delivery d join delivery_event e"
                            + " on e.delivery_id = d.delivery_id where e.state in (:held) and e.event_no ="
                            + " (select max(l.event_no) from delivery_event l where l.delivery_id = d.delivery_id)"
                            + " order by d.delivery_id")
                    .param("held", states(DeliveryState.FAILED, DeliveryState.WITHHELD))
                    .query((row, number) -> DeliveryRows.delivery(row))
                    .list();
            for (Delivery delivery : held) {
                line(delivery.id(), now);
                append(
                        delivery.id(),
                        new DeliveryEvent(now, DeliveryState.QUEUED, delivery.address(), "asked for again by " + by));
            }
            return waiting + held.size();
        });
    }

    private static List<String> states(DeliveryState... states) {
        return Arrays.stream(states).map(DeliveryState::name).toList();
    }

    private int append(String id, DeliveryEvent event) {
        return client.sql("insert into delivery_event (delivery_id, event_no, at, state, address, message)"
                        + " select cast(? as char(64)), coalesce(max(event_no), 0) + 1,"
                        + " cast(? as timestamp with time zone), cast(? as varchar(20)), cast(? as varchar(1000)),"
                        + " cast(? as text) from delivery_event where delivery_id = ?")
                .params(
                        id,
                        DeliveryRows.utc(event.at()),
                        event.state().name(),
                        event.address().text(),
                        event.message(),
                        id)
                .update();
    }

    private int inTransaction(Work work) {
        Integer done = transaction.execute(status -> work.run());
        return done == null ? 0 : done;
    }

    /** Counts what it did. */
    @FunctionalInterface
    private interface Work {
        int run();
    }
}
