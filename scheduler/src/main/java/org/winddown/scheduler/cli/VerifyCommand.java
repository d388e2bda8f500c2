package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.winddown.scheduler.reports.Manifests;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.verify.UnverifiableException;
import org.winddown.scheduler.verify.Verified;
import org.winddown.scheduler.verify.Verified.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Derives a report again and compares. */
@Command(
        name = "verify",
        description = "Derive a report that was handed over again from what is stored, and name the first difference.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "ARTIFACT", description = "A workbook or a PDF file, wherever it lies.")
    private Path artifact = Path.of("");

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verified verified;
        try (Services services = options.open()) {
            verified = services.verification().verify(CommandFiles.existing(artifact));
        } catch (UnverifiableException e) {
            throw new CommandException(String.valueOf(e.getMessage()));
        }
        if (options.json()) {
            console.out().println(Json.of(json(verified)));
        } else {
            print(verified);
        }
        return verified.identical() && verified.manifest() != Manifests.State.BROKEN ? Cli.DONE : Cli.FAILED;
    }

    private void print(Verified verified) {
        String what = artifact + ": " + verified.mark().kind().word() + " report of run "
                + verified.mark().runId();
        console.out()
                .println(verified.difference()
                        .map(difference -> what + "\nDIFFERENT, in " + difference.in() + ": " + difference.what()
                                + "\n  was: " + difference.was() + "\n  now: " + difference.now())
                        .orElse(what + "\nIDENTICAL: the same bytes were derived again, SHA-256 " + verified.sha256()));
        console.out()
                .println(
                        switch (verified.manifest()) {
                            case NONE -> "No manifest lies beside it.";
                            case SIGNED -> "Its manifest is signed with the key of this home.";
                            case BROKEN ->
                                "ITS MANIFEST PROVES NOTHING: it is of another file, or not signed with the key of"
                                        + " this home.";
                        });
        verified.notes().forEach(note -> console.out().println(note));
        if (!verified.onRecord()) {
            console.out().println("No file of this hash is on record for the run.");
        }
    }

    private static Map<String, Object> json(Verified verified) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("identical", verified.identical());
        json.put(
                "firstDifference",
                verified.difference().map(VerifyCommand::json).orElse(null));
        json.put("runId", verified.mark().runId());
        json.put("unit", verified.mark().unit());
        json.put("kind", verified.mark().kind().word());
        json.put("sha256", verified.sha256());
        json.put("onRecord", verified.onRecord());
        json.put("manifest", verified.manifest().name());
        json.put("notes", verified.notes());
        return json;
    }

    private static Map<String, Object> json(Difference difference) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("in", difference.in().name());
        json.put("what", difference.what());
        json.put("was", difference.was());
        json.put("now", difference.now());
        return json;
    }
}
