package org.winddown.reporting.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.winddown.reporting.completeness.AbsentLine;
import org.winddown.reporting.completeness.Conservation;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.HostLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.completeness.SourceLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Figures.Count;
import org.winddown.reporting.part.Figures.Figure;
import org.winddown.reporting.part.Figures.Formula;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.text.Texts;

/** Whether all that was sent is accounted for, what never came, and how the report was made. */
public final class CompletenessParts {

    private static final int HASH = 12;

    private final ReportContent content;
    private final Texts texts;

    public CompletenessParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** The rows read and what became of them. */
    public Figures conservation() {
        Conservation sums = content.conservation();
        String absent = sums.absent().any()
                ? texts.get("conservation.absent", sums.absent().all())
                : "";
        List<Figure> rows = List.of(
                Figures.given(texts.get("conservation.read"), "", sums.read()),
                Figures.given(
                        texts.get("conservation.accepted"),
                        texts.get("conservation.become", sums.assets(), sums.recordedActs()) + absent,
                        sums.accepted()),
                Figures.given(
                        texts.get("conservation.rejected"), texts.get("conservation.see-rejected"), sums.rejected()),
                Figures.given(texts.get("conservation.duplicate"), "", sums.duplicate()),
                Figures.given(texts.get("conservation.blank"), "", sums.blank()),
                new Figure(
                        texts.get("conservation.difference"),
                        texts.get("must-be-0"),
                        List.of(new Count(
                                sums.read() - sums.accepted() - sums.rejected() - sums.duplicate() - sums.blank(),
                                new Formula.FirstLessRest())),
                        false));
        return Figures.plain(
                texts.get("conservation.title"),
                List.of(texts.get("conservation.rows"), "", texts.get("conservation.count")),
                rows,
                sums.sentence(),
                Medium.WORKBOOK);
    }

    /** The files and what became of their rows. */
    public DataTable<SourceLine> sources() {
        List<Column<SourceLine>> columns = List.of(
                Column.<SourceLine>of(texts.get("source"), 20, SourceLine::source)
                        .onPaper(texts.get("source"), 72),
                Column.of(
                        texts.get("file"),
                        34,
                        line -> line.file().isEmpty() ? texts.get("sources.nothing") : line.file()),
                Column.printed(texts.get("sources.file"), 174, this::file),
                Column.of("SHA-256", 68, SourceLine::sha256),
                Column.of(texts.get("sources.snapshot-date"), 14, SourceLine::snapshotDate),
                Column.<SourceLine>of(texts.get("conservation.read"), 12, SourceLine::read)
                        .onPaper(texts.get("conservation.read"), 50)
                        .sum(),
                Column.<SourceLine>of(texts.get("conservation.accepted"), 12, SourceLine::accepted)
                        .onPaper(texts.get("conservation.accepted"), 54)
                        .sum(),
                Column.<SourceLine>of(texts.get("conservation.rejected"), 12, SourceLine::rejected)
                        .onPaper(texts.get("conservation.rejected"), 50)
                        .sum(),
                Column.<SourceLine>of(texts.get("conservation.duplicate"), 12, SourceLine::duplicate)
                        .onPaper(texts.get("conservation.duplicate"), 52)
                        .sum(),
                Column.<SourceLine>of(texts.get("conservation.blank"), 12, SourceLine::blank)
                        .onPaper(texts.get("conservation.blank"), 39)
                        .sum(),
                Column.of(
                        texts.get("sources.accounted"),
                        14,
                        line -> texts.get(line.conserved() ? "sources.accounted-yes" : "sources.accounted-no")));
        String note = Stream.of(
                        content.conservation().sentence(),
                        ExpectedLine.sentence(content.expected(), texts),
                        content.absent().sentence(texts))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return DataTable.of(texts.get("sources.sheet"), texts.get("sources.title"), columns, content.sources())
                .sum(texts.get("sum"))
                .note(note)
                .onNewPage();
    }

    private String file(SourceLine line) {
        if (line.file().isEmpty()) {
            return texts.get("sources.nothing");
        }
        LocalDate day = line.snapshotDate();
        String hash = line.sha256().length() > HASH ? line.sha256().substring(0, HASH) + "\u2026" : line.sha256();
        return line.file() + ", " + hash + ", " + (day == null ? texts.get("sources.no-date") : texts.day(day));
    }

    /** On how many different computers the installations are. */
    public DataTable<HostLine> hosts() {
        List<Column<HostLine>> columns = List.of(
                Column.<HostLine>of("unit", 10, this::unit).onPaper(texts.get("unit"), 46),
                Column.<HostLine>of("installations_of", 44, line -> line.what(texts))
                        .onPaper(texts.get("hosts.of"), 165),
                Column.<HostLine>of("installs", 12, line -> line.count().installs())
                        .onPaper(texts.get("hosts.installs"), 44)
                        .right(),
                Column.<HostLine>of("hosts", 12, line -> line.count().hosts())
                        .onPaper(texts.get("hosts.hosts"), 40)
                        .right(),
                Column.<HostLine>of("no_host_named", 14, line -> line.count().withoutHost())
                        .onPaper(texts.get("hosts.unnamed"), 46)
                        .right(),
                Column.<HostLine>of("seen_by_several", 16, line -> line.count().shared())
                        .onPaper(texts.get("hosts.several"), 46)
                        .right(),
                Column.<HostLine>of("in_doubt", 10, line -> line.count().doubtful())
                        .onPaper(texts.get("hosts.doubt"), 34)
                        .right(),
                Column.<HostLine>of("known_by", 50, line -> line.knownBy(texts))
                        .onPaper(texts.get("hosts.known-by"), 66),
                Column.of("joined_by", 50, line -> line.joinedBy(texts)),
                Column.of("sources", 40, line -> String.join(", ", line.count().sources())));
        return DataTable.of(texts.get("hosts.sheet"), texts.get("hosts.title"), columns, content.hosts())
                .note(HostLine.sentence(content.hosts(), content.unitCode(), texts));
    }

