package org.winddown.reporting.pdf;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.AlikeLists;
import org.winddown.reporting.part.Amount;
import org.winddown.reporting.part.BarChart;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.part.SideBySide;
import org.winddown.reporting.part.Tiles;
import org.winddown.reporting.part.TimeBar;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

/** Reports that no kind writes today, with everything that a part may hold. */
final class PaperSamples {

    static final Instant AS_OF = Instant.parse("2024-08-15T04:00:00Z");

    /** Longer than a page of a narrow column. */
    static final String LONG = "A sentence that is said again and again. ".repeat(150);

    static final List<String> FOREIGN = List.of(
            "\u30AB\u30B9\u30DA\u30EB\u30B9\u30AD\u30FC \u30A8\u30F3\u30C9\u30DD\u30A4\u30F3\u30C8\u3001\u6CD5\u4EBA\u5411\u3051",
            "\u5361\u5DF4\u65AF\u57FA\u7AEF\u70B9\u5B89\u5168\u4E91\uFF08\u4E2D\u56FD\uFF09",
            "\uCE74\uC2A4\uD37C\uC2A4\uD0A4 \uC5D4\uB4DC\uD3EC\uC778\uD2B8 \uBCF4\uC548",
            "\u041B\u0430\u0431\u043E\u0440\u0430\u0442\u043E\u0440\u0438\u044F \u041A\u0430\u0441\u043F\u0435\u0440\u0441\u043A\u043E\u0433\u043E",
            "\u039A\u03B1\u03C3\u03C0\u03AD\u03C1\u03C3\u03BA\u03B9 \u0391\u03C3\u03C6\u03AC\u03BB\u03B5\u03B9\u03B1",
            "\u0130\u015E\u00C7\u0130 \u011F\u00FC\u00F6\u00DF \u0141\u00F3d\u017A \u2192 \u201EGr\u00F6\u00DFe\u201C");

    private PaperSamples() {}

    record Line(
            String id,
            @Nullable Object text,
            Verdict verdict,
            @Nullable Number number,
            Object other) {}

    static ReportHead head() {
        return new ReportHead(
                ReportKind.FULL,
                "Everything on paper",
                "New York Trading \u00b7 NYC",
                "NYC",
                new ZoneText(ZoneId.of("America/New_York")),
                AS_OF,
                AS_OF,
                "8f3a8f3a",
                "Nothing is known of this report but what it is made of",
                "No law.",
                "no pack",
                "Run 8f3a8f3a");
    }

    static ComplianceReport of(ReportPart... parts) {
        return new ComplianceReport(head(), List.of(parts));
    }

    static ComplianceReport everyPart() {
        return of(
                new Tiles(List.of(
                        new Tiles.Tile(Verdict.PROHIBITED, 3, "not to be done"),
                        new Tiles.Tile(Verdict.CLEAR, 0, "nothing"))),
                new Figures(
                        "Figures of paper",
                        List.of("Of", "That is", "First", "Second"),
                        List.of(
                                Figures.given(Verdict.BARRED, "with one count", 1_234),
                                new Figures.Figure(
                                        "two",
                                        "with two",
                                        List.of(
                                                new Figures.Count(1, Figures.Formula.NONE),
                                                new Figures.Count(2, Figures.Formula.NONE)),
                                        true)),
                        "What the figures mean.",
                        "",
                        0,
                        Medium.BOTH),
                Figures.plain(
                        "Figures of the workbook",
                        List.of("Of", "", "Count"),
                        List.of(Figures.given("x", "", 1)),
                        "",
                        Medium.WORKBOOK),
                new SideBySide(
                        "sides",
                        "Side by side",
                        new SideBySide.Side("Left", "Count", List.of(Amount.count("one", 1), Amount.count("two", 2))),
                        new SideBySide.Side("Right", "Count", List.of()),
                        "Not alike."),
                timeBar(20),
                new BarChart(
                        "Bars",
                        List.of(new BarChart.Bar(Verdict.REVIEW, 7), new BarChart.Bar(Verdict.EXEMPT, 70)),
                        "Not drawn: nothing.",
                        "Bar chart of two bars: review 7, exempt 70."),
                mixed(),
                numbers(120),
                new AlikeLists(
                        "Lists",
                        List.of(list(Verdict.PROHIBITED, 90, "Other Product"), list(Verdict.CLEAR, 1, FOREIGN.get(0))),
                        "91 of them.",
                        true),
                new Prose(
                        "prose",
                        "Said at length",
                        List.of("Point", "Text"),
                        List.of(
                                new Prose.Paragraph("Long", LONG),
                                new Prose.Paragraph("Two lines", "the first\nthe second"))));
    }

