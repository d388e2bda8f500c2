package org.winddown.scheduler.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.screening.Finding;

/** The columns of the list of findings, in order; texts are empty where there is nothing to say. */
public final class FindingColumns {

    private static final List<String> NAMES = List.of(
            "unit",
            "asset_id",
            "kind",
            "vendor",
            "product",
            "family",
            "measure",
            "phase",
            "act",
            "addressee",
            "verdict",
            "worst_case",
            "effective_at",
            "last_permitted_at",
            "days_left",
            "reason",
            "missing_facts",
            "reading",
            "citation",
            "source_mark",
            "disposition",
            "first_identified_at",
            "source_file",
            "source_row",
            "act_by",
            "source");

    private FindingColumns() {}

    /** The names of the columns, in order. */
    public static List<String> names() {
        return NAMES;
    }

    /** The columns of a finding's headline as of an instant. */
    public static Map<String, String> of(Finding finding, Instant asOf) {
        Asset asset = finding.asset();
        ActVerdict headline = finding.headline();
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("unit", asset.key().unit());
        columns.put("asset_id", asset.key().assetId());
        columns.put("kind", asset.key().kind().name());
        columns.put("vendor", asset.name().vendor());
        columns.put("product", asset.name().product());
        columns.put("family", finding.identification().family());
        columns.put("measure", finding.verdicts().measure());
        columns.put("phase", headline.phase());
        columns.put("act", headline.act().name());
        columns.put("addressee", headline.addressee().name());
        columns.put("verdict", headline.verdict().name());
        columns.put("worst_case", text(headline.worstCase()));
        columns.put("effective_at", text(headline.effectiveAt()));
        columns.put("last_permitted_at", text(headline.lastPermittedAt()));
        columns.put("days_left", daysLeft(headline, asOf));
        columns.put("reason", reason(headline));
        columns.put("missing_facts", String.join(";", headline.missingFacts()));
        columns.put("reading", String.join(";", headline.readings()));
        columns.put("citation", headline.citation());
        columns.put(
                "source_mark",
                headline.sourceMark() == null ? "" : headline.sourceMark().symbol());
        columns.put("disposition", finding.disposition().state().name());
        columns.put("first_identified_at", text(finding.firstIdentifiedAt()));
        columns.put("source_file", asset.origin().file());
        columns.put("source_row", String.valueOf(asset.origin().row()));
        columns.put("act_by", text(headline.actBy()));
        columns.put("source", asset.key().source());
        return columns;
    }

    /** The reason of a verdict; that of a clear one begins with its code. */
    public static String reason(ActVerdict headline) {
        return headline.clearReason() == null
                ? headline.reason()
                : headline.clearReason().name() + ": " + headline.reason();
    }

    /** Whole days of 24 hours to the first prohibited instant, negative after it. */
    private static String daysLeft(ActVerdict headline, Instant asOf) {
        Instant effective = headline.effectiveAt();
        return effective == null
                ? ""
                : String.valueOf(Math.floorDiv(Duration.between(asOf, effective).toSeconds(), 86_400L));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
