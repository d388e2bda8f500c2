package org.winddown.reporting.kind;

import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.model.ReportHead;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.text.Texts;

/** What every page of a report says. */
final class Heads {

    private Heads() {}

    static ReportHead of(ReportKind kind, ReportContent content, Texts texts) {
        return of(kind, texts.get("report." + kind.word()), content.headline(), content, texts);
    }

    static ReportHead of(ReportKind kind, String title, String headline, ReportContent content, Texts texts) {
        boolean whole = content.unitCode().isEmpty();
        return new ReportHead(
                kind,
                title,
                whole
                        ? texts.get("subject.enterprise", content.unitName())
                        : content.unitName() + " \u00b7 " + content.unitCode(),
                content.unitCode(),
                content.zone(),
                content.asOf(),
                content.knownAt(),
                content.runId(),
                headline,
                content.lawLine(texts),
                content.packs(),
                footer(content, texts));
    }

    private static String footer(ReportContent content, Texts texts) {
        String run = content.runId().length() > 12 ? content.runId().substring(0, 12) + "\u2026" : content.runId();
        return texts.get(
                "footer",
                run,
                content.sources().size(),
                content.conservation().read(),
                texts.get(content.conservation().balanced() ? "footer.accounted" : "footer.not-accounted"),
                law(content, texts));
    }

    /** The one measure, or how many there are: a line holds no more. */
    private static String law(ReportContent content, Texts texts) {
        if (content.measures().size() < 2) {
            return content.packs();
        }
        long drafts = content.measures().stream()
                .filter(measure -> !measure.approved())
                .count();
        return texts.get("footer.measures", content.measures().size())
                + (drafts == 0 ? "" : texts.get("footer.drafts", drafts));
    }
}
