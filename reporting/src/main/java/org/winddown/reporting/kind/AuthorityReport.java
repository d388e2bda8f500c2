package org.winddown.reporting.kind;

import java.util.ArrayList;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.section.authority.AuthorityParts;
import org.winddown.reporting.text.Texts;

/** Records that authorities ask for, as drafts to be completed. */
final class AuthorityReport {

    private AuthorityReport() {}

    static ComplianceReport of(ReportContent content, Texts texts) {
        AuthorityParts authority = new AuthorityParts(content, texts);
        List<ReportPart> parts = new ArrayList<>(List.of(authority.counts(), authority.directions()));
        parts.addAll(authority.records());
        parts.add(authority.entries());
        return new ComplianceReport(
                Heads.of(ReportKind.AUTHORITY, texts.get("report.authority"), authority.headline(), content, texts),
                parts);
    }
}
