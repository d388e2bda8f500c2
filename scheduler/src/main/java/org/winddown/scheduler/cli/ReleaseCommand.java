package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.ingest.job.ImportActs;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.store.RunRow;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides about an import that is held. */
@Command(
        name = "release",
        description = "Let an import take effect that is held because it lost too much, or decline it.",
        mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "IMPORT_ID", description = "The import, or the beginning of its id.")
    private String importId = "";

    @Option(names = "--decline", description = "Turn the import down for good.")
    private boolean decline;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
    private String by = "";

    @Option(names = "--because", required = true, paramLabel = "REASON", description = "Why.")
    private String because = "";

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RunRow run;
        try (Services services = options.open()) {
            ImportActs acts = services.imports().acts();
            Person person = new Person(by, because);
            run = decline
                    ? acts.decline(importId, person, SystemTime.clock().instant())
                    : acts.release(importId, person, SystemTime.clock().instant());
        }
        String done = decline ? "declined" : "released";
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("import_id", run.importId());
            json.put("file", run.file());
            json.put("done", done);
            console.out().println(Json.of(json));
        } else {
            console.out().println(done + ": " + run.file() + " of unit " + run.unit() + ", source " + run.source());
        }
        return Cli.DONE;
    }
}
