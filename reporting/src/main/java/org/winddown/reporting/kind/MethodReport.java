package org.winddown.reporting.kind;

import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.section.CompletenessParts;
import org.winddown.reporting.section.LawParts;
import org.winddown.reporting.section.ProofParts;
import org.winddown.reporting.text.Texts;

/** The law, the readings and the inputs, for whoever does it again. */
final class MethodReport {

    private MethodReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        LawParts law = new LawParts(content, texts);
        CompletenessParts completeness = new CompletenessParts(content, texts);
        return new ComplianceReport(
                Heads.of(ReportKind.METHOD, content, texts),
                List.of(
                        law.measures(),
                        law.phases(),
                        law.readings(),
                        new ProofParts(content, texts).proofs(),
                        completeness.conservation(),
                        completeness.sources(),
                        completeness.method()));
    }
}
