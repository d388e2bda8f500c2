package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.winddown.rules.identification.name.NameComparison;
import org.winddown.rules.identification.name.NameDecision;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.identification.name.NameMatcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells whether two names mean the same party; needs no database. */
@Command(
        name = "compare",
        description = "Tell for each row of a CSV file whether its two names mean the same party.",
        mixinStandardHelpOptions = true)
final class PartiesCompareCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "IN.csv",
            description = "Columns name1, name2 and schema (Person, Company, Organization or empty).")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "The same rows with the answer.")
    private Path out = Path.of("");

    PartiesCompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DecisionCounts<NameDecision> counts = new DecisionCounts<>(NameDecision.class);
        List<List<String>> needed = List.of(List.of("name1"), List.of("name2"));
        new AnsweredCsv(in, out).write(needed, List.of("decision", "confidence", "evidence"), question -> {
            NameComparison compared = NameMatcher.compare(
                    question.cell("name1"), question.cell("name2"), NameKind.of(question.cell("schema")));
            counts.add(compared.decision());
            return List.of(
                    compared.decision().name(),
                    String.format(Locale.ROOT, "%.2f", compared.confidence()),
                    compared.evidence());
        });
        console.out().println(counts.words());
        return Cli.DONE;
    }
}