    private static TimeBar timeBar(int phases) {
        return new TimeBar(
                "Many phases",
                IntStream.range(0, phases)
                        .mapToObj(i -> new TimeBar.Mark(
                                TimeBar.Sort.values()[i % 3],
                                AS_OF.plusSeconds((i - 5) * 12L * 86_400),
                                "phase " + i + " that has a rather long label"))
                        .toList(),
                "as of 15 Aug 2024",
                "circle: renewal",
                "Timeline of many phases.");
    }

    private static AlikeLists.Alike list(Verdict verdict, int items, String product) {
        return new AlikeLists.Alike(
                verdict,
                "renewal; user",
                "last permitted tomorrow",
                "It is so.",
                IntStream.range(0, items)
                        .mapToObj(i -> new AlikeLists.Item("LIC-" + i, product, "listed " + i + ", proof 0123456789ab"))
                        .toList());
    }

    private static DataTable<Line> mixed() {
        List<Line> lines = List.of(
                new Line("A", FOREIGN.get(0), Verdict.PROHIBITED, 1_234_567L, LocalDate.of(2024, 9, 29)),
                new Line("B", FOREIGN.get(1), Verdict.REVIEW, new BigDecimal("-1234.50"), AS_OF),
                new Line("C", FOREIGN.get(2), Verdict.EXEMPT, null, Act.SIGNATURE_UPDATE),
                new Line("D", FOREIGN.get(3), Verdict.CLEAR, 0, LocalDateTime.of(2024, 9, 29, 4, 5)),
                new Line("E", FOREIGN.get(4), Verdict.AT_RISK, 5, new ToFillIn("known", List.of())),
                new Line("F", FOREIGN.get(5), Verdict.BARRED, 6, ToFillIn.anything()),
                new Line("G", null, Verdict.BLOCKED, 7, "control \u0007, emoji \uD83E\uDDA0, lone \uD83D"),
                new Line("H", LONG, Verdict.WINDING_DOWN, 8, "after a long one"),
                new Line("", "", Verdict.NOT_ENFORCED, 9, ""));
        return DataTable.of(
                        "mixed",
                        "Cells of all sorts",
                        List.of(
                                Column.printed("Id", 40, Line::id),
                                Column.printed("Text", 150, Line::text),
                                Column.printed("Verdict", 90, Line::verdict),
                                Column.<Line>printed("Number", 80, Line::number).right(),
                                Column.printed("Other with a long heading", 139, Line::other),
                                Column.of("workbook only", 10, Line::id)),
                        lines)
                .note("Nothing more.");
    }

    /** Numbered rows, of which half are shown, with the sum of all. */
    static DataTable<Integer> numbers(int rows) {
        return DataTable.<Integer>of(
                        "numbers",
                        "Numbers",
                        List.of(
                                Column.printed("Row", 300, row -> "row " + row),
                                new Column<>("", "Value", 0, 100, Column.Role.SUMMED, row -> row),
                                Column.<Integer>printed("Left", 107, row -> 3L - row)
                                        .countdown()),
                        () -> IntStream.range(0, rows).iterator())
                .first(rows / 2)
                .sum("Sum")
                .note("Half of them.");
    }
}
