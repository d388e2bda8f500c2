package org.winddown.scheduler.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.list.ListLoad;
import org.winddown.ingest.list.ListVersion;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads a version of a list. */
@Command(
        name = "load",
        description = "Load a published list as its next version; a broken feed leaves the version in force.",
        mixinStandardHelpOptions = true)
final class PartiesLoadCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "The files of the list, or a folder with them. OFAC's CSV form has several: give all of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--list",
            required = true,
            paramLabel = "NAME",
            description = "Name of the list, for example us-ofac-sdn.")
    private String list = "";

    @Option(
            names = "--published",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "From when on this version was known; a bare date is 00:00Z. Default: the date in the file,"
                    + " else now.")
    private @Nullable Instant published;

    @Option(names = "--shrunken", description = "Take it although it is much smaller than the version in force.")
    private boolean shrunken;

    PartiesLoadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new CommandException("There is no file or folder " + file + ".");
            }
        }
        PartyLists.Request request = new PartyLists.Request(list, files, published, shrunken);
        try (Services services = options.open()) {
            ListLoad load =
                    services.partyLists().load(request, SystemTime.clock().instant());
            console.out().println(options.json() ? Json.of(load) : words(load));
        }
        return Cli.DONE;
    }

    private static String words(ListLoad load) {
        ListVersion version = load.version();
        if (load.unchanged()) {
            return version.list() + ": unchanged, version " + version.number() + " stays in force";
        }
        return version.list() + ": version " + version.number() + ", " + version.format() + ", published "
                + version.publishedAt() + ": " + version.entries() + " entries with " + version.names() + " names; "
                + version.added() + " added, " + version.removed() + " removed, " + version.changed() + " changed"
                + (version.notes().isEmpty() ? "" : "\n" + version.notes());
    }
}
