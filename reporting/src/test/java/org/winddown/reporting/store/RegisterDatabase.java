package org.winddown.reporting.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A database with the tables of this module. */
final class RegisterDatabase {

    private RegisterDatabase() {}

    /** An embedded one. */
    static DataSource in(Path folder) throws IOException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("app") + ";WRITE_DELAY=0;MODE=PostgreSQL;"
                + "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
        return migrated(dataSource);
    }

    /** An empty database of any kind, once it has the tables. */
    static DataSource migrated(DataSource dataSource) throws IOException {
        Resource[] migrations =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/reporting/*.sql");
        Arrays.sort(migrations, Comparator.comparing(migration -> String.valueOf(migration.getFilename())));
        new ResourceDatabasePopulator(migrations).execute(dataSource);
        return dataSource;
    }
}
