package org.winddown.scheduler.serve;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.Imports;
import org.winddown.ingest.RejectedRows;
import org.winddown.portal.Inventories;
import org.winddown.portal.site.PortalConfiguration;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.scheduler.change.RuleProperties;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.match.MatchProperties;
import org.winddown.scheduler.night.NightConfiguration;
import org.winddown.scheduler.quartz.ScheduleConfiguration;
import org.winddown.scheduler.store.CoreConfiguration;
import org.winddown.scheduler.store.Home;

/**
 * The beans of a server. The database is opened and brought up to date before, so Boot's own ways of doing so are off.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"
        })
@Import({CoreConfiguration.class, NightConfiguration.class, PortalConfiguration.class, ScheduleConfiguration.class})
@EnableConfigurationProperties({RuleProperties.class, MatchProperties.class})
class ServerConfiguration {

    @Bean
    Clock clock() {
        return SystemTime.clock();
    }

    @Bean
    org.winddown.portal.Nights portalNights(
            ImportRuns imports, FindingRegister register, ReportArchive archive, Home home) {
        return new RecordedNights(imports, register, archive, home.reports());
    }

    @Bean
    Inventories portalInventories(Imports imports, ImportRuns runs, RejectedRows rejected, Clock clock) {
        return new StoredInventories(imports, runs, rejected, clock);
    }
}
