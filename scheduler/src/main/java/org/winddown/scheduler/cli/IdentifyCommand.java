package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.match.MatchMemory;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Identification;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.match.Recognition;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which products the names in a file mean; needs no database unless it is to heed what people decided. */
@Command(
        name = "identify",
        description = "Tell which products the names in a CSV file mean.",
        mixinStandardHelpOptions = true)
final class IdentifyCommand implements Callable<Integer> {

    private static final List<String> ADDED =
            List.of("vendor_id", "family", "decision", "confidence", "evidence", "nearest");

    /** How many answers are kept for rows that name the same; about 100 MB. */
    private static final int MOST_KNOWN = 100_000;

    private final Console console;

    @Option(
            names = "--file",
            required = true,
            paramLabel = "IN.csv",
            description = "Columns publisher, product and, as far as known, version, sku, file, cpe, purl.")
    private Path in = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "OUT.csv", description = "The same rows with the answer.")
    private Path out = Path.of("");

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "A folder whose files stand in place of the shipped catalogue's.")
    private @Nullable Path folder;

    @Option(
            names = "--decisions",
            description = "Heed what people decided about matches; it is read from the database of the home.")
    private boolean decisions;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    IdentifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Recognition recognition = Recognition.of(new CatalogueFolder(folder).content(), memory());
        Map<ProductName, Identification> known = new HashMap<>();
        DecisionCounts<Identification.Decision> counts = new DecisionCounts<>(Identification.Decision.class);
        new AnsweredCsv(in, out).write(List.of(List.of("publisher", "product")), ADDED, question -> {
            if (known.size() == MOST_KNOWN) {
                known.clear();
            }
            Identification answer = known.computeIfAbsent(name(question), recognition::identify);
            counts.add(answer.decision());
            return cells(answer);
        });
        console.out().println(options.json() ? Json.of(counts.json()) : counts.words());
        return Cli.DONE;
    }

    private MatchMemory memory() {
        if (!decisions) {
            return MatchMemory.none();
        }
        try (Services services = options.open()) {
            return services.matches().knownAt(SystemTime.clock().instant());
        }
    }

    private static ProductName name(AnsweredCsv.Question question) {
        return new ProductName(
                question.cell("publisher"),
                question.cell("product"),
                question.cell("version"),
                question.cell("sku"),
                question.cell("file"),
                question.cell("cpe"),
                question.cell("purl"));
    }

    private static List<String> cells(Identification answer) {
        return List.of(
                answer.vendorId(),
                answer.family(),
                answer.decision().name(),
                String.format(Locale.ROOT, "%.2f", answer.confidence()),
                answer.evidence(),
                answer.nearest());
    }
}
