package org.winddown.portal;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.io.TempDir;

class H2AccountsIT extends AccountsSuite {

    @TempDir
    Path home;

    @Override
    DataSource database() {
        return JdbcConnectionPool.create(
                "jdbc:h2:file:" + home.resolve("db")
                        + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
    }
}
