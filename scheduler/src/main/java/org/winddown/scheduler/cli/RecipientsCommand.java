package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.delivery.Recipients;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Who gets which reports. */
@Command(name = "recipients", description = "Recipients of reports: load, list.", mixinStandardHelpOptions = true)
final class RecipientsCommand {

    private static final List<String> COLUMNS =
            List.of("recipient", "address", "units", "kinds", "formats", "only_changed");

    private final Console console;

    RecipientsCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Make the recipients of a CSV file the only ones.", mixinStandardHelpOptions = true)
    int load(
            @Mixin DatabaseOptions options,
            @Parameters(paramLabel = "FILE", description = "recipient,address,units,kinds,formats,only_changed.")
                    Path file) {
        Recipients.Loaded loaded;
        try (Services services = options.open()) {
            loaded = services.recipients()
                    .load(CommandFiles.existing(file), SystemTime.clock().instant());
        }
        loaded.faults().forEach(console.err()::println);
        boolean refused = !loaded.faults().isEmpty();
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("read", loaded.read());
            json.put("added", loaded.change().added());
            json.put("changed", loaded.change().changed());
            json.put("ended", loaded.change().ended());
            json.put("faults", loaded.faults());
            console.out().println(Json.of(json));
        } else if (refused) {
            console.err()
                    .println("Nothing was loaded: a recipient whose row is set aside would get no reports. Correct the"
                            + " file and load it again.");
        } else {
            console.out()
                    .println(loaded.read() + " recipients: " + loaded.change().added() + " added, "
                            + loaded.change().changed() + " changed, "
                            + loaded.change().ended() + " ended");
        }
        return refused ? Cli.FAILED : Cli.DONE;
    }

    @Command(description = "List who gets which reports.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions options) {
        List<Recipient> recipients;
        try (Services services = options.open()) {
            recipients = services.recipients().current();
        }
        if (options.json()) {
            console.out()
                    .println(Json.of(Map.of(
                            "recipients",
                            recipients.stream().map(RecipientsCommand::json).toList())));
        } else if (recipients.isEmpty()) {
            console.err().println("Nobody gets reports. Load recipients with: winddown recipients load FILE");
        } else {
            console.out().println(CsvLine.of(COLUMNS));
            recipients.forEach(recipient -> console.out()
                    .println(CsvLine.of(List.of(
                            recipient.name(),
                            recipient.address().text(),
                            String.join(";", recipient.units()),
                            String.join(";", recipient.kinds()),
                            String.join(";", recipient.formats()),
                            recipient.onlyChanged() ? "yes" : "no"))));
        }
        return Cli.DONE;
    }

    private static Map<String, Object> json(Recipient recipient) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("recipient", recipient.name());
        json.put("address", recipient.address().text());
        json.put("units", recipient.units());
        json.put("kinds", recipient.kinds());
        json.put("formats", recipient.formats());
        json.put("onlyChanged", recipient.onlyChanged());
        return json;
    }
}
