package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Undoes an import. */
@Command(
        name = "undo",
        description = "Undo an import: its source is as it was before, and the undo is on record and can be undone.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "IMPORT_ID", description = "The import, or the beginning of its id.")
    private String importId = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who undoes it.")
    private String by = "";

    @Option(names = "--because", required = true, paramLabel = "REASON", description = "Why.")
    private String because = "";

    UndoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        UndoResult undone;
        List<RunOnImport> runs;
        try (Services services = options.open()) {
            undone = services.imports()
                    .acts()
                    .undo(importId, new Person(by, because), SystemTime.clock().instant());
            runs = RunOnImport.all(services, undone.importId(), undone.unit());
        }
        if (options.json()) {
            Map<String, Object> json = json(undone);
            json.put("runs", runs.stream().map(RunOnImport::json).toList());
            console.out().println(Json.of(json));
        } else {
            console.out()
                    .println("undone: " + undone.file() + " of unit " + undone.unit() + ", source " + undone.source()
                            + "; " + undone.added() + " added, " + undone.changed() + " changed, " + undone.unchanged()
                            + " unchanged, " + undone.retired() + " retired; " + undone.assets() + " assets now");
            console.out().println("undo " + undone.undoId());
            if (!runs.isEmpty()) {
                console.out()
                        .println("made on what is undone, and not as the inventory is now (" + runs.size()
                                + (runs.size() == 1 ? " run):" : " runs):"));
                runs.stream().flatMap(run -> run.lines().stream()).forEach(line -> console.out().println("  " + line));
            }
        }
        return Cli.DONE;
    }

    private static Map<String, Object> json(UndoResult undone) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("undo_id", undone.undoId());
        json.put("import_id", undone.importId());
        json.put("unit", undone.unit());
        json.put("source", undone.source());
        json.put("file", undone.file());
        json.put("state_before", undone.stateBefore());
        json.put("state_after", undone.stateAfter());
        json.put("assets", undone.assets());
        json.put("added", undone.added());
        json.put("changed", undone.changed());
        json.put("unchanged", undone.unchanged());
        json.put("retired", undone.retired());
        return json;
    }
}
