package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.evidence.EvidencePacks;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Packs all that shows what a run said. */
@Command(
        name = "evidence",
        description = "Write one signed ZIP file with the reports of a run and all that shows how they came about.",
        mixinStandardHelpOptions = true)
final class EvidenceCommand implements Callable<Integer> {

    private static final String LATEST = "latest";

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            required = true,
            description = "Id of the run, as its reports print it, or the beginning of it, or latest.")
    private String run = "";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Only what concerns this unit; default: all units, and the enterprise.",
            defaultValue = "")
    private String unit = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write, for example run.zip.")
    private Path out = Path.of("");

    @Option(names = "--originals", description = "With the files that were imported, as they were received.")
    private boolean originals;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "Write the public key there, in PEM; to be handed over another way than the pack.")
    private @Nullable Path publicKey;

    EvidenceCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        fresh(out);
        if (publicKey != null) {
            fresh(publicKey);
        }
        EvidencePacks.Packed packed;
        try (Services services = options.open()) {
            RunRecord recorded = recorded(services);
            EvidencePacks packs = services.evidencePacks();
            packed = packs.write(new EvidencePacks.Wanted(recorded, unit, originals), EvidenceCommand::proofs, out);
            if (publicKey != null) {
                write(publicKey, packs.publicKey());
            }
        }
        print(packed);
        return Cli.DONE;
    }

    private RunRecord recorded(Services services) {
        if (run.equals(LATEST)) {
            return services.register().runs(1).stream()
                    .findFirst()
                    .orElseThrow(() ->
                            new CommandException("No run is on record. Screen what is stored with: winddown report"));
        }
        return services.register()
                .run(run)
                .orElseGet(() -> BeginningOfId.only(
                        "run",
                        run,
                        services.register().runs(Integer.MAX_VALUE),
                        RunRecord::runId,
                        "winddown deliveries, or look at a report: it prints its run"));
    }

    private static void fresh(Path file) {
        if (Files.exists(file)) {
            throw new CommandException(
                    file + " is there already, and evidence is never written over. Name another file.");
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ".", e);
        }
    }

    private static void proofs(
            ScreeningPlan plan,
            Screening screening,
            ScreenedUnit unit,
            List<Swap> swaps,
            BiConsumer<Finding, Map<String, Object>> each) {
        Map<String, List<Swap>> byUnit = swaps.stream().collect(Collectors.groupingBy(Swap::unit));
        new Explanations(screening, plan.asOf(), code -> byUnit.getOrDefault(code, List.of()))
                .of(unit.unit(), unit.absences(), unit.findings())
                .forEach(explained -> each.accept(explained.finding(), explained.json()));
    }

    private void print(EvidencePacks.Packed packed) {
        if (options.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", out.toString());
            json.put("sha256", packed.sha256());
            json.put("entries", packed.entries());
            json.put("reports", packed.reports());
            json.put("proofs", packed.proofs());
            json.put("publicKeySha256", packed.key());
            console.out().println(Json.of(json));
            return;
        }
        console.out()
                .println(out + ": " + packed.entries() + " entries, " + packed.reports() + " reports, proofs of "
                        + packed.proofs() + (packed.proofs() == 1 ? " finding" : " findings") + ", SHA-256 "
                        + packed.sha256());
        console.out().println("signed with the key of SHA-256 " + packed.key());
        console.out().println("check it with: java Verify.java " + out.getFileName() + " PUBLIC-KEY");
    }
}
