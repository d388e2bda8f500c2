package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Promises;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.DutyClock;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.clock.SystemTime;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints why: the proof of each verdict on one asset. */
@Command(name = "explain", description = "Print the proof of an asset's verdicts.", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Console console;
    private @Nullable AssetKey shown;

    @Mixin
    private DatabaseOptions options = new DatabaseOptions();

    @Parameters(paramLabel = "ASSET", description = "The asset's identifier.")
    private String assetId = "";

    @Option(names = "--unit", paramLabel = "CODE", description = "Only in this unit.", defaultValue = "")
    private String unit = "";

    @Option(names = "--as-of", converter = InstantOption.class, description = "Instant to judge for; default: now.")
    private @Nullable Instant asOf;

    @Option(
            names = "--known-at",
            converter = InstantOption.class,
            description = "Only law and decisions known then; default: now.")
    private @Nullable Instant knownAt;

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant now = SystemTime.clock().instant();
        Instant at = asOf == null ? now : asOf;
        List<Map<String, Object>> explained = new ArrayList<>();
        try (Services services = options.open()) {
            Law law = services.law(knownAt == null ? now : knownAt);
            Map<String, Measure> measures = new HashMap<>();
            law.measures().forEach(measure -> measures.put(measure.id(), measure));
            Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
            Screening screening = services.screening(law, at);
            for (ScreenedUnit screened : screening.run(new Screening.Scope(units, true, assetId))) {
                for (Finding finding : screened.findings()) {
                    Measure measure = measures.get(finding.verdicts().measure());
                    if (measure != null) {
                        explained.add(explain(
                                finding,
                                screening.answersOn(finding.asset().key()),
                                measure,
                                at,
                                screened.unit().zone().orElse(ZoneOffset.UTC)));
                    }
                }
            }
        }
        if (explained.isEmpty()) {
            throw new CommandException("There is no asset \"" + assetId + "\"" + (unit.isEmpty() ? "" : " in " + unit)
                    + ". List assets with: winddown findings --all");
        }
        if (options.json()) {
            console.out().println(Json.of(Map.of("asOf", at.toString(), "assets", explained)));
        }
        return Cli.DONE;
    }

    private Map<String, Object> explain(
            Finding finding, List<Judgements.Use> answers, Measure measure, Instant at, ZoneId zone) {
        List<BrokenPromise> promises = Promises.brokenBy(List.of(finding), zone);
        List<Duty> duties = DutyClock.started(finding.verdicts().duties(), events(finding), zone);
        List<String> penalties =
                penalties(finding, measure, at.atOffset(ZoneOffset.UTC).toLocalDate());
        if (!options.json()) {
            FactPlaces places = new FactPlaces(finding.asset(), answers);
            asset(finding, answers, at);
            console.out()
                    .println("  " + measure.id() + " version " + measure.version()
                            + (measure.identity().draft() ? " (DRAFT)" : ""));
            for (ActVerdict verdict : finding.verdicts().acts()) {
                ProofPrinter.print(console.out(), verdict.proof(), "    ", places);
            }
            promises.forEach(promise -> console.out().println("  promise: " + PromiseLine.of(promise)));
            penalties.forEach(penalty -> console.out().println("  penalty: " + penalty));
            duties.forEach(duty -> console.out().println("  duty: " + DutyLine.of(duty)));
            if (!finding.disposition().equals(Disposition.OPEN)) {
                console.out().println("  " + decided(finding.disposition()));
            }
        }
        return ExplainJson.of(finding, answers, measure, promises, duties, penalties);
    }

    /** What a breach may cost on the day; nothing where there is none. */
    private static List<String> penalties(Finding finding, Measure measure, LocalDate day) {
        if (!finding.headline().verdict().worseThan(Verdict.EXEMPT)) {
            return List.of();
        }
        return measure.penalties().stream()
                .filter(penalty -> penalty.on(day))
                .map(penalty -> {
                    Citation citation = measure.citation(penalty.citation());
                    return penalty.text() + ", " + citation.on(day) + " ["
                            + citation.mark().symbol() + "]";
                })
                .toList();
    }

    private static Map<Trigger, Instant> events(Finding finding) {
        Instant identified = finding.firstIdentifiedAt();
        return identified == null ? Map.of() : Map.of(Trigger.FIRST_IDENTIFIED, identified);
    }

    /** Says once which asset the proofs that follow are about. */
    private void asset(Finding finding, List<Judgements.Use> answers, Instant at) {
        AssetOrigin origin = finding.asset().origin();
        if (finding.asset().key().equals(shown)) {
            return;
        }
        shown = finding.asset().key();
        console.out().println(finding.asset().key() + " as of " + at);
        console.out()
                .println("  \"" + finding.asset().name().vendor() + "\" \""
                        + finding.asset().name().product() + "\" in " + origin.file() + ", "
                        + (origin.sheet().isEmpty() ? "" : "sheet \"" + origin.sheet() + "\", ") + "row "
                        + origin.row()
                        + ", SHA-256 " + origin.sha256());
        console.out()
                .println("  taken for " + finding.identification().decision() + " "
                        + finding.identification().vendorId() + " "
                        + finding.identification().family() + ": "
                        + finding.identification().evidence());
        answers.forEach(use ->
                console.out().println("  " + AnswerLine.of(use, finding.asset().key())));
    }

    private static String decided(Disposition disposition) {
        return "decided: " + disposition.state()
                + (disposition.owner().isEmpty() ? "" : ", owner " + disposition.owner())
                + (disposition.due() == null ? "" : ", due " + disposition.due())
                + (disposition.note().isEmpty() ? "" : ": " + disposition.note());
    }
}
