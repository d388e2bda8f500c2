package org.winddown.reporting.kind;

import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.section.CalendarParts;
import org.winddown.reporting.section.ContractParts;
import org.winddown.reporting.text.Texts;

/** Which day asks for what. */
final class CalendarReport {

    private CalendarReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        CalendarParts calendar = new CalendarParts(content, texts);
        return new ComplianceReport(
                Heads.of(ReportKind.CALENDAR, content, texts),
                List.of(
                        calendar.timeBar(),
                        calendar.ahead(),
                        calendar.calendar(),
                        new ContractParts(content, texts).notices(),
                        calendar.duties().in(Medium.BOTH)));
    }
}
