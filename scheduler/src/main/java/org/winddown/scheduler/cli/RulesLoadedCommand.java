package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.decisions.law.LoadedPack;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The packs that people loaded. */
@Command(
        name = "loaded",
        description = "List the packs that were loaded: by whom, what they turned, who approved them.",
        mixinStandardHelpOptions = true)
final class RulesLoadedCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    RulesLoadedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Services services = options.open()) {
            List<LoadedPack> loads = services.ruleBook().loads();
            if (options.json()) {
                console.out()
                        .println(Json.of(Map.of(
                                "loads",
                                loads.stream().map(RulesLoadedCommand::json).toList())));
            } else if (loads.isEmpty()) {
                console.out().println("No pack was loaded; those that ship with Winddown are in force.");
            } else {
                loads.forEach(load -> console.out().println(words(load)));
            }
        }
        return Cli.DONE;
    }

    /** A load on one line. */
    static String words(LoadedPack load) {
        LoadedPack.Approval approval = load.approval();
        return "load " + load.number() + ": " + load.measure() + " version " + load.version() + " from "
                + load.fileName() + ", loaded by " + load.loadedBy() + " at " + load.loadedAt() + ", " + load.flips()
                + (load.flips() == 1 ? " flip" : " flips") + ", " + load.state()
                + (approval == null
                        ? ""
                        : (approval.approved() ? ", approved by " : ", refused by ") + approval.by() + " at "
                                + approval.at())
                + (load.reason().isEmpty() ? "" : "; reason: " + load.reason())
                + (approval == null || approval.reason().isEmpty() ? "" : "; decided because: " + approval.reason());
    }

    static Map<String, Object> json(LoadedPack load) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("load", load.number());
        json.put("measure", load.measure());
        json.put("version", load.version());
        json.put("sha256", load.sha256());
        json.put("file", load.fileName());
        json.put("loadedAt", load.loadedAt().toString());
        json.put("loadedBy", load.loadedBy());
        json.put("reason", load.reason());
        json.put("flips", load.flips());
        json.put("state", load.state().name());
        LoadedPack.Approval approval = load.approval();
        if (approval != null) {
            json.put("decidedAt", approval.at().toString());
            json.put("decidedBy", approval.by());
            json.put("decisionReason", approval.reason());
        }
        return json;
    }
}
