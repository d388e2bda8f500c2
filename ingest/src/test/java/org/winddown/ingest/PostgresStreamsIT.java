package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.ingest.store.StageTable;
import org.winddown.rules.asset.ProductName;

/**
 * Long tables are not held in memory. While their rows are given, the connection has an open cursor, which it has only
 * when the driver fetches them in portions.
 */
class PostgresStreamsIT {

    private static final int ROWS = 1_200;

    @TempDir
    Path home;

    private JdbcConnectionPool database;
    private JdbcTemplate jdbc;

    @BeforeEach
    void open() {
        database = TestDatabase.POSTGRESQL.address(home).open();
        jdbc = new JdbcTemplate(database);
    }

    @AfterEach
    void close() {
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    /** Cursors of the connection that a query is read on, which is that of the thread's transaction. */
    private Integer cursors() {
        return jdbc.queryForObject("select count(*) from pg_cursors where name <> ''", Integer.class);
    }

    private StageTable rejected() {
        StageTable table = new StageTable(database);
        table.reject(
                "one",
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> new RejectedRow(row, "", "product", "PRODUCT_MISSING", "why", "A-" + row))
                        .toList());
        return table;
    }

    @Test
    void rejectedRowsAreFetchedInPortions() {
        StageTable table = rejected();
        List<Long> rows = new ArrayList<>();
        List<Integer> cursors = new ArrayList<>();

        table.forEachRejected("one", row -> {
            rows.add(row.row());
            cursors.add(rows.size() == 1 ? cursors() : 1);
        });

        assertThat(rows)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS).mapToObj(Long::valueOf).toList());
        assertThat(cursors).containsOnly(1);
        assertThat(cursors()).isZero();
    }

    @Test
    void rejectedRowsAreFetchedInPortionsWithinATransaction() {
        StageTable table = rejected();
        List<Integer> cursors = new ArrayList<>();

        new TransactionTemplate(new JdbcTransactionManager(database)).executeWithoutResult(status -> {
            table.reject("one", List.of(new RejectedRow(ROWS + 1L, "", "", "PRODUCT_MISSING", "why", "last")));
            table.forEachRejected("one", row -> cursors.add(cursors.isEmpty() ? cursors() : 1));
        });

        assertThat(cursors).hasSize(ROWS + 1).containsOnly(1);
        assertThat(table.rejectedRows("one")).isEqualTo(ROWS + 1);
    }

    @Test
    void givesTheConnectionBackWhenAReaderGivesUp() {
        StageTable table = rejected();

        assertThatThrownBy(() -> table.forEachRejected("one", row -> {
                    throw new IllegalArgumentException("enough");
                }))
                .hasMessage("enough");

        assertThat(table.rejectedRows("one")).isEqualTo(ROWS);
    }

    @Test
    void productNamesAreFetchedInPortions() {
        ProductTable table = new ProductTable(database);
        List<ProductName> names = IntStream.range(0, ROWS)
                .mapToObj(row -> new ProductName("Acme", "Anvil " + row, "", "", "", "", ""))
                .toList();
        table.intern(names);
        List<ProductName> found = new ArrayList<>();
        List<Integer> cursors = new ArrayList<>();

        table.forEach((key, name) -> {
            found.add(name);
            cursors.add(found.size() == 1 ? cursors() : 1);
        });

        assertThat(found).containsExactlyInAnyOrderElementsOf(names);
        assertThat(cursors).containsOnly(1);
    }
}
