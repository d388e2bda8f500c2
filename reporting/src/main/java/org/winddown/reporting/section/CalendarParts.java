package org.winddown.reporting.section;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.reporting.content.CalendarEntry;
import org.winddown.reporting.content.DutyLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.TimeBar;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;

/** Days that matter. */
public final class CalendarParts {

    private final ReportContent content;
    private final Texts texts;
    private final ZoneText zone;

    public CalendarParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.zone = content.zone();
    }

    /** The days around the instant of the report on one line. */
    public TimeBar timeBar() {
        List<TimeBar.Mark> marks =
                content.calendar().stream().flatMap(this::mark).toList();
        String phases = marks.stream()
                .filter(mark -> mark.sort() == TimeBar.Sort.PHASE)
                .map(TimeBar.Mark::label)
                .collect(Collectors.joining("; "));
        return new TimeBar(
                texts.get("calendar.title"),
                marks,
                texts.get("time-bar.as-of", texts.day(content.today())),
                texts.get("time-bar.legend"),
                texts.get("time-bar.alternative", texts.day(content.today()), phases));
    }

    private Stream<TimeBar.Mark> mark(CalendarEntry entry) {
        return switch (entry.kind()) {
            case PHASE -> Stream.of(new TimeBar.Mark(TimeBar.Sort.PHASE, entry.at(), label(entry)));
            case RENEWAL -> Stream.of(new TimeBar.Mark(TimeBar.Sort.RENEWAL, entry.at(), ""));
            case NOTICE -> Stream.of(new TimeBar.Mark(TimeBar.Sort.NOTICE, entry.at(), ""));
            case UPDATES_END, TERM_END -> Stream.empty();
        };
    }

    private String label(CalendarEntry phase) {
        int measure = phase.title().lastIndexOf(" (");
        String title = measure < 0 ? phase.title() : phase.title().substring(0, measure);
        return texts.day(zone.dayOf(phase.at())) + " \u00b7 " + title;
    }

    /** All days, by time. */
    public DataTable<CalendarEntry> calendar() {
        List<Column<CalendarEntry>> columns = List.of(
                Column.<CalendarEntry>of(texts.get("calendar.what"), 16, entry -> texts.title(entry.kind()))
                        .onPaper(texts.get("calendar.what"), 66),
                Column.of(texts.get("calendar.local"), 20, this::local),
                Column.<CalendarEntry>of(texts.get("calendar.local-zone"), 30, CalendarEntry::local)
                        .onPaper(texts.get("calendar.local"), 106),
                Column.<CalendarEntry>of("UTC", 24, CalendarEntry::utc).onPaper("UTC", 106),
                Column.<CalendarEntry>of(texts.get("calendar.event"), 90, CalendarEntry::title)
                        .onPaper(texts.get("calendar.event"), 225));
        return DataTable.of(texts.get("calendar.sheet"), texts.get("calendar.all"), columns, content.calendar())
                .note(texts.get("calendar.note"));
    }

    /** The next instants at which something begins to be forbidden, with the days left. */
    public DataTable<CalendarEntry> ahead() {
        List<Column<CalendarEntry>> columns = List.of(
                Column.<CalendarEntry>of(texts.get("act-first.days-left"), 10, this::daysLeft)
                        .onPaper(texts.get("act-first.days"), 40)
                        .countdown(),
                Column.<CalendarEntry>of(texts.get("calendar.local-zone"), 30, CalendarEntry::local)
                        .onPaper(texts.get("calendar.local"), 120),
                Column.<CalendarEntry>of("UTC", 24, CalendarEntry::utc).onPaper("UTC", 106),
                Column.<CalendarEntry>of(texts.get("calendar.event"), 90, CalendarEntry::title)
                        .onPaper(texts.get("calendar.event"), 237));
        List<CalendarEntry> rows = content.calendar().stream()
                .filter(entry ->
                        entry.kind() == CalendarEntry.Kind.PHASE && entry.at().isAfter(content.asOf()))
                .toList();
        return DataTable.of(texts.get("ahead.sheet"), texts.get("ahead.title"), columns, rows);
    }

    private long daysLeft(CalendarEntry entry) {
        return Duration.between(content.asOf(), entry.at()).toDays();
    }

    private Object local(CalendarEntry entry) {
        return entry.kind() == CalendarEntry.Kind.PHASE
                ? entry.at().atZone(zone.zone()).toLocalDateTime()
                : zone.dayOf(entry.at());
    }

    /** What the law asks to be done about the findings, beside ending what it forbids. */
    public DataTable<DutyLine> duties() {
        List<Column<DutyLine>> columns = new ArrayList<>(Cells.ofAsset(DutyLine::asset));
        columns.addAll(List.of(
                Column.printed(texts.get("asset"), 76, line -> Cells.asset(line.asset(), content.unitCode())),
                Column.<DutyLine>of("product", 34, DutyLine::product).onPaper(texts.get("product"), 110),
                Column.of("measure", 24, DutyLine::measure),
                Column.<DutyLine>of("duty", 44, line -> line.duty().title()).onPaper(texts.get("duties.duty"), 130),
                Column.<DutyLine>of(
                                "whose_duty",
                                18,
                                line -> texts.words(line.duty().addressee()))
                        .onPaper(texts.get("duties.whose"), 60),
                Column.<DutyLine>of("due_on", 12, line -> line.duty().dueOn()).onPaper(texts.get("duties.due"), 62),
                Column.of("clock", 18, line -> line.duty().clock()),
                Column.of("runs_from", 28, line -> line.duty().runsFrom()),
                Column.of("started_at", 22, line -> line.duty().started()),
                Column.of(
                        "report_fields",
                        44,
                        line -> String.join(", ", line.duty().fields())),
                Column.of("readings", 24, line -> String.join(", ", line.duty().readings())),
                Column.<DutyLine>of("citation", 28, line -> line.duty().citation())
                        .onPaper(texts.get("exempt.clause"), 57),
                Column.of("source_mark", 8, line -> line.duty().sourceMark().symbol())));
        return DataTable.of(texts.get("duties.sheet"), texts.get("duties.title"), columns, content.duties())
                .in(Medium.WORKBOOK);
    }
}
