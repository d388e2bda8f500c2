package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.RemovedAssets;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.identification.Identification;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;
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
        try (Services services = options.open()) {
            Law law = services.law(times.knownAt());
            Set<String> units = unit.isEmpty() ? Set.of() : Set.of(unit);
            Screening screening = services.screening(law, at);
            Explanations explanations = new Explanations(services, screening, at, times.knownAt());
            for (ScreenedUnit screened : screening.run(new Screening.Scope(units, true, assetId))) {
                for (Explained each : explanations.of(screened.unit(), screened.absences(), screened.findings())) {
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
