package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.scheduler.store.Home;

/** Files of H2 with the address that the product gives its own: durable at commit, in PostgreSQL's mode. */
record H2Databases(Path directory) implements Databases {

    @Override
    public String kind() {
        return "H2";
    }

    @Override
    public Address make(String name) {
        return new Address(new Home(directory.resolve(name)).databaseUrl(), "sa", "");
    }

    @Override
    public void drop(String name) throws IOException {
        Commands.delete(directory.resolve(name));
    }

    @Override
    public void close() throws IOException {
        Commands.delete(directory);
    }
}
