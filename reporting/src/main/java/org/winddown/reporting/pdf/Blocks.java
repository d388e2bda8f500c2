package org.winddown.reporting.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.part.AlikeLists;
import org.winddown.reporting.part.BarChart;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.part.SideBySide;
import org.winddown.reporting.part.Tiles;
import org.winddown.reporting.part.TimeBar;
import org.winddown.reporting.pdf.design.Bar;
import org.winddown.reporting.pdf.design.BarsDesign;
import org.winddown.reporting.pdf.design.ListsDesign;
import org.winddown.reporting.pdf.design.PlainDesign;
import org.winddown.reporting.pdf.design.TableDesign;
import org.winddown.reporting.pdf.design.TileStyle;
import org.winddown.reporting.pdf.design.TimeLine;

/** The parts of a report in the form that their page designs take; parts without anything to say are left out. */
final class Blocks {

    private static final int POINT = 116;
    private static final int TEXT = 395;
    private static final int LABEL = 160;
    private static final int COUNT = 70;

    private final CellWords words;
    private final ReportHead head;
    private final List<Block> blocks = new ArrayList<>();

    private Blocks(ReportHead head, CellWords words) {
        this.head = head;
        this.words = words;
    }

    static List<Block> of(ComplianceReport report, CellWords words) {
        Blocks all = new Blocks(report.head(), words);
        all.headline();
        report.parts().stream().filter(part -> part.medium().onPaper()).forEach(all::add);
        return all.blocks;
    }

    private void headline() {
        blocks.add(headline(words.shown(head.headline()), words.shown(head.law())));
    }

    /** What a file begins with. */
    static Block headline(String sentence, String below) {
        return Block.whole(PlainDesign.HEADLINE, List.of(), Map.of("HEADLINE", sentence, "LAW", below));
    }

    private void add(ReportPart part) {
        if (part instanceof Tiles tiles) {
            tiles(tiles);
        } else if (part instanceof SideBySide sides) {
            sides(sides);
        } else if (part instanceof BarChart chart) {
            chart(chart);
        } else if (part instanceof TimeBar bar) {
            timeBar(bar);
        } else if (part instanceof Figures counts) {
            table(asTable(counts));
        } else if (part instanceof DataTable<?> table) {
            table(table);
        } else if (part instanceof AlikeLists lists) {
            lists(lists);
        } else if (part instanceof Prose prose) {
            table(asTable(prose));
        }
    }

    private String key() {
        return "part" + blocks.size();
    }

    private <T> void table(DataTable<T> table) {
        TableBlock<T> block = new TableBlock<>(table, words, head.zone());
        if (block.isShown()) {
            blocks.add(block.block(key()));
        }
    }

