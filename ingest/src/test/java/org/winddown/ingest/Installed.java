package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.trace.Traces;

/** The imports of one source of one unit, on an empty database. */
final class Installed implements AutoCloseable {

    static final String UNIT = "BU-1";
    static final String SOURCE = "cmdb";

    final JdbcTemplate jdbc;
    final Imports imports;
    final AssetInventory inventory;
    final RejectedRows rejectedRows;
    final ImportRuns runs;
    final Traces traces;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Installed(DataSource database, String batchSchema, Path home) {
        new ResourceDatabasePopulator(
                        new ClassPathResource("org/springframework/batch/core/schema-" + batchSchema + ".sql"))
                .execute(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/ingest")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        context.registerBean("dataSource", DataSource.class, () -> database);
        context.registerBean(ContentStore.class, () -> new ContentStore(home.resolve("originals")));
        context.register(ImportSuite.Context.class);
        context.refresh();
        jdbc = new JdbcTemplate(database);
        imports = context.getBean(Imports.class);
        inventory = context.getBean(AssetInventory.class);
        rejectedRows = context.getBean(RejectedRows.class);
        runs = context.getBean(ImportRuns.class);
        traces = context.getBean(Traces.class);
    }

    static ImportRequest request(Path file, Instant at, boolean dryRun) {
        return new ImportRequest(
                file,
                UNIT,
                SOURCE,
                Optional.empty(),
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                at,
                false,
                dryRun);
    }

    ImportResult preview(Path file, Instant at, List<RowChange> changes) {
        return imports.run(request(file, at, true), ImportProgress.SILENT, changes::add);
    }

    ImportResult preview(Path file, Instant at, PlanListener listener) {
        return imports.preview(request(file, at, true), ImportProgress.SILENT, listener);
    }

    /** What became of an import that there is. */
    ImportStory story(String importId) {
        return runs.story(importId).orElseThrow();
    }

    ImportResult commit(Path file, Instant at, Terms terms) {
        return imports.run(request(file, at, false).on(terms), ImportProgress.SILENT);
    }

    ImportResult commit(Path file, Instant at) {
        return commit(file, at, Terms.USUAL);
    }

    /** The canonical export of the unit. */
    String export() {
        StringBuilder out = new StringBuilder();
        inventory.exportCanonical(out, UNIT);
        return out.toString();
    }

    /** The rejected rows of an import as they are downloaded. */
    String rejected(ImportResult result) {
        StringBuilder out = new StringBuilder();
        rejectedRows.writeCsv(result.importId(), out);
        return out.toString();
    }

    /** Every asset of the newest inventory as a line, by kind and identifier. */
    List<StoredAsset> assets() {
        List<StoredAsset> all = new ArrayList<>();
        inventory.snapshots(Instant.MAX).forEach(one -> inventory.scan(one, AssetFilter.ALL, all::add));
        return all;
    }

    @Override
    public void close() {
        context.close();
    }
}
