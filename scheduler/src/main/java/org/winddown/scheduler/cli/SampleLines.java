package org.winddown.scheduler.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.decisions.sample.Draw;
import org.winddown.decisions.sample.Sample;
import org.winddown.decisions.sample.SampleLine;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Finding;
import org.winddown.scheduler.sample.DrawnAsset;
import org.winddown.scheduler.sample.Population;
import org.winddown.scheduler.screening.FindingColumns;
import org.winddown.scheduler.screening.Sha256;

/** The lines of a sample as a tester gets them: a row to fill in, and the proofs as {@code explain} prints them. */
final class SampleLines {

    static final List<String> HEADER = List.of(
            "sample_id",
            "line",
            "unit",
            "source",
            "kind",
            "asset_id",
            "vendor",
            "product",
            "verdict",
            "measure",
            "act",
            "statement",
            "citation",
            "source_mark",
            "source_file",
            "source_sheet",
            "source_row",
            "source_sha256",
            "snapshot",
            "proof_sha256",
            "draw_hash",
            "seed",
            "population",
            "assets",
            "as_of",
            "known_at",
            "run_id",
            "result",
            "tester",
            "tested_at",
            "note");

    /**
     * A line with its proof.
     *
     * @param proofs what {@code explain} says of the asset, under each measure
     */
    private record Line(SampleLine line, DrawnAsset drawn, Optional<Finding> first, List<Map<String, Object>> proofs) {}

    private final Verdict verdict;
    private final List<Line> lines = new ArrayList<>();

    /** The lines of a draw, with their proofs. */
    SampleLines(Population population, Explanations explanations) {
        this.verdict = population.verdict();
        for (Draw.Drawn<DrawnAsset> drawn : population.drawn()) {
            DrawnAsset asset = drawn.what();
            AssetKey key = drawn.asset();
            List<Map<String, Object>> proofs = explanations
                    .of(
                            asset.unit(),
                            asset.row().absence().map(each -> Map.of(key, each)).orElse(Map.of()),
                            asset.findings())
                    .stream()
                    .map(Explained::json)
                    .toList();
            Optional<Finding> first = telling(asset).stream().findFirst();
            lines.add(new Line(
                    new SampleLine(
                            lines.size() + 1,
                            drawn.hash(),
                            key,
                            first.map(each -> each.verdicts().measure()).orElse(""),
                            sha256(proofs)),
                    asset,
                    first,
                    proofs));
        }
    }

    /** Duties and swaps are left out: they depend on when nights were run, which is no input of a sample. */
    private static String sha256(List<Map<String, Object>> proofs) {
        List<Map<String, Object>> hashed = new ArrayList<>();
        proofs.forEach(each -> {
            Map<String, Object> proof = new LinkedHashMap<>(each);
            proof.keySet().removeAll(Set.of("duties", "swaps"));
            hashed.add(proof);
        });
        return Sha256.of(Json.of(hashed).getBytes(StandardCharsets.UTF_8));
    }

    /** The findings that give the headline. */
    private List<Finding> telling(DrawnAsset asset) {
        return asset.findings().stream()
                .filter(each -> each.headline().verdict() == verdict)
                .toList();
    }

    /** What is kept of them. */
    List<SampleLine> kept() {
        return lines.stream().map(Line::line).toList();
    }

    /** The rows below {@link #HEADER}. */
    List<List<String>> rows(Sample sample) {
        return lines.stream().map(line -> row(sample, line)).toList();
    }

    private List<String> row(Sample sample, Line line) {
        Asset asset = line.drawn().row().asset();
        Optional<ActVerdict> headline = line.first().map(Finding::headline);
        return List.of(
                sample.id(),
                Integer.toString(line.line().number()),
                asset.key().unit(),
                asset.key().source(),
                asset.key().kind().name(),
                asset.key().assetId(),
                asset.name().vendor(),
                asset.name().product(),
                verdict.name(),
                line.line().measure(),
                headline.map(each -> each.act().name()).orElse(""),
                statement(line.drawn()),
                telling(line.drawn()).stream()
                        .map(each -> each.headline().citation())
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                headline.map(ActVerdict::sourceMark)
                        .map(mark -> Objects.requireNonNull(mark).symbol())
                        .orElse(""),
                asset.origin().file(),
                asset.origin().sheet(),
                Long.toString(asset.origin().row()),
                asset.origin().sha256(),
                line.drawn().snapshot().snapshotId(),
                line.line().proofSha256(),
                line.line().hash(),
                sample.inputs().seed(),
                Long.toString(sample.population()),
                Long.toString(sample.assets()),
                sample.inputs().asOf().toString(),
                sample.inputs().knownAt().toString(),
                sample.inputs().runId(),
                "",
                "",
                "",
                "");
    }

    /** The reasons of the headline, each once with the measures that give it. */
    private String statement(DrawnAsset asset) {
        Map<String, List<String>> measures = new LinkedHashMap<>();
        telling(asset)
                .forEach(each -> measures.computeIfAbsent(
                                FindingColumns.reason(each.headline()), reason -> new ArrayList<>())
                        .add(each.verdicts().measure()));
        return measures.isEmpty()
                ? "No measure that was screened asks about such an asset."
                : measures.entrySet().stream()
                        .map(each -> each.getKey() + " [" + String.join(", ", each.getValue()) + "]")
                        .collect(Collectors.joining(" | "));
    }

    /** The lines with their proofs. */
    List<Map<String, Object>> json(Sample sample) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> json = new LinkedHashMap<>(MatchLine.named(HEADER, row(sample, line)));
            json.put("line", line.line().number());
            json.put("proofs", line.proofs());
            all.add(json);
        }
        return all;
    }
}
