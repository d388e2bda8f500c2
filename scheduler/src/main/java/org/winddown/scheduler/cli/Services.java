package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.winddown.decisions.Decisions;
import org.winddown.ingest.AssetInventory;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.Imports;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.Units;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.store.CoreConfiguration;
import org.winddown.scheduler.store.Database;
import org.winddown.scheduler.store.Home;

/** What commands that need the database work with; closes the database at the end. */
final class Services implements AutoCloseable {

    private final Database database;
    private final AnnotationConfigApplicationContext context;

    private Services(Database database, AnnotationConfigApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static Services open(Home home, Map<String, String> environment) {
        try {
            Files.createDirectories(home.originals());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create the folder " + home.root() + ".", e);
        }
        Database database = Database.open(home, environment);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, database::dataSource);
        context.registerBean("contentStore", ContentStore.class, () -> new ContentStore(home.originals()));
        context.register(CoreConfiguration.class);
        context.refresh();
        return new Services(database, context);
    }

    Imports imports() {
        return context.getBean(Imports.class);
    }

    ImportRuns importRuns() {
        return context.getBean(ImportRuns.class);
    }

    RejectedRows rejectedRows() {
        return context.getBean(RejectedRows.class);
    }

    AssetInventory inventory() {
        return context.getBean(AssetInventory.class);
    }

    Units units() {
        return context.getBean(Units.class);
    }

    FindingRegister register() {
        return context.getBean(FindingRegister.class);
    }

    Decisions decisions() {
        return context.getBean(Decisions.class);
    }

    ContentStore originals() {
        return context.getBean(ContentStore.class);
    }

    /** A screening under the law, and under what people had said and decided when that law was known. */
    Screening screening(Law law, Instant asOf) {
        return new Screening(inventory(), units(), register(), law, decisions().knownAt(law.knownAt()), asOf);
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
