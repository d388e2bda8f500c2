package org.winddown.reporting.kind;

import java.util.ArrayList;
import java.util.List;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.part.ReportPart;
import org.winddown.reporting.section.register.ChangeParts;
import org.winddown.reporting.section.register.DossierParts;
import org.winddown.reporting.section.register.ExceptionParts;
import org.winddown.reporting.section.register.PartyParts;
import org.winddown.reporting.section.register.SignOffParts;
import org.winddown.reporting.text.Texts;

/** Reports on what changed, and on what people keep beside verdicts. */
final class RegisterReports {

    private RegisterReports() {}

    /** What is new, other and gone since the run before. */
    static ComplianceReport changes(ReportContent content, Texts texts) {
        ChangeParts changes = new ChangeParts(content, texts);
        return report(
                ReportKind.CHANGES,
                changes.headline(),
                List.of(changes.counts(), changes.causes(), changes.compared(), changes.changes()),
                content,
                texts);
    }

    /** The register of exceptions. */
    static ComplianceReport exceptions(ReportContent content, Texts texts) {
        ExceptionParts exceptions = new ExceptionParts(content, texts);
        return report(
                ReportKind.EXCEPTIONS,
                exceptions.headline(),
                List.of(exceptions.counts(), exceptions.conflict(), exceptions.exceptions(), exceptions.beside()),
                content,
                texts);
    }

    /** The sign-off of the last quarter. */
    static ComplianceReport signOff(ReportContent content, Texts texts) {
        SignOffParts signOff = new SignOffParts(content, texts);
        return report(
                ReportKind.SIGNOFF,
                signOff.headline(),
                List.of(signOff.counts(), signOff.missing(), signOff.units(), signOff.history()),
                content,
                texts);
    }

    /** The files on acts of the enterprise's own, marked on every page. */
    static ComplianceReport dossier(ReportContent content, Texts texts) {
        DossierParts dossiers = new DossierParts(content, texts);
        List<ReportPart> parts = new ArrayList<>(List.of(dossiers.counts()));
        parts.addAll(dossiers.pages());
        parts.addAll(List.of(dossiers.register(), dossiers.chronology(), dossiers.records()));
        return new ComplianceReport(
                Heads.of(ReportKind.DOSSIER, dossiers.title(), dossiers.headline(), content, texts), parts);
    }

    /** The screening of parties. */
    static ComplianceReport parties(ReportContent content, Texts texts) {
        PartyParts parties = new PartyParts(content, texts);
        return report(
                ReportKind.PARTIES,
                parties.headline(),
                List.of(
                        parties.outcomes(),
                        parties.states(),
                        parties.lists(),
                        parties.matches(),
                        parties.owned(),
                        parties.parties(),
                        parties.scope(),
                        parties.limits()),
                content,
                texts);
    }

    private static ComplianceReport report(
            ReportKind kind, String headline, List<ReportPart> parts, ReportContent content, Texts texts) {
        return new ComplianceReport(
                Heads.of(kind, texts.get("report." + kind.word()), headline, content, texts), parts);
    }
}
