package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.store.Home;
import picocli.CommandLine.Option;

/** Options of every command that needs the database. */
final class DatabaseOptions {

    @Option(names = "--home", paramLabel = "DIR", description = "Folder of the installation.")
    private @Nullable Path home;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    Services open() {
        return Services.open(home(), System.getenv());
    }

    Home home() {
        if (home != null) {
            return new Home(home);
        }
        Map<String, String> environment = System.getenv();
        return new Home(Path.of(environment.getOrDefault("WINDDOWN_HOME", "winddown-data")));
    }

    boolean json() {
        return json;
    }
}