    private void tiles(Tiles tiles) {
        List<Map<String, Object>> rows = tiles.tiles().stream()
                .map(tile -> Map.<String, Object>of(
                        "verdict", CellWords.badge(tile.verdict()),
                        "count", CellWords.grouped(tile.count(), head.texts()),
                        "meaning", words.shown(tile.meaning()),
                        "countStyle", TileStyle.ofCount(tile.count()),
                        "areaStyle", TileStyle.ofArea(tile.verdict(), tile.count())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(Block.whole(PlainDesign.TILES, rows, Map.of("KEY", key())));
        }
    }

    private void sides(SideBySide sides) {
        if (sides.left().amounts().isEmpty() && sides.right().amounts().isEmpty()) {
            return;
        }
        String key = key();
        blocks.add(Block.whole(
                PlainDesign.SIDES,
                List.of(),
                Map.of(
                        "TITLE", words.shown(sides.title()),
                        "NOTE", words.shown(sides.note()),
                        "BOX", PlainDesign.BOX,
                        "LEFT", amounts(sides.left()),
                        "LEFT_SAID", said(sides.left(), key + " left"),
                        "RIGHT", amounts(sides.right()),
                        "RIGHT_SAID", said(sides.right(), key + " right"))));
    }

    private Rows amounts(SideBySide.Side side) {
        return new Rows(side.amounts().stream()
                .map(amount ->
                        Map.of("label", words.shown(amount.label()), "value", words.shown(amount.words(head.texts()))))
                .iterator());
    }

    private Map<String, Object> said(SideBySide.Side side, String key) {
        return new HashMap<>(Map.of("TITLE", words.shown(side.title()), "KEY", key));
    }

    private void chart(BarChart chart) {
        long most = chart.bars().stream().mapToLong(BarChart.Bar::count).max().orElse(0);
        if (most == 0) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "TITLE", words.shown(chart.title()),
                "NOTE", words.shown(chart.note()),
                "ALTERNATIVE", chart.alternative()));
        for (int i = 0; i < chart.bars().size(); i++) {
            BarChart.Bar bar = chart.bars().get(i);
            parameters.put(BarsDesign.label(i), CellWords.badge(bar.verdict()));
            parameters.put(BarsDesign.count(i), CellWords.grouped(bar.count(), head.texts()));
            parameters.put(BarsDesign.drawing(i), new Bar((double) bar.count() / most, bar.verdict()));
        }
        blocks.add(Block.whole(new BarsDesign(chart.bars().size()), List.of(), parameters));
    }

    private void timeBar(TimeBar bar) {
        blocks.add(Block.whole(
                PlainDesign.DRAWING,
                List.of(),
                Map.of(
                        "TITLE", words.shown(bar.title()),
                        "ALTERNATIVE", bar.alternative(),
                        "DRAWING", new TimeLine(bar, head))));
    }

    private void lists(AlikeLists lists) {
        if (lists.lists().isEmpty()) {
            return;
        }
        String key = key();
        Iterator<Map<String, Object>> rows = IntStream.range(0, lists.lists().size())
                .boxed()
                .flatMap(i -> {
                    AlikeLists.Alike list = lists.lists().get(i);
                    Map<String, Object> said = said(list, key + " list" + i);
                    return list.items().stream().map(item -> item(said, item));
                })
                .iterator();
        blocks.add(Block.rowed(
                new ListsDesign(),
                rows,
                Map.of("TITLE", words.shown(lists.title()), "NOTE", words.shown(lists.note())),
                lists.lists().stream().mapToLong(list -> list.items().size()).sum(),
                lists.newPage()));
    }

    private Map<String, Object> said(AlikeLists.Alike list, String key) {
        int count = list.items().size();
        String what = count == 1 ? list.what() : head.texts().get("lists.many", list.what(), count);
        return Map.of(
                "key", key,
                "style", TableDesign.badge(list.verdict()),
                "verdict", CellWords.badge(list.verdict()),
                "what", words.shown(what),
                "until", words.shown(list.until()),
                "why", words.shown(list.why()));
    }

    private Map<String, Object> item(Map<String, Object> said, AlikeLists.Item item) {
        Map<String, Object> row = new HashMap<>(said);
        row.put("asset", words.shown(item.asset()));
        row.put("product", words.shown(item.product()));
        row.put("proof", words.shown(item.proof()));
        boolean plain = words.isPlain(item.asset()) && words.isPlain(item.product());
        row.put(TableDesign.PLAIN, plain);
        row.put(TableDesign.MIXED, !plain);
        return row;
    }

    private static DataTable<Prose.Paragraph> asTable(Prose prose) {
        return DataTable.of(
                prose.name(),
                prose.title(),
                List.of(
                        Column.printed(prose.headings().get(0), POINT, Prose.Paragraph::title),
                        Column.printed(prose.headings().get(1), TEXT, Prose.Paragraph::text)),
                prose.paragraphs());
    }

    private static DataTable<Figures.Figure> asTable(Figures counts) {
        List<Column<Figures.Figure>> columns = new ArrayList<>();
        int numbers = counts.headings().size() - 2;
        columns.add(Column.printed(counts.headings().get(0), LABEL, Figures.Figure::label));
        columns.add(Column.printed(
                counts.headings().get(1),
                Column.PAPER_WIDTH - LABEL - numbers * COUNT - (numbers + 1) * Column.PAPER_GAP,
                Figures.Figure::explanation));
        for (int i = 0; i < numbers; i++) {
            int number = i;
            columns.add(Column.<Figures.Figure>printed(
                            counts.headings().get(i + 2),
                            COUNT,
                            row -> number < row.counts().size()
                                    ? row.counts().get(number).value()
                                    : null)
                    .right());
        }
        return DataTable.of(counts.title(), counts.title(), columns, counts.rows())
                .note(counts.note());
    }
}
