package org.winddown.reporting.section.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.part.ToFillIn;
import org.winddown.reporting.section.Cells;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Duty;

/** Records that authorities ask for, as drafts: what is on record is filled in, the rest is left to a person. */
public final class AuthorityParts {

    private final ReportContent content;
    private final Texts texts;
    private final Map<Layout, List<Draft>> drafts = new EnumMap<>(Layout.class);

    public AuthorityParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        for (Layout layout : Layout.values()) {
            drafts.put(
                    layout,
                    content.findings().stream()
                            .flatMap(finding ->
                                    Draft.of(
                                            layout,
                                            finding,
                                            content.zoneOf(finding.asset().key().unit()))
                                            .stream())
                            .sorted(Comparator.comparing(
                                    draft -> draft.finding().asset().key()))
                            .toList());
        }
    }

    private record Expected(Layout layout, Entry entry) {}

    /** How many records are to be completed, in one sentence. */
    public String headline() {
        long layouts = drafts.values().stream().filter(list -> !list.isEmpty()).count();
        long records = drafts.values().stream().mapToLong(List::size).sum();
        return records == 0 ? nothing() : texts.get("authority.headline", records, layouts);
    }

    /** That nothing was found must not be read of what was not looked at. */
    private String nothing() {
        long screened = Arrays.stream(Layout.values()).filter(this::screened).count();
        int all = drafts.size();
        return screened == 0
                ? texts.get("authority.none-screened")
                : screened == all ? texts.get("authority.none") : texts.get("authority.none-of", screened, all);
    }

    /** How many records there are of each layout. */
    public Figures counts() {
        List<Figure> rows = new ArrayList<>();
        for (Layout layout : Layout.values()) {
            List<Draft> records = of(layout);
            rows.add(new Figure(
                    title(layout),
                    texts.get(screened(layout) ? "authority.for." + layout.key() : "authority.not-screened"),
                    List.of(new Count(
                            records.size(),
                            records.isEmpty()
                                    ? Formula.NONE
                                    : new Formula.Rows(
                                            sheet(layout), List.of(new Formula.Cell("measure", layout.measure()))))),
                    false));
        }
        rows.add(new Figure(
                texts.get("sum"),
                texts.get("authority.sum"),
                List.of(new Count(drafts.values().stream().mapToLong(List::size).sum(), new Formula.SumAbove())),
                true));
        return Figures.plain(
                texts.get("authority.counts"),
                List.of(texts.get("authority.layout"), texts.get("authority.when-asked"), texts.get("authority.count")),
                rows,
                texts.get("authority.note"),
                Medium.BOTH);
    }

    private List<Draft> of(Layout layout) {
        return drafts.getOrDefault(layout, List.of());
    }

    private boolean screened(Layout layout) {
        return content.measures().stream().anyMatch(measure -> measure.id().equals(layout.measure()));
    }

    private String title(Layout layout) {
        return texts.get("authority.title." + layout.key());
    }

    private String sheet(Layout layout) {
        return texts.get("authority.sheet." + layout.key());
    }

    /** To whom each layout goes and by when, as far as that was read and is sourced. */
    public Prose directions() {
        return new Prose(
                texts.get("authority.directions-sheet"),
                texts.get("authority.directions"),
                List.of(texts.get("authority.layout"), texts.get("authority.direction")),
                Arrays.stream(Layout.values())
                        .map(layout -> new Prose.Paragraph(
                                title(layout),
                                texts.get("authority.to." + layout.key()) + " "
                                        + (screened(layout)
                                                ? texts.get(
                                                        "authority.records",
                                                        of(layout).size())
                                                : texts.get("authority.not-screened"))))
                        .toList());
    }

    /** The records, a table for each layout that applies to anything. */
    public List<ReportPart> records() {
        return Arrays.stream(Layout.values())
                .filter(layout -> !of(layout).isEmpty())
                .map(this::records)
                .collect(Collectors.toList());
    }

    private ReportPart records(Layout layout) {
        List<Column<Draft>> columns = new ArrayList<>(Cells.ofAsset(AuthorityParts::key));
        columns.addAll(List.of(
                Column.printed(texts.get("asset"), 72, draft -> Cells.asset(key(draft), content.unitCode())),
                Column.printed(
                        texts.get("authority.item"),
                        122,
                        draft -> draft.finding().asset().name().product()),
                Column.of("measure", 20, draft -> draft.layout().measure()),
                Column.<Draft>of("verdict", 18, draft -> draft.act().verdict())
                        .onPaper(texts.get("verdicts.verdict"), 76),
                Column.of("worst_case", 18, draft -> draft.act().worstCase()),
                Column.of(
                        "missing_facts",
                        24,
                        draft -> String.join(", ", draft.act().missingFacts())),
                Column.of("act", 20, draft -> draft.act().act().name())));
        for (Entry entry : layout.entries()) {
            columns.add(Column.toFillIn(
                    entry.header(),
                    entry.width(),
                    draft -> new ToFillIn(entry.known(draft, content.legalEntity(), texts), List.of())));
        }
        columns.addAll(List.of(
                Column.printed(
                        texts.get("authority.contract"),
                        68,
                        draft -> draft.finding().asset().text(Field.CONTRACT_NUMBER)),
                Column.of("first_identified_at", 22, draft -> draft.finding().firstIdentifiedAt()),
                Column.of(
                        "source_file",
                        28,
                        draft -> draft.finding().asset().origin().file()),
                Column.of(
                        "source_sheet",
                        14,
                        draft -> draft.finding().asset().origin().sheet()),
                Column.<Draft>of(
                                "source_row",
                                10,
                                draft -> draft.finding().asset().origin().row())
                        .right(),
                Column.of(
                        "source_sha256",
                        68,
                        draft -> draft.finding().asset().origin().sha256()),
                Column.of("report_by", 12, draft -> draft.duty().dueOn()),
                Column.printed(texts.get("authority.by"), 92, draft -> by(draft.duty())),
                Column.of("clock", 20, draft -> draft.duty().clock()),
                Column.of("clock_runs_from", 22, draft -> draft.duty().runsFrom()),
                Column.of("further_report_by", 12, Draft::furtherDue),
                Column.of(
                        "asked_by",
                        34,
                        draft -> draft.duty().citation() + " ["
                                + draft.duty().sourceMark().symbol() + "]"),
                Column.of(
                        "readings", 28, draft -> String.join(", ", draft.duty().readings())),
                Column.<Draft>of("to_fill_in", 10, draft -> draft.missing(content.legalEntity(), texts))
                        .onPaper(texts.get("authority.to-fill-in"), 61)
                        .right()));
        return DataTable.of(sheet(layout), title(layout), columns, of(layout)).note(texts.get("authority.draft"));
    }

    private static AssetKey key(Draft draft) {
        return draft.finding().asset().key();
    }

    /** The last day, else the clock and what starts it. */
    private String by(Duty duty) {
        return duty.dueOn() != null
                ? texts.day(duty.dueOn())
                : duty.days() == null
                        ? texts.get("authority.no-clock")
                        : texts.get(
                                duty.businessDays() ? "authority.clock-business" : "authority.clock",
                                duty.days(),
                                texts.words(duty.trigger()));
    }

    /** What each column to fill in is to hold, and what it was filled with. */
    public DataTable<?> entries() {
        List<Expected> rows = Arrays.stream(Layout.values())
                .filter(layout -> !of(layout).isEmpty())
                .flatMap(layout -> layout.entries().stream().map(entry -> new Expected(layout, entry)))
                .toList();
        List<Column<Expected>> columns = List.of(
                Column.<Expected>of(texts.get("authority.layout"), 34, row -> title(row.layout()))
                        .onPaper(texts.get("authority.layout"), 130),
                Column.<Expected>of(
                                texts.get("authority.entry"),
                                24,
                                row -> row.entry().header())
                        .onPaper(texts.get("authority.entry"), 112),
                Column.<Expected>of(
                                texts.get("authority.expected"),
                                80,
                                row -> texts.get(
                                        "authority.entry." + row.entry().key()))
                        .onPaper(texts.get("authority.expected"), 191),
                Column.<Expected>of(texts.get("authority.filled"), 12, this::filled)
                        .onPaper(texts.get("authority.filled"), 66)
                        .right());
        return DataTable.of(texts.get("authority.entries-sheet"), texts.get("authority.entries"), columns, rows)
                .note(texts.get("authority.entries-note"));
    }

    private long filled(Expected row) {
        return of(row.layout()).stream()
                .map(draft -> row.entry().known(draft, content.legalEntity(), texts))
                .filter(Objects::nonNull)
                .count();
    }
}
