package org.winddown.reporting.section.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.register.ChangeLine;
import org.winddown.reporting.register.ChangeLine.Cause;
import org.winddown.reporting.register.ChangeLine.Reason;
import org.winddown.reporting.register.ChangeLine.Said;
import org.winddown.reporting.register.ChangeLine.Sort;
import org.winddown.reporting.register.Comparison;
import org.winddown.reporting.register.Comparison.Before;
import org.winddown.reporting.register.Comparison.Run;
import org.winddown.reporting.section.Cells;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.evaluation.Verdict;

/** What is new, other and gone since the run before, and why. */
public final class ChangeParts {

    private static final int SHORT_ID = 12;

    private final ReportContent content;
    private final Texts texts;
    private final Comparison comparison;

    public ChangeParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.comparison = content.registers().comparison();
    }

    /** The changes in one sentence. */
    public String headline() {
        return comparison.lines().isEmpty()
                ? texts.get("changes.none")
                : texts.get(
                        "changes.headline",
                        comparison.count(Sort.NEW),
                        comparison.count(Sort.WORSE) + comparison.count(Sort.CHANGED) + comparison.count(Sort.EASED),
                        comparison.count(Sort.RESOLVED),
                        comparison.count(Sort.DECIDED));
    }

    /** How many changes there are of each sort. */
    public Figures counts() {
        List<Figure> rows = new ArrayList<>();
        for (Sort sort : Sort.values()) {
            rows.add(new Figure(
                    texts.get("changes.sort." + key(sort)),
                    texts.get("changes.means." + key(sort)),
                    List.of(new Count(
                            comparison.count(sort),
                            new Formula.Rows(
                                    texts.get("changes.sheet"), List.of(new Formula.Cell("change", sort.name()))))),
                    false));
        }
        rows.add(new Figure(
                texts.get("sum"),
                texts.get("changes.sum"),
                List.of(new Count(comparison.lines().size(), new Formula.SumAbove())),
                true));
        return Figures.plain(
                texts.get("changes.counts"),
                List.of(texts.get("changes.change"), texts.get("verdicts.meaning"), texts.get("changes.findings")),
                rows,
                "",
                Medium.BOTH);
    }

    /** For how many changes each cause was found; a change may have several. */
    public Figures causes() {
        List<Figure> rows = Arrays.stream(Cause.values())
                .map(cause -> Figures.given(
                        texts.get("changes.cause." + key(cause)),
                        texts.get("changes.because." + key(cause)),
                        comparison.lines().stream()
                                .filter(line -> line.reasons().stream().anyMatch(each -> each.cause() == cause))
                                .count()))
                .filter(figure -> figure.counts().get(0).value() > 0)
                .toList();
        return Figures.plain(
                texts.get("changes.causes"),
                List.of(texts.get("changes.cause"), texts.get("verdicts.meaning"), texts.get("changes.findings")),
                rows,
                texts.get("changes.causes-note"),
                Medium.BOTH);
    }

    /** The runs compared with. */
    public DataTable<Before> compared() {
        List<Column<Before>> columns = List.of(
                Column.<Before>of("unit", 12, Before::unit).onPaper(texts.get("unit"), 60),
                Column.of("run_before", 68, this::id),
                Column.printed(
                        texts.get("changes.run"),
                        110,
                        before -> before.run() == null ? id(before) : id(before).substring(0, SHORT_ID) + "\u2026"),
                Column.<Before>of("as_of", 22, before -> told(before, Run::asOf))
                        .onPaper(texts.get("changes.as-of"), 112),
                Column.<Before>of("known_at", 22, before -> told(before, Run::knownAt))
                        .onPaper(texts.get("changes.known-at"), 112),
                Column.<Before>of("recorded_at", 22, before -> told(before, Run::recordedAt))
                        .onPaper(texts.get("changes.recorded-at"), 105));
        return DataTable.of(
                        texts.get("changes.compared-sheet"), texts.get("changes.compared"), columns, comparison.with())
                .note(texts.get("changes.compared-note"));
    }

    private String id(Before before) {
        Run run = before.run();
        return run == null ? texts.get("changes.no-run") : run.runId();
    }

    private static @Nullable Instant told(Before before, Function<Run, Instant> what) {
        Run run = before.run();
        return run == null ? null : what.apply(run);
    }

    /** Every change with its reasons. */
    public DataTable<ChangeLine> changes() {
        List<Column<ChangeLine>> columns = new ArrayList<>(Cells.ofAsset(ChangeLine::asset));
        columns.addAll(List.of(
                Column.printed(texts.get("changes.change"), 46, line -> texts.get("changes.sort." + key(line.sort()))),
                Column.printed(texts.get("asset"), 62, line -> Cells.asset(line.asset(), content.unitCode())),
                Column.<ChangeLine>of("product", 34, ChangeLine::product).onPaper(texts.get("product"), 84),
                Column.<ChangeLine>of("measure", 24, ChangeLine::measure).onPaper(texts.get("law.measure"), 72),
                Column.of("change", 14, line -> line.sort().name()),
                Column.<ChangeLine>of("verdict_before", 18, line -> verdict(line.before()))
                        .onPaper(texts.get("changes.before"), 66),
                Column.<ChangeLine>of("verdict_now", 18, line -> verdict(line.now()))
                        .onPaper(texts.get("changes.now"), 66),
                Column.of("act_before", 20, line -> act(line.before())),
                Column.of("act_now", 20, line -> act(line.now())),
                Column.<ChangeLine>of("reasons", 70, this::reasons).onPaper(texts.get("changes.why"), 95)));
        return DataTable.of(texts.get("changes.sheet"), texts.get("changes.title"), columns, comparison.lines())
                .note(texts.get("changes.note"));
    }

    private String reasons(ChangeLine line) {
        return line.reasons().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Reason reason) {
        String cause = texts.get("changes.cause." + key(reason.cause()));
        return reason.detail().isEmpty() ? cause : cause + ": " + reason.detail();
    }

    private static @Nullable Verdict verdict(@Nullable Said said) {
        return said == null ? null : said.verdict();
    }

    private String act(@Nullable Said said) {
        return said == null ? "" : texts.words(said.act());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
