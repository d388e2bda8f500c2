package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.register.RegisterResult;
import org.winddown.decisions.sample.RecordedResult;
import org.winddown.decisions.sample.Sample;
import org.winddown.decisions.sample.SampleInputs;
import org.winddown.decisions.sample.SampleLine;
import org.winddown.decisions.sample.TestResult;
import org.winddown.decisions.sample.TestedSample;
import org.winddown.decisions.sheet.DecisionFile;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.sample.Population;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws a sample of a verdict for a tester, and keeps what the tester found. */
@Command(
        name = "sample",
        description = "Draw a reproducible sample of a verdict with its proofs, for a tester to record results on:"
                + " draw, record, list, show.",
        synopsisSubcommandLabel = "[COMMAND]",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    private static final int LARGEST = 10_000;
    private static final int LONGEST_SEED = 200;
    private static final String SHEET = "Sample";
    private static final List<String> SAMPLES = List.of(
            "sample_id",
            "verdict",
            "wanted",
            "lines",
            "population",
            "assets",
            "seed",
            "unit",
            "as_of",
            "known_at",
            "run_id",
            "drawn_at",
            "drawn_by",
            "pass",
            "exception",
            "not_tested",
            "open");
    private static final List<String> RESULTS = List.of(
            "sample_id",
            "line",
            "unit",
            "source",
            "kind",
            "asset_id",
            "measure",
            "proof_sha256",
            "draw_hash",
            "result",
            "tester",
            "tested_at",
            "note",
            "recorded_at",
            "recorded_by",
            "counts");

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--verdict", description = "Headline verdict of the assets drawn from, CLEAR too.")
    private @Nullable Verdict verdict;

    @Option(names = "--n", paramLabel = "N", description = "How many assets are drawn.")
    private int size;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "",
            description = "Any text; the same seed draws the same assets on every machine.")
    private String seed = "";

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Mixin
    private TimeOptions times = new TimeOptions();

    @Mixin
    private Listing listing = new Listing();

    SampleCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Verdict drawn = drawnFrom();
        Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.require(services, unit);
            }
            Law law = services.law(times.knownAt());
            ScreeningPlan plan = services.plan(law, times.asOf(), units);
            Screening screening = services.screening(law, times.asOf());
            Population population = Population.of(screening, units, drawn, seed, size);
            Optional<RunRecord> run = services.register().run(plan.runId());
            run.flatMap(population::differs).ifPresent(words -> {
                throw new CommandException(words + " No sample is drawn from a population that is not complete.");
            });
            SampleLines lines =
                    new SampleLines(population, new Explanations(services, screening, times.asOf(), times.knownAt()));
            Sample sample = services.samples()
                    .keep(new Sample(
                            new SampleInputs(drawn, size, seed, unit, times.asOf(), times.knownAt(), plan.runId()),
                            population.size(),
                            population.assets(),
                            lines.kept(),
                            SystemTime.clock().instant(),
                            console.user()));
            print(sample, population, run.isPresent(), screening.law(), lines);
        }
        return Cli.DONE;
    }

    private Verdict drawnFrom() {
        if (verdict == null || seed.isBlank() || seed.length() > LONGEST_SEED || size < 1 || size > LARGEST) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A sample needs --verdict, --n from 1 to " + LARGEST + " and --seed, a text of at most "
                            + LONGEST_SEED
                            + " characters; for example --verdict CLEAR --n 25 --seed 2024-Q3. Results are"
                            + " recorded with: winddown sample record FILE");
        }
        return verdict;
    }

    private void print(Sample sample, Population population, boolean recorded, Law law, SampleLines lines) {
        Map<Verdict, Long> verdicts = new TreeMap<>(population.headlines());
        if (listing.json(options)) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sampleId", sample.id());
            json.put("verdict", sample.inputs().verdict().name());
            json.put("wanted", sample.inputs().size());
            json.put("seed", sample.inputs().seed());
            json.put("unit", sample.inputs().unit());
            json.put("asOf", sample.inputs().asOf().toString());
            json.put("knownAt", sample.inputs().knownAt().toString());
            json.put("runId", sample.inputs().runId());
            json.put("runRecorded", recorded);
            json.put("law", law.version());
            json.put("notScreened", law.notScreened());
            json.put("population", sample.population());
            json.put("assets", sample.assets());
            json.put("verdicts", verdicts);
            json.put("conserved", true);
            json.put("lines", lines.json(sample));
            listing.text(console, Json.of(json) + "\n");
        } else {
            listing.write(console, options, Map.of(), "lines", SampleLines.HEADER, lines.rows(sample));
        }
        console.err()
                .println("sample " + sample.id() + ": " + sample.lines().size() + " of " + sample.population() + " "
                        + sample.inputs().verdict() + " assets; " + sample.assets() + " assets = " + verdicts
                        + (recorded
                                ? "; run " + sample.inputs().runId() + " counted the same"
                                : "; no run with these inputs is on record"));
        law.notScreened().forEach(each -> console.err().println("not screened: " + each));
    }

    @Command(
            description = "Record results: a sample with result, tester, tested_at and note filled in, as CSV or a"
                    + " workbook with a sheet Sample.",
            mixinStandardHelpOptions = true)
    int record(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "FILE", description = "The filled sample.") Path file,
            @Option(names = "--strict", description = "Exit with 3 when rows were rejected.") boolean strict) {
        DecisionFile filled;
        RegisterResult result;
        try (Services services = database.open()) {
            filled = RegisterInput.read(services, file, SHEET);
            result = services.samples().record(filled, SystemTime.clock().instant(), console.user());
        }
        return RegisterInput.told(console, database, filled, result, strict);
    }

    @Command(description = "List all samples with their inputs and results by count.", mixinStandardHelpOptions = true)
    int list(@Mixin DatabaseOptions database, @Mixin KnownAtOption known, @Mixin Listing format) {
        List<List<String>> rows;
        try (Services services = database.open()) {
            rows = services.samples().knownAt(known.knownAt()).stream()
                    .map(SampleCommand::row)
                    .toList();
        }
        format.write(console, database, Map.of(), "samples", SAMPLES, rows);
        return Cli.DONE;
    }

    @Command(
            description = "Print the lines of a sample with all results recorded, in the form that record reads.",
            mixinStandardHelpOptions = true)
    int show(
            @Mixin DatabaseOptions database,
            @Parameters(paramLabel = "SAMPLE", description = "Id of the sample, or the beginning of it.") String id,
            @Mixin KnownAtOption known,
            @Mixin Listing format) {
        List<List<String>> rows = new ArrayList<>();
        try (Services services = database.open()) {
            TestedSample tested = BeginningOfId.only(
                    "sample",
                    id,
                    services.samples().knownAt(known.knownAt()),
                    each -> each.sample().id(),
                    "winddown sample list");
            for (SampleLine line : tested.sample().lines()) {
                List<RecordedResult> results = tested.of(line);
                if (results.isEmpty()) {
                    rows.add(row(tested.sample(), line, List.of("", "", "", "", "", "", "")));
                }
                for (RecordedResult result : results) {
                    rows.add(row(
                            tested.sample(),
                            line,
                            cells(result, tested.counting(line).orElseThrow())));
                }
            }
        }
        format.write(console, database, Map.of(), "lines", RESULTS, rows);
        return Cli.DONE;
    }

    private static List<String> row(TestedSample tested) {
        Sample sample = tested.sample();
        SampleInputs inputs = sample.inputs();
        Map<TestResult, Long> counts = tested.counts();
        long done = counts.values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                sample.id(),
                inputs.verdict().name(),
                Integer.toString(inputs.size()),
                Integer.toString(sample.lines().size()),
                Long.toString(sample.population()),
                Long.toString(sample.assets()),
                inputs.seed(),
                inputs.unit(),
                inputs.asOf().toString(),
                inputs.knownAt().toString(),
                inputs.runId(),
                sample.drawnAt().toString(),
                sample.drawnBy(),
                Long.toString(counts.getOrDefault(TestResult.PASS, 0L)),
                Long.toString(counts.getOrDefault(TestResult.EXCEPTION, 0L)),
                Long.toString(counts.getOrDefault(TestResult.NOT_TESTED, 0L)),
                Long.toString(sample.lines().size() - done));
    }

    private static List<String> row(Sample sample, SampleLine line, List<String> result) {
        List<String> row = new ArrayList<>(List.of(
                sample.id(),
                Integer.toString(line.number()),
                line.asset().unit(),
                line.asset().source(),
                line.asset().kind().name(),
                line.asset().assetId(),
                line.measure(),
                line.proofSha256(),
                line.hash()));
        row.addAll(result);
        return row;
    }

    private static List<String> cells(RecordedResult result, RecordedResult counting) {
        return List.of(
                result.result().name(),
                result.tester(),
                result.testedAt().toString(),
                result.note(),
                result.recordedAt().toString(),
                result.recordedBy(),
                result.equals(counting) ? "yes" : "no");
    }
}
