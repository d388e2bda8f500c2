package org.winddown.reporting.kind;

import java.util.ArrayList;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.section.CalendarParts;
import org.winddown.reporting.section.CompletenessParts;
import org.winddown.reporting.section.FindingParts;
import org.winddown.reporting.section.PromiseParts;
import org.winddown.reporting.section.ProofParts;
import org.winddown.reporting.section.VerdictParts;
import org.winddown.reporting.text.Texts;

/** Everything about one business unit, or about the whole enterprise with its units compared. */
final class FullReport {

    private FullReport() {}

    /** The report on what is on record. */
    static ComplianceReport of(ReportContent content, Texts texts) {
        VerdictParts verdicts = new VerdictParts(content, texts);
        FindingParts findings = new FindingParts(content, texts);
        CalendarParts calendar = new CalendarParts(content, texts);
        PromiseParts promises = new PromiseParts(content, texts);
        CompletenessParts completeness = new CompletenessParts(content, texts);
        List<ReportPart> parts = new ArrayList<>(
                List.of(verdicts.tiles(), verdicts.verdicts(), verdicts.dispositions(), completeness.conservation()));
        if (!content.hosts().isEmpty()) {
            parts.add(completeness.hostFigures());
        }
        parts.addAll(List.of(
                verdicts.sides(),
                calendar.timeBar(),
                verdicts.chart(),
                findings.actFirst(),
                findings.ourActs(),
                findings.otherActs(),
                findings.findings(),
                findings.reviews(),
                findings.reviewSheet(),
                findings.remediationSheet(),
                findings.exempt(),
                promises.promises(),
                calendar.duties(),
                calendar.calendar(),
                promises.swaps()));
        if (!content.units().isEmpty()) {
            parts.add(verdicts.units());
        }
        if (!content.hosts().isEmpty()) {
            parts.add(completeness.hosts());
        }
        parts.add(new ProofParts(content, texts).proofs().in(Medium.WORKBOOK));
        parts.add(completeness.sources());
        if (!content.expected().isEmpty()) {
            parts.add(completeness.expected());
        }
        if (content.absent().any()) {
            parts.add(completeness.absent());
        }
        parts.add(completeness.rejected());
        parts.add(completeness.method());
        return new ComplianceReport(Heads.of(ReportKind.FULL, content, texts), parts);
    }
}
