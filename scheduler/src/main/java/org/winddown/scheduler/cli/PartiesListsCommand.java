package org.winddown.scheduler.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.ingest.list.ListRefusal;
import org.winddown.ingest.list.ListVersion;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which versions of which lists are loaded, and what was refused since. */
@Command(
        name = "lists",
        description = "Show the versions of all lists, and the files that were refused.",
        mixinStandardHelpOptions = true)
final class PartiesListsCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    PartiesListsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Services services = options.open()) {
            List<ListVersion> versions = services.partyLists().versions();
            List<ListRefusal> refusals = services.partyLists().refusals();
            if (options.json()) {
                console.out().println(Json.of(Map.of("versions", versions, "refusals", refusals)));
                return Cli.DONE;
            }
            if (versions.isEmpty()) {
                console.out().println("No list is loaded. See winddown parties load --help.");
            }
            versions.forEach(version -> console.out().println(words(version)));
            refusals.forEach(refusal -> console.out()
                    .println(refusal.list() + ": refused at " + refusal.refusedAt() + ", " + refusal.code() + ": "
                            + refusal.message()));
        }
        return Cli.DONE;
    }

    private static String words(ListVersion version) {
        return version.label() + ": published " + version.publishedAt() + ", loaded " + version.loadedAt() + ", "
                + version.entries() + " entries with " + version.names() + " names, " + version.added() + " added, "
                + version.removed() + " removed, " + version.changed() + " changed, SHA-256 " + version.sha256()
                + (version.notes().isEmpty() ? "" : ", " + version.notes());
    }
}
