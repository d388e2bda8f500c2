package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.winddown.rules.cases.RuleCase;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Exemption;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.PackDifference;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.pack.RulePacks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rule packs as a developer of law works with them; needs no database. */
@Command(name = "rules", description = "Rule packs: lint, test, show, diff.", mixinStandardHelpOptions = true)
final class RulesCommand {

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Command(description = "Load every shipped pack and say what is wrong with it.", mixinStandardHelpOptions = true)
    int lint() {
        List<Measure> measures = RulePacks.shipped();
        for (Measure measure : measures) {
            console.out()
                    .println(measure.id() + " version " + measure.version() + ": "
                            + measure.phases().size() + " phases, "
                            + measure.exemptions().size() + " exemptions, "
                            + measure.readings().size() + " readings, no problem found"
                            + (measure.approvedBy().isEmpty() ? "; DRAFT, nobody approved it" : ""));
        }
        return Cli.DONE;
    }

    @Command(description = "Run the cases beside the packs.", mixinStandardHelpOptions = true)
    int test(@Option(names = "--json", description = "One JSON document on standard output.") boolean json) {
        Catalogue catalogue = Catalogues.shipped();
        int count = 0;
        List<RuleCases.Failure> failures = new ArrayList<>();
        for (Measure measure : RulePacks.shipped()) {
            String file = measure.id() + ".yaml";
            List<RuleCase> cases = RuleCases.read(file, RulePacks.resource("/rulepacks/cases/" + file));
            count += cases.size();
            failures.addAll(RuleCases.run(cases, measure, catalogue));
        }
        if (json) {
            console.out()
                    .println(Json.of(Map.of(
                            "cases",
                            count,
                            "failed",
                            failures.stream()
                                    .map(failure -> Map.of(
                                            "case", failure.ruleCase().name(),
                                            "asOf", failure.asOf().toString(),
                                            "expected", failure.expected(),
                                            "got", failure.got()))
                                    .toList())));
        } else {
            failures.forEach(this::print);
            console.out().println(count + " cases, " + failures.size() + " failed");
        }
        return failures.isEmpty() ? Cli.DONE : Cli.FAILED;
    }

    @Command(description = "Print a pack in words.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "ID", description = "Measure, for example us-icts-kaspersky-2024.") String id) {
        Measure measure = RulePacks.shipped().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new CommandException("No measure \"" + id + "\". Shipped are "
                        + RulePacks.shipped().stream().map(Measure::id).toList() + "."));
        console.out().println(measure.id() + " version " + measure.version() + ": " + measure.title());
        console.out()
                .println(measure.authority() + ", recorded " + measure.recordedAt() + ", "
                        + (measure.approvedBy().isEmpty()
                                ? "DRAFT: nobody approved it"
                                : "approved by " + measure.approvedBy()));
        for (Phase phase : measure.phases()) {
            console.out().println();
            console.out()
                    .println(phase.id() + ", from " + phase.printed() + " (" + phase.effectiveAt() + "): "
                            + phase.title());
            phase.prohibits()
                    .forEach(each -> console.out()
                            .println("  forbids " + each.acts() + " by "
                                    + each.addressee() + cite(measure.citation(each.citation()))
                                    + (each.reading().isEmpty()
                                            ? ""
                                            : ", if " + each.reading() + " is " + each.readingValue())));
        }
        for (Exemption exemption : measure.exemptions()) {
            console.out()
                    .println("exempt from this measure: " + exemption.title()
                            + cite(measure.citation(exemption.citation())));
        }
        for (Reading reading : measure.readings().values().stream()
                .sorted(Comparator.comparing(Reading::id))
                .toList()) {
            console.out()
                    .println("reading " + reading.id() + " = " + reading.value() + " ("
                            + (reading.approvedBy().isEmpty() ? "unapproved" : "approved by " + reading.approvedBy())
                            + "): "
                            + reading.question());
        }
        measure.notEncoded().forEach(each -> console.out().println("not encoded: " + each));
        return Cli.DONE;
    }

    @Command(description = "Say where two versions of a pack differ.", mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "BEFORE", description = "A shipped measure's id, or a file.") String before,
            @Parameters(paramLabel = "AFTER", description = "The same.") String after) {
        List<PackDifference> differences = PackDifference.between(before, text(before), after, text(after));
        for (PackDifference each : differences) {
            console.out()
                    .println(each.path() + ": "
                            + (each.before().isEmpty() ? "(none)" : each.before()) + " -> "
                            + (each.after().isEmpty() ? "(none)" : each.after()));
        }
        console.out().println(differences.size() + (differences.size() == 1 ? " difference" : " differences"));
        return Cli.DONE;
    }

    private static String text(String idOrFile) {
        boolean shipped =
                RulePacks.shipped().stream().anyMatch(each -> each.id().equals(idOrFile));
        return shipped ? RulePacks.resource("/rulepacks/" + idOrFile + ".yaml") : CommandFiles.text(Path.of(idOrFile));
    }

    private void print(RuleCases.Failure failure) {
        console.out()
                .println("FAILED " + failure.ruleCase().file() + " "
                        + failure.ruleCase().name());
        console.out()
                .println("  facts     " + failure.ruleCase().asset() + " in "
                        + failure.ruleCase().unit());
        console.out().println("  as of     " + failure.asOf());
        console.out().println("  expected  " + failure.expected());
        console.out().println("  got       " + failure.got());
        ProofPrinter.print(console.out(), failure.verdict().headline().proof(), "  ");
    }

    private static String cite(Citation citation) {
        return ", " + citation.text() + " [" + citation.mark().symbol() + "]";
    }
}
