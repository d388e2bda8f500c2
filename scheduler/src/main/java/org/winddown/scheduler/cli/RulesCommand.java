package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.cases.RuleCases;
import org.winddown.rules.change.PackChange;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.lint.CatalogueLint;
import org.winddown.rules.identification.lint.CatalogueProblem;
import org.winddown.rules.identification.lint.NegativeRun;
import org.winddown.rules.identification.vendor.CatalogueContent;
import org.winddown.rules.identification.vendor.CatalogueException;
import org.winddown.rules.lint.PackLint;
import org.winddown.rules.mutation.MutationResult;
import org.winddown.rules.mutation.MutationRun;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Phase;
import org.winddown.rules.pack.Reading;
import org.winddown.rules.pack.Relief;
import org.winddown.rules.pack.RulePackException;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;
import org.winddown.scheduler.clock.SystemTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rule packs as a developer of law works with them; what stands here needs no database. */
@Command(
        name = "rules",
        description = "Rule packs: lint, test, show, diff, impact, load, approve, loaded.",
        subcommands = {
            RulesImpactCommand.class,
            RulesLoadCommand.class,
            RulesApproveCommand.class,
            RulesLoadedCommand.class
        },
        mixinStandardHelpOptions = true)
final class RulesCommand {

    private static final String PACKS =
            "A shipped measure's id, or a pack file whose cases lie in cases/ beside it; all shipped packs when none.";

    private static final Duration SOON = Duration.ofDays(90);

    private final Console console;

    RulesCommand(Console console) {
        this.console = console;
    }

    @Command(
            description = "Load packs, and the catalogue when no pack is named, and say what is wrong with them.",
            mixinStandardHelpOptions = true)
    int lint(
            @Option(
                            names = "--as-of",
                            paramLabel = "INSTANT",
                            converter = InstantOption.class,
                            description = "Tell what ends within 90 days of this instant; default: now.")
                    @Nullable Instant asOf,
            @Option(
                            names = "--catalogue",
                            paramLabel = "DIR",
                            description =
                                    "The catalogue alone, with the files of this folder in place of shipped ones.")
                    @Nullable Path folder,
            @Option(
                            names = "--negatives",
                            paramLabel = "FILE",
                            description = "The catalogue alone, and which of these names it takes for a product that it"
                                    + " watches: a table with a column product or name, or a name in each line.")
                    @Nullable Path negatives,
            @Parameters(paramLabel = "PACK", arity = "0..*", description = PACKS) @Nullable List<Path> packs) {
        Instant from = asOf == null ? SystemTime.clock().instant() : asOf;
        boolean named = packs != null && !packs.isEmpty();
        boolean catalogueAlone = folder != null || negatives != null;
        List<String> problems = new ArrayList<>();
        if (named || !catalogueAlone) {
            PackFile.of(packs).forEach(pack -> problems.addAll(problems(pack, from)));
        }
        if (!named || catalogueAlone) {
            problems.addAll(problems(new CatalogueFolder(folder), negatives));
        }
        problems.forEach(problem -> console.out().println(problem));
        return problems.isEmpty() ? Cli.DONE : Cli.FAILED;
    }

    private List<String> problems(CatalogueFolder folder, @Nullable Path negatives) {
        try {
            CatalogueContent content = folder.content();
            List<CatalogueProblem> problems = new ArrayList<>(CatalogueLint.problems(folder.files(content)));
            if (problems.isEmpty()) {
                console.out()
                        .println("catalogue version " + content.version() + ": "
                                + content.vendors().size() + " makers, "
                                + content.vendors().stream()
                                        .mapToInt(vendor -> vendor.families().size())
                                        .sum()
                                + " families, no problem found");
            }
            if (negatives != null) {
                NegativeRun run = NegativeRun.of(NegativeFile.read(negatives), Catalogue.of(content)::identify);
                console.out()
                        .println(negatives.getFileName() + ": " + run.names() + " names, " + run.own()
                                + " of them a watched maker's own by their column of makers, "
                                + run.problems().size() + " of the others taken for a watched product");
                problems.addAll(run.problems());
            }
            return problems.stream().map(CatalogueProblem::words).toList();
        } catch (CatalogueException e) {
            return e.problems();
        } catch (YamlException e) {
            return List.of(e.getMessage());
        }
    }

