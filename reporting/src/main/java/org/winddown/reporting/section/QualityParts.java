package org.winddown.reporting.section;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.reporting.completeness.Conservation;
import org.winddown.reporting.completeness.ExpectedLine;
import org.winddown.reporting.completeness.RejectedLine;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.part.Figures;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.part.Prose;
import org.winddown.reporting.text.Texts;

/** How good what was received is. */
public final class QualityParts {

    private final ReportContent content;
    private final Texts texts;

    public QualityParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** What can be certified of the inputs, and what cannot. */
    public Prose certificate() {
        Conservation sums = content.conservation();
        long missing = content.expected().stream().filter(ExpectedLine::missing).count();
        long due = content.expected().size();
        return new Prose(
                texts.get("certificate.sheet"),
                texts.get("certificate.title"),
                texts.list("certificate.point", "certificate.statement"),
                List.of(
                        point(
                                "rows",
                                texts.get(sums.balanced() ? "certificate.balanced" : "certificate.unbalanced") + " "
                                        + sums.sentence()),
                        point(
                                "sources",
                                due == 0
                                        ? texts.get("certificate.no-register")
                                        : missing == 0
                                                ? texts.get("certificate.all-arrived", due)
                                                : texts.get("certificate.missing", missing, due) + " "
                                                        + ExpectedLine.sentence(content.expected(), texts)),
                        point(
                                "absent",
                                content.absent().any()
                                        ? content.absent().sentence(texts)
                                        : texts.get("certificate.none-absent")),
                        point(
                                "reviews",
                                texts.get(
                                        "certificate.undecided",
                                        content.reviews().size())),
                        point("scope", texts.get("certificate.not-covered"))));
    }

    private Prose.Paragraph point(String key, String text) {
        return new Prose.Paragraph(texts.get("certificate." + key), text);
    }

    /** Rows set aside by the reason. */
    public Figures rejectedByReason() {
        Map<String, Long> counts = content.rejected().stream()
                .collect(Collectors.groupingBy(RejectedLine::code, TreeMap::new, Collectors.counting()));
        return Figures.plain(
                texts.get("reasons.title"),
                List.of(texts.get("rejected.code"), texts.get("reasons.example"), texts.get("conservation.count")),
                counts.entrySet().stream()
                        .map(entry -> Figures.given(entry.getKey(), example(entry.getKey()), entry.getValue()))
                        .toList(),
                "",
                Medium.BOTH);
    }

    private String example(String code) {
        return content.rejected().stream()
                .filter(line -> line.code().equals(code))
                .map(RejectedLine::message)
                .findFirst()
                .orElse("");
    }

    /** The facts that are missing, with the number of lines each would help to decide. */
    public Figures missingFacts() {
        Map<String, Long> counts = content.reviews().stream()
                .flatMap(line -> line.missingFacts().stream())
                .collect(Collectors.groupingBy(fact -> fact, TreeMap::new, Collectors.counting()));
        return Figures.plain(
                texts.get("facts.title"),
                List.of(texts.get("facts.fact"), "", texts.get("facts.lines")),
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(entry -> Figures.given(entry.getKey(), "", entry.getValue()))
                        .toList(),
                "",
                Medium.BOTH);
    }
}