    /** The same in short, for the first sheet. */
    public Figures hostFigures() {
        List<Figure> rows = content.hosts().stream()
                .filter(line -> line.rows() == HostLine.Rows.ALL
                        || (line.rows() == HostLine.Rows.VERDICT && line.unit().equals(content.unitCode())))
                .map(line -> new Figure(
                        unit(line),
                        line.what(texts),
                        List.of(
                                new Count(line.count().installs(), Formula.NONE),
                                new Count(line.count().hosts(), Formula.NONE)),
                        false))
                .toList();
        return Figures.plain(
                texts.get("hosts.title"),
                texts.list("unit", "hosts.of", "hosts.installs", "hosts.hosts"),
                rows,
                HostLine.sentence(content.hosts(), content.unitCode(), texts),
                Medium.WORKBOOK);
    }

    private String unit(HostLine line) {
        return line.unit().isEmpty() ? texts.get("hosts.all-units") : line.unit();
    }

    /** The expected sources and how they stand. */
    public DataTable<ExpectedLine> expected() {
        List<Column<ExpectedLine>> columns = List.of(
                Column.of("unit", 10, ExpectedLine::unit),
                Column.of("source", 20, ExpectedLine::source),
                Column.of("owner", 24, ExpectedLine::owner),
                Column.of("cadence", 12, ExpectedLine::cadence),
                Column.of("expected_assets", 18, ExpectedLine::population),
                Column.<ExpectedLine>of("assets", 12, ExpectedLine::assets).right(),
                Column.of("last_inventory", 14, ExpectedLine::last),
                Column.of("due", 12, ExpectedLine::due),
                Column.of("status", 60, line -> line.words(texts)),
                Column.of("attention", 10, line -> line.attention() ? "YES" : "no"));
        return DataTable.of(texts.get("expected.sheet"), "", columns, content.expected())
                .in(Medium.WORKBOOK)
                .note(ExpectedLine.sentence(content.expected(), texts));
    }

    /** The assets that their sources no longer list. */
    public DataTable<AbsentLine> absent() {
        List<Column<AbsentLine>> columns = new ArrayList<>(Cells.ofAsset(AbsentLine::asset));
        columns.addAll(List.of(
                Column.of("product", 34, AbsentLine::product),
                Column.of("verdict", 16, AbsentLine::verdict),
                Column.of("absence", 10, line -> line.silent() ? "SILENT" : "MISSED"),
                Column.<AbsentLine>of("times_missed", 12, AbsentLine::times).right(),
                Column.of("not_listed_since", 16, AbsentLine::since),
                Column.of("last_listed", 14, AbsentLine::lastListed),
                Column.of("source_file", 28, line -> line.origin().file()),
                Column.of("source_sheet", 14, line -> line.origin().sheet()),
                Column.<AbsentLine>of("source_row", 10, line -> line.origin().row())
                        .right()));
        return DataTable.of(
                        texts.get("absent.sheet"), "", columns, content.absent().lines())
                .in(Medium.WORKBOOK)
                .note(content.absent().sentence(texts));
    }

    /** The rows set aside. */
    public DataTable<RejectedLine> rejected() {
        List<Column<RejectedLine>> columns = List.of(
                Column.of(texts.get("file"), 30, RejectedLine::file),
                Column.of(texts.get("sheet"), 16, RejectedLine::sheet),
                Column.<RejectedLine>of(texts.get("row"), 10, RejectedLine::row).right(),
                Column.of(texts.get("column"), 18, RejectedLine::column),
                Column.printed(texts.get("rejected.place"), 146, this::place),
                Column.<RejectedLine>of(texts.get("rejected.code"), 26, RejectedLine::code)
                        .onPaper(texts.get("rejected.code"), 116),
                Column.<RejectedLine>of(texts.get("rejected.message"), 100, RejectedLine::message)
                        .onPaper(texts.get("rejected.message"), 245));
        return DataTable.of(texts.get("rejected.sheet"), texts.get("rejected.title"), columns, content.rejected());
    }

    private String place(RejectedLine line) {
        return line.file()
                + (line.sheet().isEmpty() ? "" : texts.get("rejected.sheet-name", line.sheet()))
                + (line.row() > 0 ? texts.get("rejected.row", Long.toString(line.row())) : "")
                + (line.column().isEmpty() ? "" : ", " + line.column());
    }

    /** How the report was made, what it rests on and what it does not cover. */
    public Prose method() {
        return new Prose(
                texts.get("method.sheet"),
                texts.get("method.title"),
                texts.list("method.point", "method.text"),
                content.method().paragraphs());
    }
}
