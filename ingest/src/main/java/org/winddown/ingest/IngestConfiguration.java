package org.winddown.ingest;

import javax.sql.DataSource;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.trace.Traces;

/** The public face of ingest as beans; lists of parties are left out, because they depend on settings of a home. */
@Configuration(proxyBeanMethods = false)
public class IngestConfiguration {

    @Bean
    Imports imports(
            DataSource dataSource,
            LockConnections locks,
            JobRepository repository,
            JobOperator operator,
            PlatformTransactionManager transactions,
            ContentStore originals,
            ObjectProvider<VolumeGuard> guard,
            ObjectProvider<AbsencePolicy> absences) {
        return new Imports(
                dataSource,
                locks,
                repository,
                operator,
                transactions,
                originals,
                guard.getIfAvailable(() -> VolumeGuard.USUAL),
                absences.getIfAvailable(() -> AbsencePolicy.USUAL));
    }

    @Bean
    FileMappings fileMappings(DataSource dataSource) {
        return new FileMappings(dataSource);
    }

    @Bean
    ImportRuns importRuns(DataSource dataSource) {
        return new ImportRuns(dataSource);
    }

    @Bean
    RejectedRows rejectedRows(DataSource dataSource) {
        return new RejectedRows(dataSource);
    }

    @Bean
    AssetInventory assetInventory(DataSource dataSource) {
        return new AssetInventory(dataSource);
    }

    @Bean
    RemovedAssets removedAssets(DataSource dataSource) {
        return new RemovedAssets(dataSource);
    }

    @Bean
    InventoryHistory inventoryHistory(DataSource dataSource, AssetInventory inventory) {
        return new InventoryHistory(dataSource, inventory);
    }

    @Bean
    Traces traces(DataSource dataSource, ContentStore originals) {
        return new Traces(dataSource, originals);
    }

    @Bean
    Units units(DataSource dataSource) {
        return new Units(dataSource);
    }

    @Bean
    ExpectedSources expectedSources(DataSource dataSource, Units units, AssetInventory inventory) {
        return new ExpectedSources(dataSource, units, inventory);
    }

    @Bean
    Owners owners(DataSource dataSource) {
        return new Owners(dataSource);
    }
}
