package org.winddown.reporting.kind;

import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.section.ContractParts;
import org.winddown.reporting.text.Texts;

/** The notices to give, by their last day: a table to merge, and the letters. */
final class NoticesReport {

    private NoticesReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        ContractParts contracts = new ContractParts(content, texts);
        return new ComplianceReport(
                Heads.of(ReportKind.NOTICES, content, texts), List.of(contracts.notices(), contracts.letters()));
    }
}
