package org.winddown.reporting.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;

/** What was promised or paid for past the date, with days and money. */
final class PromiseSection {

    private final ReportContent report;

    private PromiseSection(ReportContent report) {
        this.report = report;
    }

    static Section of(ReportContent report) {
        PromiseSection section = new PromiseSection(report);
        return Section.of(report.promises().stream().map(section::row).toList(), section.prepaid(), "promises");
    }

    private Map<String, Object> row(BrokenPromise promise) {
        LocalDate until = promise.until();
        LocalDate notice = promise.noticeBy();
        Prepayment paid = promise.prepaid();
        return Map.of(
                "asset",
                report.unitCode().isEmpty()
                        ? promise.asset().key().unit() + " "
                                + promise.asset().key().assetId()
                        : promise.asset().key().assetId(),
                "product",
                promise.asset().name().product(),
                "promise",
                promise.kind().words() + (promise.verdict() == Verdict.REVIEW ? ", perhaps" : ""),
                "deadline",
                report.zone().brief(promise.from().minusSeconds(1)),
                "until",
                (until == null
                                ? promise.kind() == BrokenPromise.Kind.RENEWAL ? "no day stated" : "no end"
                                : ZoneText.day(until))
                        + (notice == null ? "" : ", notice by " + ZoneText.day(notice)),
                "days",
                promise.daysLost() == 0 ? "" : String.format(Locale.ROOT, "%,d", promise.daysLost()),
                "money",
                paid == null ? "" : paid.words());
    }

    /** The money in one sentence. */
    private String prepaid() {
        Map<String, BigDecimal> sums = report.prepaid();
        String said = sums.isEmpty()
                ? ""
                : "Paid for lost days: "
                        + sums.entrySet().stream()
                                .map(sum -> sum.getKey() + " " + String.format(Locale.ROOT, "%,.2f", sum.getValue()))
                                .collect(Collectors.joining(", "))
                        + ". ";
        return said + "The cost pro rata by day over the term, once for each asset, with its longest promise.";
    }
}
