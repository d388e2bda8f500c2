package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads who owns how much of whom. */
@Command(
        name = "owners",
        description = "Load who owns how much of whom from a CSV file.",
        mixinStandardHelpOptions = true)
final class PartiesOwnersCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "FILE", description = "CSV with the columns owner,owned,share,from,to,source.")
    private @Nullable Path file;

    @Option(names = "--strict", description = "Exit with 3 when a row was rejected.")
    private boolean strict;

    PartiesOwnersCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path csv = CommandFiles.existing(file == null ? Path.of("") : file);
        RegisterResult result;
        try (Services services = options.open()) {
            result = services.owners().load(csv, SystemTime.clock().instant());
        }
        result.rejected().forEach(console.err()::println);
        if (options.json()) {
            console.out().println(Json.of(result));
        } else {
            console.out()
                    .println(result.read() + " stakes read = " + result.accepted() + " accepted + "
                            + result.rejected().size() + " rejected; " + result.recorded() + " recorded");
        }
        return strict && !result.rejected().isEmpty() ? Cli.HELD : Cli.DONE;
    }
}
