package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.question.AskedQuestion;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.fact.FactDefinition;
import org.winddown.rules.pack.RulePacks;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.screening.ActCheck;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winddown check}: may we do this? */
@Command(
        name = "check",
        description = "Tell whether an act would be allowed, before doing it. Question and answer are kept.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Option(names = "--unit", paramLabel = "CODE", required = true, description = "Unit that would act.")
    private String unit = "";

    @Option(names = "--product", paramLabel = "NAME", required = true, description = "Product or service.")
    private String product = "";

    @Option(names = "--vendor", paramLabel = "NAME", defaultValue = "", description = "Its maker.")
    private String vendor = "";

    @Option(
            names = "--act",
            paramLabel = "ACT",
            split = ",",
            description = "Acts, for example RENEWAL; default: NEW_AGREEMENT and PROCUREMENT.")
    private @Nullable List<Act> acts;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "When it would be done; default: now.")
    private @Nullable Instant at;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "Only law known then; default: now.")
    private @Nullable Instant knownAt;

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            description = "What else is known: a column of the template or a fact of docs/reference/facts.md.")
    private @Nullable Map<String, String> facts;

    @Option(names = "--asked-by", paramLabel = "WHO", defaultValue = "", description = "Who asks.")
    private String askedBy = "";

    @Option(names = "--strict", description = "Exit with 3 unless it is allowed.")
    private boolean strict;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = SystemTime.clock().instant();
        Instant when = at == null ? now : at;
        Map<String, String> cells = cells();
        Set<Act> asked =
                acts == null || acts.isEmpty() ? EnumSet.of(Act.NEW_AGREEMENT, Act.PROCUREMENT) : EnumSet.copyOf(acts);
        try (Services services = options.open()) {
            Law known = services.law(knownAt == null ? now : knownAt);
            BusinessUnit acting = NamedUnits.asOf(services, unit, when);
            Law law = services.assessable(known, when)
                    .withStated(cells.keySet(), services.units().asOf(when));
            ActCheck.Result result = new ActCheck(
                            law,
                            services.parties(known.knownAt(), when),
                            services.matches().knownAt(known.knownAt()))
                    .ask(acting, cells, asked, when);
            List<Map<String, String>> lines =
                    result.lines().stream().map(CheckCommand::line).toList();
            services.questions()
                    .keep(new AskedQuestion(
                            now,
                            askedBy,
                            unit,
                            when,
                            known.knownAt(),
                            result.answer().name(),
                            Json.of(Map.of("cells", cells, "acts", asked)),
                            Json.of(Map.of("lines", lines, "notAssessed", result.notAssessed())),
                            law.version()));
            print(result, lines, when);
            return strict && result.answer().compareTo(ActCheck.Answer.UNKNOWN) <= 0 ? Cli.HELD : Cli.DONE;
        }
    }

    private Map<String, String> cells() {
        Map<String, String> cells = new TreeMap<>();
        if (facts != null) {
            facts.forEach((name, value) -> {
                boolean fact = RulePacks.vocabulary()
                        .find(name)
                        .filter(each -> each.source() == FactDefinition.Source.ASSET)
                        .isPresent();
                if (!fact && Field.ofColumn(name).isEmpty()) {
                    throw new CommandException("--fact " + name + "=" + value + ": \"" + name
                            + "\" is no column of the template and no fact of docs/reference/facts.md.");
                }
                cells.put(name, value);
            });
        }
        cells.put("product", product);
        if (!vendor.isEmpty()) {
            cells.put("vendor", vendor);
        }
        return cells;
    }

    private static Map<String, String> line(ActCheck.Line line) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("measure", line.measure().id());
        columns.put("act", line.act().name());
        columns.put("answer", line.answer().name());
        columns.put("verdict", line.verdict().verdict().name());
        columns.put("phase", line.verdict().phase());
        columns.put("effective_at", Objects.toString(line.verdict().effectiveAt(), ""));
        columns.put("missing_facts", String.join(", ", line.verdict().missingFacts()));
        columns.put("reading", String.join(", ", line.verdict().readings()));
        columns.put("citation", line.verdict().citation());
        columns.put("source_mark", symbol(line));
        return columns;
    }

    private void print(ActCheck.Result result, List<Map<String, String>> lines, Instant when) {
        if (options.json()) {
            console.out()
                    .println(Json.of(Map.of(
                            "answer",
                            result.answer().name(),
                            "at",
                            when.toString(),
                            "identification",
                            result.identification(),
                            "lines",
                            lines,
                            "notAssessed",
                            result.notAssessed())));
            return;
        }
        console.out()
                .println(result.answer().name() + " for " + unit + " at " + when + " (taken for "
                        + result.identification().decision() + " "
                        + result.identification().vendorId() + " "
                        + result.identification().family() + ")");
        result.lines().forEach(line -> console.out().println("  " + words(line)));
        result.notAssessed().forEach(each -> console.out().println("  not assessed: " + each));
    }

    private static String words(ActCheck.Line line) {
        String missing = line.verdict().missingFacts().isEmpty()
                ? ""
                : ", decided by " + String.join(", ", line.verdict().missingFacts());
        String citation =
                line.verdict().citation().isEmpty() ? "" : ", " + line.verdict().citation() + " [" + symbol(line) + "]";
        return line.measure().id() + ": "
                + line.act().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " "
                + line.answer() + " (" + line.verdict().verdict()
                + (line.verdict().phase().isEmpty()
                        ? ""
                        : " by " + line.verdict().phase()) + ")" + missing + citation;
    }

    private static String symbol(ActCheck.Line line) {
        SourceMark mark = line.verdict().sourceMark();
        return mark == null ? "" : mark.symbol();
    }
}
