package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.timeline.VerdictChange;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.timeline.AssetsByFacts;
import org.winddown.scheduler.timeline.SharedChange;
import org.winddown.scheduler.timeline.WhatIf;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winddown whatif}: which verdicts change, when and why. */
@Command(
        name = "whatif",
        description = "Tell which verdicts change until an instant or between two, when and why, by unit.",
        mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("unit", "asset_id", "measure", "act", "at", "before", "after", "reason", "proposed");

    /** Forms of output. */
    enum Format {
        CSV,
        JSON,
        TEXT
    }

    /** The two questions. */
    static final class Question {

        @Option(
                names = "--at",
                paramLabel = "INSTANT",
                converter = InstantOption.class,
                description = "What stands otherwise at this instant than at the instant of --as-of.")
        private @Nullable Instant at;

        @Option(
                names = "--between",
                arity = "2",
                paramLabel = "INSTANT",
                converter = InstantOption.class,
                description = "Every change after the first and not later than the second.")
        private List<Instant> between = List.of();
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @ArgGroup(multiplicity = "1")
    private Question question = new Question();

    @Option(names = "--unit", paramLabel = "CODE", description = "Only this unit.", defaultValue = "")
    private String unit = "";

    @Mixin
    private NowOptions times = new NowOptions();

    @Option(names = "--format", defaultValue = "csv", description = "csv, json, or text: headlines only, counted.")
    private Format format = Format.CSV;

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant from = times.asOf();
        try (Services services = options.open()) {
            if (!unit.isEmpty()) {
                NamedUnits.asOf(services, unit, from);
            }
            AssetsByFacts profiles = new AssetsByFacts();
            Screening screening = services.screening(services.law(times.knownAt()), from);
            screening.look(Screening.Scope.touched(unit.isEmpty() ? Set.of() : Set.of(unit)), profiles);
            print(asked(screening.law(), from), profiles, from);
        }
        return Cli.DONE;
    }

    private WhatIf asked(Law law, Instant from) {
        if (question.at != null) {
            return WhatIf.difference(law.measures(), from, question.at);
        }
        Instant after = question.between.get(0);
        Instant until = question.between.get(1);
        if (!after.isBefore(until)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--between " + after + " " + until + ": the second instant must be later than the first");
        }
        return WhatIf.changes(law.measures(), after, until);
    }

    private void print(WhatIf asked, AssetsByFacts profiles, Instant from) {
        Map<String, List<SharedChange>> byUnit = asked.byUnit(profiles);
        byUnit.forEach((code, changes) -> {
            long assets = changes.stream()
                    .flatMap(each -> each.assets().stream())
                    .distinct()
                    .count();
            console.err().println(code + ": " + (assets == 1 ? "1 asset changes" : assets + " assets change"));
        });
        if (options.json() || format == Format.JSON) {
            List<Map<String, String>> lines = new ArrayList<>();
            byUnit.values()
                    .forEach(changes -> changes.forEach(
                            shared -> shared.assets().forEach(asset -> lines.add(line(shared, asset)))));
            console.out().println(Json.of(Map.of("asOf", from.toString(), "changes", lines)));
        } else if (format == Format.CSV) {
            console.out().println(CsvLine.of(COLUMNS));
            byUnit.values()
                    .forEach(changes -> changes.forEach(shared -> shared.assets()
                            .forEach(asset -> console.out()
                                    .println(CsvLine.of(
                                            List.copyOf(line(shared, asset).values()))))));
        } else {
            byUnit.forEach(this::text);
        }
    }

    private static Map<String, String> line(SharedChange shared, AssetKey asset) {
        VerdictChange change = shared.change();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("unit", asset.unit());
        columns.put("asset_id", asset.assetId());
        columns.put("measure", shared.measure());
        columns.put("act", change.act() == null ? "headline" : change.act().name());
        columns.put("at", change.at().toString());
        columns.put("before", change.before().toString());
        columns.put("after", change.after().toString());
        columns.put("reason", change.why());
        columns.put("proposed", shared.proposed() ? "yes" : "no");
        return columns;
    }

    private void text(String code, List<SharedChange> changes) {
        console.out().println(code);
        for (SharedChange shared : changes) {
            VerdictChange change = shared.change();
            if (change.act() == null) {
                console.out()
                        .println("  " + change.at() + "  " + shared.measure() + "  "
                                + shared.assets().size() + (shared.assets().size() == 1 ? " asset" : " assets")
                                + ": " + change.before() + " -> " + change.after()
                                + (shared.proposed() ? " (if what is proposed is adopted)" : ""));
                console.out().println("    " + change.why());
            }
        }
    }
}
