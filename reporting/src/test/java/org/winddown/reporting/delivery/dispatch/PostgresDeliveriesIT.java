package org.winddown.reporting.delivery.dispatch;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeliveriesIT extends DeliveriesSuite {

    @RegisterExtension
    private static final PostgresDatabases DATABASES = new PostgresDatabases();

    @Override
    DataSource database(Path home) {
        return DATABASES.empty();
    }
}
