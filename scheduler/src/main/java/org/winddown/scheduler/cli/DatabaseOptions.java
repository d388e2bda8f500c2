package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.store.Home;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that needs the database. */
final class DatabaseOptions {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR", description = "Folder of the installation.")
    private @Nullable Path home;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    /**
     * What works on the database of the home.
     *
     * @throws ServedException when a server holds the embedded database; the command is then sent there
     */
    Services open() {
        if (command == null || !(command.root().userObject() instanceof Cli cli)) {
            throw new IllegalStateException("The options belong to no command.");
        }
        return cli.services(home());
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
