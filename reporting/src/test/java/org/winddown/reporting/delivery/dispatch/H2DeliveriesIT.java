package org.winddown.reporting.delivery.dispatch;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

class H2DeliveriesIT extends DeliveriesSuite {

    @Override
    DataSource database(Path home) {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + home.resolve("app") + ";WRITE_DELAY=0;MODE=PostgreSQL;"
                        + "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
    }
}
