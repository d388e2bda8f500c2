package org.winddown.scheduler.cli;

import java.util.concurrent.Callable;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the stored assets of a unit in key order. */
@Command(
        name = "export",
        description = "Print the stored assets of a unit as canonical CSV, in key order.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", required = true, paramLabel = "CODE", description = "Business unit.")
    private String unit = "";

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Services services = options.open()) {
            services.inventory().exportCanonical(console.out(), unit);
        }
        return Cli.DONE;
    }
}
