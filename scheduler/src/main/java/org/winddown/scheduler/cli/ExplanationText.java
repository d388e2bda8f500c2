package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.register.ChangeLine;
import org.winddown.reporting.register.ChangeLine.Reason;
import org.winddown.reporting.register.ChangeLine.Said;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.scheduler.lookback.Explanation;
import org.winddown.scheduler.register.FoundOtherwise;

/** What is different between then and now, as lines and as JSON. */
record ExplanationText(Explanation explanation, Instant knownAt) {

    /** Tells it line by line, and puts it into a document. */
    void tell(Consumer<String> lines, Map<String, Object> json) {
        lines.accept("Then and now, which is " + knownAt + ": " + explanation.summary());
        explanation.notes().forEach(lines);
        explanation.findings().forEach(finding -> tell(finding, lines));
        if (!explanation.inputs().isEmpty()) {
            lines.accept("Of what reports depend on, another now:");
            explanation.inputs().forEach(input -> lines.accept("  " + input.words()));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("summary", explanation.summary());
        told.put("notes", explanation.notes());
        told.put(
                "findings",
                explanation.findings().stream().map(ExplanationText::json).toList());
        told.put("inputs", explanation.inputs());
        json.put("explanation", told);
    }

    private static void tell(FoundOtherwise finding, Consumer<String> lines) {
        ChangeLine line = finding.line();
        lines.accept(
                line.sort() + " " + line.asset().unit() + " " + line.asset().source() + " "
                        + line.asset().kind() + " " + line.asset().assetId() + " \"" + line.product() + "\" under "
                        + line.measure() + ": " + words(line.before()) + " -> " + words(line.now()));
        line.reasons().forEach(reason -> lines.accept("  " + words(reason)));
        String then = place(finding.then());
        String now = place(finding.now());
        lines.accept(then.equals(now) ? "  row: " + now : "  row then: " + then + "; row now: " + now);
    }

    private static String words(@Nullable Said said) {
        return said == null ? "not found" : said.verdict() + " " + said.act();
    }

    private static String words(Reason reason) {
        String cause = Texts.english()
                .get("changes.cause."
                        + reason.cause().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return cause + (reason.detail().isEmpty() ? "" : ": " + reason.detail());
    }

    private static String place(@Nullable AssetOrigin origin) {
        return origin == null
                ? "none"
                : origin.file() + (origin.sheet().isEmpty() ? "" : " " + origin.sheet()) + " row " + origin.row();
    }

    private static Map<String, Object> json(FoundOtherwise finding) {
        ChangeLine line = finding.line();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", line.sort().name());
        json.put("unit", line.asset().unit());
        json.put("source", line.asset().source());
        json.put("kind", line.asset().kind().name());
        json.put("assetId", line.asset().assetId());
        json.put("product", line.product());
        json.put("measure", line.measure());
        json.put("then", said(line.before()));
        json.put("now", said(line.now()));
        json.put(
                "reasons",
                line.reasons().stream()
                        .map(reason -> Map.of("cause", reason.cause().name(), "detail", reason.detail()))
                        .toList());
        json.put("rowThen", finding.then());
        json.put("rowNow", finding.now());
        return json;
    }

    private static @Nullable Map<String, String> said(@Nullable Said said) {
        return said == null
                ? null
                : Map.of("verdict", said.verdict().name(), "act", said.act().name());
    }
}
