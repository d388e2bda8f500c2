package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.register.RejectedEntry;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.ingest.ContentStore;
import org.winddown.scheduler.services.Services;

/** A file of a register: read from the copy that is kept of it, and told what became of its rows. */
final class RegisterInput {

    private RegisterInput() {}

    /** Keeps a file and reads it. */
    static DecisionFile read(Services services, Path file, String sheet) {
        Path given = CommandFiles.existing(file);
        String name = String.valueOf(given.getFileName());
        String sha256 = ContentStore.sha256(given);
        return new DecisionFile(name, sha256, DecideCommand.sheets(services, given, name, sha256, List.of(sheet)), "");
    }

    /** Tells what became of a file, and with which code the command ends. */
    static int told(
            Console console, DatabaseOptions options, DecisionFile file, RegisterResult result, boolean strict) {
        result.notices().forEach(console.err()::println);
        result.rejected().forEach(row -> console.err().println(row.code() + ": " + row.message()));
        if (options.json()) {
            console.out().println(Json.of(json(file, result)));
        } else {
            console.out()
                    .println(file.name() + ": " + result.read() + " rows read = " + result.recorded() + " recorded + "
                            + result.unanswered() + " unanswered + " + result.duplicate() + " duplicate + "
                            + result.rejected().size() + " rejected");
        }
        return strict && !result.rejected().isEmpty() ? Cli.HELD : Cli.DONE;
    }

    private static Map<String, Object> json(DecisionFile file, RegisterResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.name());
        json.put("sha256", file.sha256());
        json.put("read", result.read());
        json.put("recorded", result.recorded());
        json.put("unanswered", result.unanswered());
        json.put("duplicate", result.duplicate());
        json.put("rejected", result.rejected().size());
        json.put(
                "rejectedRows",
                result.rejected().stream().map(RegisterInput::json).toList());
        json.put("notices", result.notices());
        json.put("conserved", true);
        return json;
    }

    private static Map<String, Object> json(RejectedEntry row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", row.code().name());
        json.put("message", row.message());
        return json;
    }
}
