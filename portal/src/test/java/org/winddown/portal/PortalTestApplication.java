package org.winddown.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ExpectedSources;
import org.winddown.ingest.Units;
import org.winddown.portal.site.PortalConfiguration;

/** The portal as the scheduler will serve it, with fakes for the two ports, three units and an account of each role. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration",
            "org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration"
        })
@Import(PortalConfiguration.class)
public class PortalTestApplication {

    /** The password of every account. */
    public static final String PASSWORD = "correct horse battery";

    private static final String UNITS = """
            code,name,time_zone,country
            BER,Berlin Werk & Büro,Europe/Berlin,DE
            NYC,New York Trading,America/New_York,US
            TYO,Tokyo Research,Asia/Tokyo,JP
            """;

    @Bean
    DataSource dataSource() {
        DataSource database = JdbcConnectionPool.create(
                "jdbc:h2:mem:portal;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
                        + "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ingest", "classpath:db/migration/portal")
                .load()
                .migrate();
        Accounts accounts = new Accounts(database, new TestClock());
        accounts.create("operator", PASSWORD, Role.OPERATOR, Set.of());
        accounts.create("compliance", PASSWORD, Role.COMPLIANCE_OFFICER, Set.of());
        accounts.create("auditor", PASSWORD, Role.AUDITOR, Set.of());
        accounts.create("nyc.assets", PASSWORD, Role.ASSET_MANAGER, Set.of("NYC"));
        accounts.create("ber.tyo.assets", PASSWORD, Role.ASSET_MANAGER, Set.of("BER", "TYO"));
        return database;
    }

    @Bean
    Units units(DataSource dataSource) throws IOException {
        Units units = new Units(dataSource);
        Path csv = Files.writeString(Files.createTempFile("units", ".csv"), UNITS);
        units.load(csv, TestClock.START);
        Files.delete(csv);
        return units;
    }

    @Bean
    ExpectedSources expectedSources(DataSource dataSource, Units units) {
        return new ExpectedSources(dataSource, units, new AssetInventory(dataSource));
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    FakeNights nights() {
        return new FakeNights();
    }

    @Bean
    FakeDeliveryLog deliveryLog() {
        return new FakeDeliveryLog();
    }

    @Bean
    FakeInventories inventories() {
        return new FakeInventories();
    }
}
