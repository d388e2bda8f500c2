package org.winddown.reporting.kind;

import java.util.ArrayList;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.section.CompletenessParts;
import org.winddown.reporting.section.QualityParts;
import org.winddown.reporting.text.Texts;

/** What was received, what became of it, and what is missing. */
final class QualityReport {

    private QualityReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        CompletenessParts completeness = new CompletenessParts(content, texts);
        QualityParts quality = new QualityParts(content, texts);
        List<ReportPart> parts = new ArrayList<>(List.of(
                quality.certificate(),
                completeness.conservation().in(Medium.BOTH),
                quality.rejectedByReason(),
                quality.missingFacts(),
                completeness.sources()));
        if (!content.expected().isEmpty()) {
            parts.add(completeness.expected().in(Medium.BOTH));
        }
        if (content.absent().any()) {
            parts.add(completeness.absent().in(Medium.BOTH));
        }
        if (!content.hosts().isEmpty()) {
            parts.add(completeness.hosts());
        }
        parts.add(completeness.rejected());
        return new ComplianceReport(Heads.of(ReportKind.QUALITY, content, texts), parts);
    }
}
