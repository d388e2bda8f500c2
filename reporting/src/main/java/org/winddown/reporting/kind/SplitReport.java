package org.winddown.reporting.kind;

import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.section.ContractParts;
import org.winddown.reporting.section.PromiseParts;
import org.winddown.reporting.section.ProofParts;
import org.winddown.reporting.section.VerdictParts;
import org.winddown.reporting.text.Texts;

/** Banned licences and remaining services, contract line by contract line, with days and money. */
final class SplitReport {

    private SplitReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        ContractParts contracts = new ContractParts(content, texts);
        return new ComplianceReport(
                Heads.of(ReportKind.SPLIT, content, texts),
                List.of(
                        new VerdictParts(content, texts).sides(),
                        contracts.money(),
                        contracts.banned(),
                        contracts.undecided(),
                        contracts.remaining(),
                        new PromiseParts(content, texts).promises(),
                        new ProofParts(content, texts).proofs().in(Medium.WORKBOOK)));
    }
}
