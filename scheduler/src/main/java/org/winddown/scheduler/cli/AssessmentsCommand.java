package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.decisions.assessment.Assessment;
import org.winddown.ingest.ContentStore;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Independent reviews of products and parties. */
@Command(
        name = "assessments",
        description =
                "Independent reviews of products and parties: add, list. They show in proofs and reports, and lift"
                        + " nothing by themselves.",
        mixinStandardHelpOptions = true)
final class AssessmentsCommand {

    private final Console console;

    AssessmentsCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Record a review; nothing is ever changed or removed.", mixinStandardHelpOptions = true)
    int add(
            @Mixin DatabaseOptions options,
            @Option(names = "--vendor", paramLabel = "NAME", required = true, description = "Maker reviewed.")
                    String vendor,
            @Option(
                            names = "--product",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "Product reviewed; default: all of the maker's.")
                    String product,
            @Option(
                            names = "--scope",
                            required = true,
                            description = "What was looked at, one of ${COMPLETION-CANDIDATES}.")
                    Assessment.Scope scope,
            @Option(names = "--reviewer", paramLabel = "NAME", required = true, description = "Who looked.")
                    String reviewer,
            @Option(
                            names = "--date",
                            paramLabel = "DATE",
                            required = true,
                            description = "Day on which the review was finished.")
                    LocalDate date,
            @Option(names = "--result", paramLabel = "TEXT", required = true, description = "What it found, in words.")
                    String result,
            @Option(
                            names = "--evidence",
                            paramLabel = "FILE",
                            required = true,
                            description = "The report of the review; it is kept with its hash.")
                    Path evidence,
            @Option(names = "--by", paramLabel = "NAME", required = true, description = "Who records it.") String by) {
        requireText("--by", by);
        requireText("--reviewer", reviewer);
        requireText("--result", result);
        Identification identification = Catalogues.shipped().identify(ProductName.of(vendor, product));
        boolean found = product.isEmpty()
                ? !identification.vendorId().isEmpty()
                : identification.decision() == Identification.Decision.MATCH
                        && !identification.family().isEmpty();
        if (!found) {
            throw new CommandException("The catalogue knows no "
                    + (product.isEmpty()
                            ? "maker \"" + vendor + "\""
                            : "product \"" + product + "\" of \"" + vendor + "\"")
                    + ". See what names mean with: winddown identify");
        }
        Path file = CommandFiles.existing(evidence);
        String sha256 = ContentStore.sha256(file);
        Assessment assessment = new Assessment(
                identification.vendorId(),
                product.isEmpty() ? "" : identification.family(),
                scope,
                reviewer,
                date,
                result,
                String.valueOf(file.getFileName()),
                sha256,
                SystemTime.clock().instant().truncatedTo(ChronoUnit.MICROS),
                by);
        try (Services services = options.open()) {
            services.originals().keep(file, sha256);
            services.assessments().keep(assessment);
        }
        console.out().println(options.json() ? Json.of(json(assessment)) : "Recorded: " + line(assessment));
        return Cli.DONE;
    }

    @Command(description = "List all reviews on record.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions options) {
        try (Services services = options.open()) {
            List<Assessment> all =
                    services.assessments().knownAt(SystemTime.clock().instant());
            if (options.json()) {
                console.out()
                        .println(Json.of(Map.of(
                                "assessments",
                                all.stream().map(AssessmentsCommand::json).toList())));
            } else {
                all.forEach(each -> console.out().println(line(each)));
            }
        }
        return Cli.DONE;
    }

    private static void requireText(String option, String text) {
        if (text.isBlank()) {
            throw new CommandException(option + " is blank; it needs a name or words.");
        }
    }

    private static String line(Assessment assessment) {
        return assessment.vendor() + (assessment.family().isEmpty() ? "" : "/" + assessment.family()) + ": "
                + assessment.words() + ", recorded by " + assessment.recordedBy() + " at " + assessment.recordedAt();
    }

    static Map<String, Object> json(Assessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("vendor", assessment.vendor());
        json.put("family", assessment.family());
        json.put("scope", assessment.scope().word());
        json.put("reviewer", assessment.reviewer());
        json.put("reviewedOn", assessment.reviewedOn().toString());
        json.put("result", assessment.result());
        json.put("evidenceFile", assessment.evidenceFile());
        json.put("evidenceSha256", assessment.evidenceSha256());
        json.put("recordedAt", assessment.recordedAt().toString());
        json.put("recordedBy", assessment.recordedBy());
        return json;
    }
}
