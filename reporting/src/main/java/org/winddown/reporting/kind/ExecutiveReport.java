package org.winddown.reporting.kind;

import java.util.ArrayList;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.section.CalendarParts;
import org.winddown.reporting.section.CompletenessParts;
import org.winddown.reporting.section.FindingParts;
import org.winddown.reporting.section.VerdictParts;
import org.winddown.reporting.text.Texts;

/** One page for those who decide: how much, by when, and what first. */
final class ExecutiveReport {

    /** As many as one page holds. */
    private static final int FIRST = 4;

    private static final int UNITS = 5;

    private ExecutiveReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        VerdictParts verdicts = new VerdictParts(content, texts);
        List<ReportPart> parts = new ArrayList<>(List.of(verdicts.tiles(), verdicts.counts()));
        if (content.units().isEmpty()) {
            parts.add(verdicts.sides());
        } else {
            parts.add(verdicts.units().first(UNITS));
        }
        parts.add(new CalendarParts(content, texts).timeBar());
        parts.add(new FindingParts(content, texts).decideFirst(FIRST));
        parts.add(new CompletenessParts(content, texts).conservation());
        return new ComplianceReport(Heads.of(ReportKind.EXECUTIVE, content, texts), parts);
    }
}
