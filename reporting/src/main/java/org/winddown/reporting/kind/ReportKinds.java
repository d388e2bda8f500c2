package org.winddown.reporting.kind;

import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.text.Texts;

/** Makes reports of all kinds of what is on record. */
public final class ReportKinds {

    private ReportKinds() {}

    /** The report of a kind. */
    public static ComplianceReport report(ReportKind kind, ReportContent content, Texts texts) {
        return switch (kind) {
            case FULL -> FullReport.of(content, texts);
            case EXECUTIVE -> ExecutiveReport.of(content, texts);
            case CALENDAR -> CalendarReport.of(content, texts);
            case SPLIT -> SplitReport.of(content, texts);
            case NOTICES -> NoticesReport.of(content, texts);
            case QUALITY -> QualityReport.of(content, texts);
            case METHOD -> MethodReport.of(content, texts);
            case CHANGES -> RegisterReports.changes(content, texts);
            case EXCEPTIONS -> RegisterReports.exceptions(content, texts);
            case SIGNOFF -> RegisterReports.signOff(content, texts);
            case DOSSIER -> RegisterReports.dossier(content, texts);
            case AUTHORITY -> AuthorityReport.of(content, texts);
            case PARTIES -> RegisterReports.parties(content, texts);
        };
    }
}
