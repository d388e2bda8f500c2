package org.winddown.ingest.store;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads rows a few at a time, however many there are. The driver of PostgreSQL does so only within a transaction and
 * with a fetch size, and else holds all of them in memory before it gives the first. A transaction of the caller is
 * used when there is one.
 */
final class StreamedQuery {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    StreamedQuery(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(AT_ONCE);
        this.reading = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    void forEach(String sql, RowCallbackHandler rows, Object... parameters) {
        reading.executeWithoutResult(status -> jdbc.query(sql, rows, parameters));
    }
}
