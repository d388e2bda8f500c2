package org.winddown.scheduler.store;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.decisions.DecisionsConfiguration;
import org.winddown.ingest.IngestConfiguration;
import org.winddown.ingest.JobsConfiguration;
import org.winddown.reporting.ReportingConfiguration;

/**
 * The parts every run needs: Spring Batch on the same database and transactions as our tables, and the modules. Expects
 * a {@code dataSource}, connections for locks and a content store.
 */
@Configuration(proxyBeanMethods = false)
@Import({JobsConfiguration.class, IngestConfiguration.class, DecisionsConfiguration.class, ReportingConfiguration.class
})
public class CoreConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }
}
