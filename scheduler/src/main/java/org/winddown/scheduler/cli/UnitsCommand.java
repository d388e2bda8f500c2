package org.winddown.scheduler.cli;

import java.nio.file.Path;
import org.winddown.ingest.register.RegisterResult;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Business units. */
@Command(name = "units", description = "Business units: load.", mixinStandardHelpOptions = true)
final class UnitsCommand {

    private final Console console;

    UnitsCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Load business units from a CSV file.", mixinStandardHelpOptions = true)
    int load(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "units.csv in the canonical template.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when a row was rejected.") boolean strict) {
        RegisterResult result;
        try (Services services = options.open()) {
            result = services.units()
                    .load(CommandFiles.existing(file), SystemTime.clock().instant());
        }
        result.rejected().forEach(console.err()::println);
        if (options.json()) {
            console.out().println(Json.of(result));
        } else {
            console.out()
                    .println(result.read() + " units read = " + result.accepted() + " accepted + "
                            + result.rejected().size() + " rejected");
        }
        return strict && !result.rejected().isEmpty() ? Cli.HELD : Cli.DONE;
    }
}