    private List<String> problems(PackFile pack, Instant from) {
        try {
            Measure measure = pack.measure();
            List<String> problems = PackLint.problems(measure);
            if (problems.isEmpty()) {
                console.out()
                        .println(measure.id() + " version " + measure.version() + ": "
                                + measure.phases().size() + " phases, "
                                + measure.reliefs().size() + " reliefs, "
                                + measure.readings().size() + " readings, no problem found"
                                + (measure.identity().draft() ? "; DRAFT, nobody approved it" : ""));
            }
            PackLint.expiring(measure, from, SOON)
                    .forEach(each -> console.out().println("  note: ends or changes within 90 days: " + each));
            return problems.stream().map(each -> pack.name() + ": " + each).toList();
        } catch (RulePackException e) {
            return e.problems();
        }
    }

    @Command(description = "Run the cases beside the packs.", mixinStandardHelpOptions = true)
    int test(
            @Option(names = "--json", description = "One JSON document on standard output.") boolean json,
            @Option(
                            names = "--mutate",
                            description = "Change the packs in every place, and say which changes no case notices.")
                    boolean mutate,
            @Parameters(paramLabel = "PACK", arity = "0..*", description = PACKS) @Nullable List<Path> packs) {
        Catalogue catalogue = Catalogues.shipped();
        int count = 0;
        boolean clean = true;
        List<RuleCases.Failure> failures = new ArrayList<>();
        for (PackFile pack : PackFile.of(packs)) {
            Measure measure = pack.measure();
            RuleCases cases = new RuleCases(pack.cases(), measure, catalogue);
            count += cases.all().size();
            List<RuleCases.Failure> failed = cases.run(measure);
            failures.addAll(failed);
            if (mutate && failed.isEmpty()) {
                clean &= mutated(measure, cases, pack.equivalent());
            }
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
        return failures.isEmpty() && clean ? Cli.DONE : Cli.FAILED;
    }

    private boolean mutated(Measure measure, RuleCases cases, Map<String, String> equivalent) {
        MutationResult result = MutationRun.of(measure, cases, equivalent);
        result.survivors().forEach(name -> console.out().println(measure.id() + ": no case notices " + name));
        result.wronglyEquivalent()
                .forEach(name ->
                        console.out().println(measure.id() + ": called equivalent, and noticed or unknown: " + name));
        result.idle()
                .forEach(each -> console.out()
                        .println(measure.id() + ": notices no change, delete it or say why under \"kept-for\": "
                                + each));
        console.out()
                .println(measure.id() + ": " + result.mutants() + " changes, "
                        + result.survivors().size() + " survive, "
                        + result.equivalent().size() + " equivalent");
        return result.clean();
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
                .println(measure.identity().authority() + ", recorded " + measure.recordedAt() + ", "
                        + (measure.identity().draft()
                                ? "DRAFT: nobody approved it"
                                : "approved by " + measure.identity().approvedBy()));
        for (Phase phase : measure.phases()) {
            console.out().println();
            console.out()
                    .println(phase.id() + ", from " + phase.effective().printed() + " ("
                            + phase.effective().start(ZoneOffset.UTC) + "): "
                            + phase.title());
            phase.prohibits()
                    .forEach(each -> console.out()
                            .println("  forbids " + each.acts() + " by "
                                    + each.addressee() + cite(measure.citation(each.citation()))
                                    + (each.terms().when() == null
                                            ? ""
                                            : ", if " + each.terms().when())));
        }
        for (Relief exemption : measure.exemptions()) {
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
        measure.references().notEncoded().forEach(each -> console.out().println("not encoded: " + each));
        return Cli.DONE;
    }

    @Command(
            description = "Say in words what changes from one version of a pack to another.",
            mixinStandardHelpOptions = true)
    int diff(
            @Parameters(paramLabel = "BEFORE", description = "A shipped measure's id, or a file.") Path before,
            @Parameters(paramLabel = "AFTER", description = "The same.") Path after) {
        PackFile was = PackFile.of(before);
        PackFile is = PackFile.of(after);
        List<PackChange> changes = PackChange.between(was.name(), was.pack(), is.name(), is.pack());
        changes.forEach(each -> console.out().println(each.words()));
        console.out().println(changes.size() + (changes.size() == 1 ? " change" : " changes"));
        return Cli.DONE;
    }

    private void print(RuleCases.Failure failure) {
        console.out().println("FAILED " + failure.ruleCase());
        console.out().println("  facts     " + RuleCases.print(failure.ruleCase()));
        console.out().println("  as of     " + failure.asOf());
        console.out().println("  expected  " + failure.expected());
        console.out().println("  got       " + failure.got());
        MeasureVerdict verdict = failure.verdict();
        if (verdict != null) {
            ProofPrinter.print(console.out(), verdict.headline().proof(), "  ");
        }
    }

    private static String cite(Citation citation) {
        return ", " + citation.first() + " [" + citation.mark().symbol() + "]";
    }
}
