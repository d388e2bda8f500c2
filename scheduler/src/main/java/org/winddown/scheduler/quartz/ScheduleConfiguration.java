package org.winddown.scheduler.quartz;

import org.quartz.Scheduler;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.winddown.ingest.Units;
import org.winddown.scheduler.store.Home;

/** The schedules of a server as beans. Expects Quartz. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleProperties.class)
public class ScheduleConfiguration {

    @Bean
    ReportSchedules reportSchedules(Scheduler scheduler, ScheduleProperties properties, Units units, Home home) {
        return new ReportSchedules(scheduler, properties, units, home);
    }

    @Bean
    ApplicationRunner schedulesFollowTheConfiguration(ReportSchedules schedules) {
        return arguments -> schedules.follow();
    }
}
