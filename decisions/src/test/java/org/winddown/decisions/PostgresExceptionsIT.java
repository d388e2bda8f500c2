package org.winddown.decisions;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresExceptionsIT extends ExceptionsSuite {

    @RegisterExtension
    private static final PostgresDatabases DATABASES = new PostgresDatabases();

    @Override
    DataSource database(Path home) {
        return DATABASES.empty();
    }
}
