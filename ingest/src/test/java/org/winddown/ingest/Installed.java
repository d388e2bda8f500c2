package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.absence.AbsenceRule;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.store.LockConnections;
import org.winddown.ingest.trace.Traces;

/** An installation for tests: the parts of the module on a database, and short ways to import one source of a unit. */
final class Installed implements AutoCloseable {

    static final String UNIT = "BU-1";
    static final String SOURCE = "cmdb";

    final JdbcTemplate jdbc;
    final Imports imports;
    final AssetInventory inventory;
    final RejectedRows rejectedRows;
    final ImportRuns runs;
    final RemovedAssets removed;
    final Units units;
    final Traces traces;
    private final DataSource database;
    private final Path home;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Configuration(proxyBeanMethods = false)
    @Import({JobsConfiguration.class, IngestConfiguration.class})
    static class Context {
        @Bean
        JdbcTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }
    }

    /** On a fresh database. */
    Installed(TestDatabase kind, Path home) {
        this(kind.create(home), home);
    }

    /** On a database that has the tables of an import, with connections enough for locks as well. */
    Installed(DataSource database, Path home) {
        this(database, database::getConnection, home);
    }

    /** On a database that has the tables of an import. */
    Installed(DataSource database, LockConnections locks, Path home) {
        this.database = database;
        this.home = home;
        context.registerBean("dataSource", DataSource.class, () -> database);
        context.registerBean(LockConnections.class, () -> locks);
        context.registerBean(ContentStore.class, () -> new ContentStore(home.resolve("originals")));
        context.registerBean(
                AbsencePolicy.class,
                () -> new AbsencePolicy(AbsenceRule.USUAL, Map.of("purchases", new AbsenceRule(3, 30, 2))));
        context.register(Context.class);
        context.refresh();
        jdbc = new JdbcTemplate(database);
        imports = get(Imports.class);
        inventory = get(AssetInventory.class);
        rejectedRows = get(RejectedRows.class);
        runs = get(ImportRuns.class);
        removed = get(RemovedAssets.class);
        traces = get(Traces.class);
        units = get(Units.class);
    }

    /** Another node on the same database. */
    Installed node() {
        return new Installed(database, home);
    }

    <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    static ImportRequest request(Path file, Instant at, boolean dryRun) {
        return request(file, SOURCE, at, dryRun);
    }

    static ImportRequest request(Path file, String source, Instant at, boolean dryRun) {
        return new ImportRequest(
                file,
                UNIT,
                source,
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

    /** Every asset that the newest inventory lists, by kind and identifier. */
    List<StoredAsset> assets() {
        List<StoredAsset> all = new ArrayList<>();
        inventory.snapshots(Instant.MAX).stream()
                .filter(SnapshotRef::listed)
                .forEach(one -> inventory.scan(one, AssetFilter.ALL, all::add));
        return all;
    }

    @Override
    public void close() {
        context.close();
        if (database instanceof JdbcConnectionPool pool) {
            pool.dispose();
        }
    }
}
