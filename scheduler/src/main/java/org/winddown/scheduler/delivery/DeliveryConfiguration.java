package org.winddown.scheduler.delivery;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.winddown.ingest.Units;
import org.winddown.reporting.delivery.dispatch.Deliveries;
import org.winddown.reporting.delivery.dispatch.Dispatcher;
import org.winddown.reporting.delivery.dispatch.Recalls;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RecipientTable;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.reporting.store.RunContent;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.store.Home;

/** Delivery as beans. */
@Configuration(proxyBeanMethods = false)
public class DeliveryConfiguration {

    @Bean
    RecipientTable recipientTable(DataSource dataSource) {
        return new RecipientTable(dataSource);
    }

    @Bean
    DeliveryQueue deliveryQueue(DataSource dataSource) {
        return new DeliveryQueue(dataSource);
    }

    @Bean
    DeliveryTable deliveryTable(DataSource dataSource) {
        return new DeliveryTable(dataSource);
    }

    @Bean
    Deliveries deliveries(RecipientTable recipients, DeliveryQueue queue, DeliveryTable table) {
        return new Deliveries(recipients, queue, table);
    }

    @Bean
    Recipients recipients(RecipientTable table, Units units) {
        return new Recipients(table, units);
    }

    @Bean
    Recalls recalls(FindingRegister register, ReportArchive archive, DeliveryTable table, DeliveryQueue queue) {
        return new Recalls(register, archive, table, queue);
    }

    @Bean
    Dispatcher dispatcher(DeliveryQueue queue, RecipientTable recipients, DeliveryTable table, Home home) {
        DeliveryProperties properties = DeliveryProperties.of(home.settings());
        return new Dispatcher(
                queue,
                recipients,
                table,
                properties.channels(),
                new Dispatcher.Settings(home.reports(), properties.policy(), properties.lease()),
                SystemTime.clock());
    }

    @Bean
    NightDeliveries nightDeliveries(
            Recipients recipients, Deliveries deliveries, Dispatcher dispatcher, DataSource dataSource, Home home) {
        return new NightDeliveries(recipients, deliveries, dispatcher, new RunContent(dataSource), home.reports());
    }
}
