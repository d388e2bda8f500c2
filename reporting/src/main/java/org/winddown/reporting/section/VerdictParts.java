package org.winddown.reporting.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.reporting.content.FindingLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.content.UnitLine;
import org.winddown.reporting.part.BarChart;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Figures.Formula.Cell;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.SideBySide;
import org.winddown.reporting.part.Tiles;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;
import org.winddown.rules.evaluation.Verdict;

/** How many assets have which verdict, and what people decided about them. */
public final class VerdictParts {

    private final ReportContent content;
    private final Texts texts;

    public VerdictParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** All ten verdicts with their counts. */
    public Tiles tiles() {
        return new Tiles(content.tiles().entrySet().stream()
                .map(tile -> new Tiles.Tile(tile.getKey(), tile.getValue(), Wording.meaning(tile.getKey(), texts)))
                .toList());
    }

    /** The same as a table of assets and lines of findings that add up. */
    public Figures verdicts() {
        Map<Verdict, Long> lines = content.lines().stream()
                .filter(FindingLine::headline)
                .collect(Collectors.groupingBy(FindingLine::verdict, Collectors.counting()));
        List<Figure> rows = new ArrayList<>();
        content.tiles()
                .forEach((verdict, assets) -> rows.add(new Figure(
                        verdict,
                        Wording.meaning(verdict, texts),
                        List.of(
                                new Count(assets, Formula.NONE),
                                new Count(
                                        lines.getOrDefault(verdict, 0L),
                                        new Formula.Rows(
                                                texts.get("findings.sheet"),
                                                List.of(
                                                        new Cell("verdict", verdict.name()),
                                                        new Cell("headline", "yes"))))),
                        false)));
        long all = lines.values().stream().mapToLong(Long::longValue).sum();
        rows.add(new Figure(
                texts.get("sum"),
                texts.get("verdicts.sum"),
                List.of(
                        new Count(content.conservation().verdicts(), new Formula.SumAbove()),
                        new Count(all, new Formula.SumAbove())),
                true));
        long assets = content.conservation().assets();
        rows.add(new Figure(
                texts.get("verdicts.difference"),
                texts.get("must-be-0"),
                List.of(new Count(assets - content.conservation().verdicts(), new Formula.LessAbove(assets))),
                false));
        return new Figures(
                texts.get("verdicts.title"),
                texts.list("verdicts.verdict", "verdicts.meaning", "verdicts.assets", "verdicts.lines"),
                rows,
                "",
                texts.get("verdicts.chart"),
                content.tiles().size() - 1,
                Medium.WORKBOOK);
    }

    /** The verdicts that were given, for a workbook without a table of the findings. */
    public Figures counts() {
        List<Figure> rows = content.tiles().entrySet().stream()
                .map(tile -> Figures.given(tile.getKey(), Wording.meaning(tile.getKey(), texts), tile.getValue()))
                .toList();
        return new Figures(
                texts.get("verdicts.title"),
                texts.list("verdicts.verdict", "verdicts.meaning", "verdicts.assets"),
                rows,
                "",
                texts.get("verdicts.chart"),
                rows.size() - 1,
                Medium.WORKBOOK);
    }

    /** Findings by what people decided. */
    public Figures dispositions() {
        List<Figure> rows = content.dispositions().entrySet().stream()
                .map(entry -> Figures.given(texts.title(entry.getKey()), "", entry.getValue()))
                .toList();
        return Figures.plain(
                texts.get("dispositions.title"),
                List.of(texts.get("dispositions.disposition"), "", texts.get("dispositions.findings")),
                rows,
                "",
                Medium.WORKBOOK);
    }

    /** The verdicts but CLEAR as bars. */
    public BarChart chart() {
        List<BarChart.Bar> bars = content.tiles().entrySet().stream()
                .filter(tile -> tile.getKey() != Verdict.CLEAR && tile.getValue() > 0)
                .map(tile -> new BarChart.Bar(tile.getKey(), tile.getValue()))
                .toList();
        String said = bars.stream()
                .map(bar -> texts.words(bar.verdict()) + " " + texts.number(bar.count()))
                .collect(Collectors.joining(", "));
        return new BarChart(
                texts.get("chart.title"),
                bars,
                texts.get("chart.not-drawn", texts.number(content.tiles().getOrDefault(Verdict.CLEAR, 0L))),
                texts.get("chart.alternative", said));
    }

    /** Licences that a measure catches beside services that stay. */
    public SideBySide sides() {
        return new SideBySide(
                texts.get("sides.sheet"),
                texts.get("sides.title"),
                new SideBySide.Side(
                        texts.get("sides.licences"),
                        texts.get("sides.count"),
                        content.licences().rows(texts)),
                new SideBySide.Side(
                        texts.get("sides.services"),
                        texts.get("sides.count"),
                        content.services().rows(texts)),
                texts.get("sides.note"));
    }

    /** The units compared, those with the most serious verdicts first. */
    public DataTable<UnitLine> units() {
        List<Column<UnitLine>> columns = new ArrayList<>();
        columns.add(Column.<UnitLine>of("unit", 12, UnitLine::code).onPaper(texts.get("unit"), 56));
        columns.add(Column.<UnitLine>of("name", 40, UnitLine::name).onPaper(texts.get("units.name"), 141));
        columns.add(Column.<UnitLine>of("assets", 10, UnitLine::assets)
                .onPaper(texts.get("verdicts.assets"), 56)
                .sum());
        for (Verdict verdict : Verdict.values()) {
            Column<UnitLine> column = Column.<UnitLine>of(
                            verdict.name().toLowerCase(Locale.ROOT), 10, unit -> unit.count(verdict))
                    .sum();
            columns.add(
                    switch (verdict) {
                        case PROHIBITED -> column.onPaper(texts.title(verdict), 60);
                        case BARRED, REVIEW -> column.onPaper(texts.title(verdict), 46);
                        case WINDING_DOWN -> column.onPaper(texts.title(verdict), 86);
                        case BLOCKED, NOT_ENFORCED, AT_RISK, AUTHORISED, EXEMPT, CLEAR -> column;
                    });
        }
        List<UnitLine> rows = content.units().stream()
                .sorted(Comparator.<UnitLine, Long>comparing(unit -> -unit.count(Verdict.PROHIBITED))
                        .thenComparing(unit -> -unit.count(Verdict.BLOCKED))
                        .thenComparing(unit -> -unit.count(Verdict.BARRED))
                        .thenComparing(unit -> -unit.count(Verdict.REVIEW))
                        .thenComparing(unit -> -unit.count(Verdict.WINDING_DOWN))
                        .thenComparing(UnitLine::code))
                .toList();
        return DataTable.of(texts.get("units.sheet"), texts.get("units.title"), columns, rows)
                .sum(texts.get("sum"));
    }
}
