package org.winddown.reporting.section;

import java.util.List;
import org.winddown.reporting.content.MeasureLine;
import org.winddown.reporting.content.MeasureLine.PhaseLine;
import org.winddown.reporting.content.MeasureLine.ReadingLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;

/** The law that was applied, and how it was read. */
public final class LawParts {

    private final ReportContent content;
    private final Texts texts;

    public LawParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    private record Of<T>(String measure, T line) {}

    /** The measures with the versions of their rule packs. */
    public DataTable<MeasureLine> measures() {
        List<Column<MeasureLine>> columns = List.of(
                Column.<MeasureLine>of("measure", 28, MeasureLine::id).onPaper(texts.get("law.measure"), 110),
                Column.<MeasureLine>of("version", 10, MeasureLine::version).onPaper(texts.get("law.version"), 40),
                Column.<MeasureLine>of("title", 50, MeasureLine::title).onPaper(texts.get("law.title"), 150),
                Column.<MeasureLine>of("citation", 50, MeasureLine::citation).onPaper(texts.get("exempt.clause"), 120),
                Column.<MeasureLine>of("sourced", 34, measure -> Wording.sourced(measure.sourceMark(), texts))
                        .onPaper(texts.get("law.sourced"), 79),
                Column.of("approved", 12, measure -> measure.approved() ? "yes" : "DRAFT"));
        return DataTable.of(texts.get("law.sheet"), texts.get("law.measures"), columns, content.measures())
                .note(texts.get("law.note"));
    }

    /** The phases as they are printed and as they are read. */
    public DataTable<?> phases() {
        List<Of<PhaseLine>> rows = content.measures().stream()
                .flatMap(measure -> measure.phases().stream().map(phase -> new Of<>(measure.id(), phase)))
                .toList();
        List<Column<Of<PhaseLine>>> columns = List.of(
                Column.<Of<PhaseLine>>of("measure", 28, Of::measure).onPaper(texts.get("law.measure"), 110),
                Column.<Of<PhaseLine>>of("phase", 20, of -> of.line().id()).onPaper(texts.get("law.phase"), 70),
                Column.<Of<PhaseLine>>of("title", 50, of -> of.line().title()).onPaper(texts.get("law.title"), 119),
                Column.<Of<PhaseLine>>of("printed", 50, of -> of.line().printed())
                        .onPaper(texts.get("law.printed"), 110),
                Column.<Of<PhaseLine>>of("effective_at", 22, of -> of.line().effectiveAt())
                        .onPaper(texts.get("law.effective"), 90));
        return DataTable.of(texts.get("phases.sheet"), texts.get("phases.title"), columns, rows);
    }

    /** Where lawyers differ, and what was chosen. */
    public DataTable<?> readings() {
        List<Of<ReadingLine>> rows = content.measures().stream()
                .flatMap(measure -> measure.readings().stream().map(reading -> new Of<>(measure.id(), reading)))
                .toList();
        List<Column<Of<ReadingLine>>> columns = List.of(
                Column.<Of<ReadingLine>>of("measure", 28, Of::measure).onPaper(texts.get("law.measure"), 100),
                Column.<Of<ReadingLine>>of("reading", 30, of -> of.line().id()).onPaper(texts.get("law.reading"), 94),
                Column.<Of<ReadingLine>>of("question", 70, of -> of.line().question())
                        .onPaper(texts.get("law.question"), 169),
                Column.<Of<ReadingLine>>of("read_as", 24, of -> of.line().value())
                        .onPaper(texts.get("law.read-as"), 70),
                Column.<Of<ReadingLine>>of(
                                "approved_by",
                                24,
                                of -> of.line().approvedBy().isBlank()
                                        ? texts.get("law.nobody")
                                        : of.line().approvedBy())
                        .onPaper(texts.get("law.approved-by"), 66));
        return DataTable.of(texts.get("readings.sheet"), texts.get("readings.title"), columns, rows);
    }
}
