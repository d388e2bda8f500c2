package org.winddown.benchmarks.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.ingest.ImportProgress;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;

/** What is measured: imports as the command {@code import} runs them, in a home with its database open. */
final class Installation implements AutoCloseable {

    private final Services services;

    private Installation(Services services) {
        this.services = services;
    }

    /** Opens a home whose database is at an address; what is missing is made. */
    static Installation open(Path home, Address database) {
        return new Installation(Services.open(
                new Home(home),
                Map.of(
                        "WINDDOWN_DB_URL", database.url(),
                        "WINDDOWN_DB_USER", database.user(),
                        "WINDDOWN_DB_PASSWORD", database.password())));
    }

    /**
     * Imports a file: its bytes are hashed and kept, its rows checked, stored and compared with those of the night
     * before.
     *
     * @param at date of the inventory
     * @param changes how many rows differ from the night before
     * @param progress told how far it is
     * @return how many rows were accepted
     * @throws IllegalStateException when not exactly so many rows changed, or one was not taken
     */
    long load(Path file, Instant at, long changes, ImportProgress progress) {
        ImportResult result = services.imports()
                .run(
                        new ImportRequest(
                                file,
                                "BENCH",
                                "inventory",
                                Optional.empty(),
                                Optional.of(at),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                at,
                                false,
                                false),
                        progress);
        if (result.refused().isPresent() || result.accepted() != result.read() || result.changed() != changes) {
            throw new IllegalStateException("Expected every row, " + changes + " changed, and got " + result);
        }
        return result.accepted();
    }

    @Override
    public void close() {
        services.close();
    }
}
