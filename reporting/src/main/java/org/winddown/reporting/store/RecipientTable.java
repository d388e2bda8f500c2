package org.winddown.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Recipient;

/** Who gets which reports, now and before. */
public final class RecipientTable {

    private static final String SEPARATOR = ";";

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    public RecipientTable(DataSource dataSource) {
        client = JdbcClient.create(dataSource);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** Those of now, by name. */
    public List<Recipient> current() {
        return client.sql("select * from report_recipient where ended_at is null order by recipient")
                .query((row, number) -> recipient(row))
                .list();
    }

    /**
     * What a new list changed.
     *
     * @param added new ones
     * @param changed those that are otherwise than before
     * @param ended those that are no more
     */
    public record Change(int added, int changed, int ended) {}

    /** Makes these the recipients, in one transaction; what was before is kept as ended. */
    public Change replace(List<Recipient> wanted, Instant now) {
        Change change = transaction.execute(status -> replaceAll(wanted, now));
        if (change == null) {
            throw new IllegalStateException("The transaction that loads recipients gave no result.");
        }
        return change;
    }

    private Change replaceAll(List<Recipient> wanted, Instant now) {
        Map<String, Recipient> before = new LinkedHashMap<>();
        current().forEach(recipient -> before.put(recipient.name(), recipient));
        int added = 0;
        int changed = 0;
        for (Recipient recipient : wanted) {
            Recipient was = before.remove(recipient.name());
            if (recipient.equals(was)) {
                continue;
            }
            if (was == null) {
                added++;
            } else {
                changed++;
                end(was, now);
            }
            insert(recipient, now);
        }
        before.values().forEach(gone -> end(gone, now));
        return new Change(added, changed, before.size());
    }

    private void end(Recipient recipient, Instant now) {
        client.sql("update report_recipient set ended_at = ? where recipient = ? and ended_at is null")
                .params(now.atOffset(ZoneOffset.UTC), recipient.name())
                .update();
    }

    private void insert(Recipient recipient, Instant now) {
        client.sql("insert into report_recipient (recipient, address, units, kinds, formats, only_changed, loaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        recipient.name(),
                        recipient.address().text(),
                        String.join(SEPARATOR, recipient.units()),
                        String.join(SEPARATOR, recipient.kinds()),
                        String.join(SEPARATOR, recipient.formats()),
                        recipient.onlyChanged(),
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        return new Recipient(
                row.getString("recipient"),
                address(row.getString("address")),
                set(row.getString("units")),
                set(row.getString("kinds")),
                set(row.getString("formats")),
                row.getBoolean("only_changed"));
    }

    private static Set<String> set(String text) {
        return Set.of(text.split(SEPARATOR, -1));
    }

    static Address address(String text) {
        return Address.of(text).orElseThrow(() -> new IllegalStateException("An address is stored that is none."));
    }
}
