package org.winddown.scheduler.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.decisions.judgement.Judgements;
import org.winddown.ingest.RemovedAssets;
import org.winddown.ingest.absence.Absence;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Promises;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.screening.Law;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.services.Services;
import org.winddown.scheduler.swap.StoredSwaps;
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

    @Mixin
    private NowOptions times = new NowOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Instant at = times.asOf();
        int found = 0;
        List<RemovedAssets.Removal> removals = List.of();
        List<Map<String, Object>> explained = new ArrayList<>();
        Map<AssetKey, List<Swap>> swaps = new HashMap<>();
        try (Services services = options.open()) {
            Law law = services.law(times.knownAt());
            Map<String, Measure> measures = new HashMap<>();
            law.measures().forEach(measure -> measures.put(measure.id(), measure));
            Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
            Screening screening = services.screening(law, at);
            for (ScreenedUnit screened : screening.run(new Screening.Scope(units, true, assetId))) {
                ZoneId zone = screened.unit().zone().orElse(ZoneOffset.UTC);
                List<BrokenPromise> promises = Promises.brokenBy(screened.findings(), code -> zone);
                for (Finding finding : screened.findings()) {
                    AssetKey key = finding.asset().key();
                    String id = finding.verdicts().measure();
                    Explained each = new Explained(
                            finding,
                            Optional.ofNullable(screened.absences().get(key)),
                            zone,
                            screening.answersOn(key),
                            screening.lookedUp(finding.asset()),
                            swaps.computeIfAbsent(key, asset -> swapsOf(finding, services)),
                            Objects.requireNonNull(measures.get(id)),
                            promises.stream()
                                    .filter(promise -> promise.asset().key().equals(key)
                                            && promise.measure().equals(id))
                                    .toList(),
                            finding.duties(zone),
                            at);
                    found++;
                    if (options.json()) {
                        explained.add(each.json());
                    } else {
                        print(each);
                    }
                }
            }
            if (found == 0) {
                removals = services.removedAssets().of(assetId, at).stream()
                        .filter(removal ->
                                unit.isEmpty() || removal.asset().unit().equals(unit))
                        .toList();
            }
        }
        if (found == 0 && removals.isEmpty()) {
            throw new CommandException("There is no asset \"" + assetId + "\"" + (unit.isEmpty() ? "" : " in " + unit)
                    + ". List assets with: winddown findings --all");
        }
        if (options.json()) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("asOf", at.toString());
            document.put("assets", explained);
            if (!removals.isEmpty()) {
                document.put("removed", removals.stream().map(RemovalLine::json).toList());
            }
            console.out().println(Json.of(document));
        } else {
            removals.forEach(removal -> console.out().println(RemovalLine.of(removal)));
        }
        return Cli.DONE;
    }

    /** The swaps in which the asset took the place of something; of products that the catalogue knows only. */
    private List<Swap> swapsOf(Finding finding, Services services) {
        AssetKey key = finding.asset().key();
        if (finding.identification().decision() != Identification.Decision.MATCH) {
            return List.of();
        }
        StoredSwaps.Question question =
                new StoredSwaps.Question(key.unit(), times.asOf(), times.knownAt(), times.knownAt());
        return services.swaps().find(question).stream()
                .filter(swap -> swap.steps().stream()
                        .flatMap(step -> step.added().stream())
                        .anyMatch(added -> added.asset().equals(key)))
                .toList();
    }

    /** What is told of one asset under one measure. */
    private record Explained(
            Finding finding,
            Optional<Absence> absence,
            ZoneId zone,
            List<Judgements.Use> answers,
            List<String> lookedUp,
            List<Swap> swaps,
            Measure measure,
            List<BrokenPromise> promises,
            List<Duty> duties,
            Instant at) {

        Map<String, Object> json() {
            return ExplainJson.of(finding, absence, answers, swaps, measure, promises, duties, penalties());
        }

        List<String> penalties() {
            return ExplainCommand.penalties(
                    finding, measure, at.atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }

    private void print(Explained each) {
        Finding finding = each.finding();
        Measure measure = each.measure();
        FactPlaces places = new FactPlaces(finding.asset(), each.answers());
        asset(each);
        console.out()
                .println("  " + measure.id() + " version " + measure.version()
                        + (measure.identity().draft() ? " (DRAFT)" : ""));
        for (ActVerdict verdict : finding.verdicts().acts()) {
            ProofPrinter.print(console.out(), verdict.proof(), "    ", places);
        }
        each.promises().forEach(promise -> console.out().println("  promise: " + PromiseLine.of(promise)));
        each.penalties().forEach(penalty -> console.out().println("  penalty: " + penalty));
        each.duties().forEach(duty -> console.out().println("  duty: " + DutyLine.of(duty)));
        if (!finding.disposition().equals(Disposition.OPEN)) {
            console.out().println("  " + decided(finding.disposition()));
        }
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

    /** Says once which asset the proofs that follow are about. */
    private void asset(Explained each) {
        Finding finding = each.finding();
        AssetOrigin origin = finding.asset().origin();
        if (finding.asset().key().equals(shown)) {
            return;
        }
        shown = finding.asset().key();
        console.out().println(finding.asset().key() + " as of " + each.at());
        console.out()
                .println("  \"" + finding.asset().name().vendor() + "\" \""
                        + finding.asset().name().product() + "\" in " + origin.file() + ", "
                        + (origin.sheet().isEmpty() ? "" : "sheet \"" + origin.sheet() + "\", ") + "row "
                        + origin.row()
                        + ", SHA-256 " + origin.sha256());
        each.absence()
                .ifPresent(absence -> console.out()
                        .println("  " + absence.words(each.zone()) + "; screened as it was listed last. If it is gone:"
                                + " winddown removed"));
        console.out()
                .println("  taken for " + finding.identification().decision() + " "
                        + finding.identification().vendorId() + " "
                        + finding.identification().family() + ": "
                        + finding.identification().evidence());
        if (finding.identification().decision() == Identification.Decision.REVIEW) {
            console.out()
                    .println("  say for every asset of this name whether it is the same: winddown matches list, then"
                            + " winddown matches decide FILE");
        }
        each.answers()
                .forEach(use -> console.out()
                        .println("  " + AnswerLine.of(use, finding.asset().key())));
        each.lookedUp().forEach(line -> console.out().println("  looked up: " + line));
        each.swaps().forEach(swap -> console.out().println("  swap: " + SwapJson.words(swap)));
    }

    private static String decided(Disposition disposition) {
        return "decided: " + disposition.state()
                + (disposition.owner().isEmpty() ? "" : ", owner " + disposition.owner())
                + (disposition.due() == null ? "" : ", due " + disposition.due())
                + (disposition.note().isEmpty() ? "" : ": " + disposition.note());
    }
}
