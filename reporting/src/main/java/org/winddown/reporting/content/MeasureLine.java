package org.winddown.reporting.content;

import java.time.Instant;
import java.util.List;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;
import org.winddown.rules.evaluation.SourceMark;

/**
 * A measure that was screened, and the readings it was screened under.
 *
 * @param id id of the measure
 * @param title title as people know it
 * @param version version of the rule pack
 * @param citation where it is published
 * @param sourceMark how well the pack is sourced
 * @param approved whether a named person approved the pack; otherwise it prints DRAFT
 * @param readings where lawyers differ, and what was chosen
 * @param phases when it starts to forbid something, in order of time
 * @param offers what was offered in order to avert it; none lifts a prohibition
 */
public record MeasureLine(
        String id,
        String title,
        String version,
        String citation,
        SourceMark sourceMark,
        boolean approved,
        List<ReadingLine> readings,
        List<PhaseLine> phases,
        List<OfferLine> offers) {

    /** A point where lawyers differ; {@code approvedBy} is empty when nobody has approved the value. */
    public record ReadingLine(String id, String question, String value, String approvedBy) {}

    /** A phase; {@code printed} is the source's own wording of the moment. */
    public record PhaseLine(String id, String title, String printed, Instant effectiveAt) {}

    /** What a party offered in order to avert the measure; {@code state} and {@code answer} say what became of it. */
    public record OfferLine(String title, String offeredBy, String state, String answer, String citation) {}

    public MeasureLine {
        readings = List.copyOf(readings);
        phases = List.copyOf(phases);
        offers = List.copyOf(offers);
    }

    /** The measure in one line: title, citation, how it is sourced, and DRAFT when nobody approved it. */
    public String lawLine(Texts texts) {
        return texts.get(approved ? "law.line" : "law.line-draft", title, citation, Wording.sourced(sourceMark, texts));
    }
}
