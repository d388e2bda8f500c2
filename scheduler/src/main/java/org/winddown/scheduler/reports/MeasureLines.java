package org.winddown.scheduler.reports;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.winddown.reporting.content.MeasureLine;
import org.winddown.rules.evaluation.SourceMark;
import org.winddown.rules.pack.Citation;
import org.winddown.rules.pack.Measure;
import org.winddown.rules.pack.Mitigation;

/** Measures as a report states them. */
final class MeasureLines {

    private MeasureLines() {}

    static MeasureLine of(Measure measure) {
        return new MeasureLine(
                measure.id(),
                measure.title(),
                measure.version(),
                citation(measure),
                weakest(measure),
                !measure.identity().draft(),
                measure.readings().values().stream()
                        .sorted(Comparator.comparing(reading -> reading.id()))
                        .map(reading -> new MeasureLine.ReadingLine(
                                reading.id(), reading.question(), reading.value(), reading.approvedBy()))
                        .toList(),
                measure.phases().stream()
                        .map(phase -> new MeasureLine.PhaseLine(
                                phase.id(),
                                phase.title(),
                                phase.effective().printed(),
                                phase.effective().start(ZoneOffset.UTC)))
                        .toList(),
                measure.mitigations().stream()
                        .map(offer -> offer(measure, offer))
                        .toList());
    }

    private static MeasureLine.OfferLine offer(Measure measure, Mitigation offer) {
        Citation citation = measure.citation(offer.citation());
        return new MeasureLine.OfferLine(
                offer.title(),
                offer.offeredBy(),
                offer.state().name(),
                offer.answer(),
                citation.first() + " [" + citation.mark().symbol() + "]");
    }

    /** The citation {@code notice} names the publication itself; the others name parts of it. */
    private static String citation(Measure measure) {
        Citation notice = measure.references().citations().get("notice");
        return notice != null ? notice.first() : prohibitions(measure).get(0).first();
    }

    /** A report is as well sourced as its weakest prohibition. */
    private static SourceMark weakest(Measure measure) {
        List<SourceMark> marks =
                prohibitions(measure).stream().map(Citation::mark).toList();
        return marks.contains(SourceMark.WEAK)
                ? SourceMark.WEAK
                : marks.contains(SourceMark.SECONDARY) ? SourceMark.SECONDARY : SourceMark.PRIMARY;
    }

    private static List<Citation> prohibitions(Measure measure) {
        return measure.phases().stream()
                .flatMap(phase -> phase.prohibits().stream())
                .map(prohibition -> measure.citation(prohibition.citation()))
                .toList();
    }
}
