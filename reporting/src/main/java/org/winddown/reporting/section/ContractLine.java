package org.winddown.reporting.section;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.time.Moment;

/**
 * A licence or a contract that a measure touches, with what is left of it.
 *
 * @param worst the finding with the most serious headline
 * @param side on which side of the split it stands
 * @param remainingDays days of its term from the instant of the report on, the day itself included; null when it states
 *     no end
 * @param remainder what was paid for them, pro rata by day; null when it states no end
 * @param beyond what was paid for the days that the law takes away; null when none are or nothing is told
 * @param lostDays days that the law takes away
 * @param renewal the renewal ahead that a measure catches; null when there is none
 */
record ContractLine(
        Finding worst,
        Side side,
        @Nullable Long remainingDays,
        @Nullable Prepayment remainder,
        @Nullable Prepayment beyond,
        long lostDays,
        @Nullable ActVerdict renewal) {

    /** A side of the split. */
    enum Side {
        /** A measure forbids something of it. */
        BANNED,
        /** A fact decides. */
        UNDECIDED,
        /** Exempt or authorised: it stays. */
        REMAINING
    }

    private static final Comparator<ContractLine> ORDER = Comparator.<ContractLine, Verdict>comparing(
                    line -> line.worst().headline().verdict())
            .thenComparing(line -> line.asset().key());

    Asset asset() {
        return worst.asset();
    }

    String text(Field field) {
        return asset().text(field);
    }

    /** A number of the asset; null when it states none. */
    @Nullable BigDecimal number(Field field) {
        try {
            return new BigDecimal(text(field).strip());
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** Last day for a notice that stops the renewal; null when none is known. */
    @Nullable LocalDate noticeBy() {
        ActVerdict act = renewal;
        return act == null ? null : act.actBy();
    }

    /** Who is to be told: the supplier, else the maker. */
    String counterparty() {
        String supplier = text(Field.SUPPLIER).strip();
        return supplier.isEmpty() ? asset().name().vendor() : supplier;
    }

    /**
     * The licences and contracts among findings, one line each, the most serious first.
     *
     * @param promises the promises that the findings break
     * @param zones zone of a unit by its code, in which days are counted
     */
    static List<ContractLine> listOf(
            List<Finding> findings, List<BrokenPromise> promises, Function<String, ZoneId> zones, Instant asOf) {
        Map<AssetKey, List<BrokenPromise>> broken = promises.stream()
                .collect(Collectors.groupingBy(promise -> promise.asset().key()));
        Map<AssetKey, List<Finding>> contracts = findings.stream()
                .filter(finding -> finding.asset().key().kind() == AssetKind.LICENCE
                        || finding.asset().key().kind() == AssetKind.CONTRACT)
                .filter(finding -> finding.headline().verdict() != Verdict.CLEAR)
                .collect(Collectors.groupingBy(finding -> finding.asset().key(), TreeMap::new, Collectors.toList()));
        List<ContractLine> lines = new ArrayList<>();
        contracts.forEach((key, same) ->
                lines.add(line(same, broken.getOrDefault(key, List.of()), zones.apply(key.unit()), asOf)));
        lines.sort(ORDER);
        return lines;
    }

    private static ContractLine line(List<Finding> same, List<BrokenPromise> promises, ZoneId zone, Instant asOf) {
        Finding worst = same.stream()
                .reduce((one, other) ->
                        other.headline().verdict().worseThan(one.headline().verdict()) ? other : one)
                .orElseThrow();
        Asset asset = worst.asset();
        Long days = remaining(asset, zone, asOf);
        return new ContractLine(
                worst,
                side(worst.headline().verdict()),
                days,
                days == null ? null : Prepayment.of(asset, days, zone),
                promises.stream()
                        .flatMap(promise -> Stream.ofNullable(promise.prepaid()))
                        .findFirst()
                        .orElse(null),
                promises.stream().mapToLong(BrokenPromise::daysLost).max().orElse(0),
                same.stream()
                        .flatMap(finding -> finding.verdicts().acts().stream())
                        .filter(act -> act.actBy() != null && !act.recorded())
                        .min(Comparator.comparing(ActVerdict::actBy, Comparator.nullsLast(Comparator.naturalOrder())))
                        .orElse(null));
    }

    private static Side side(Verdict verdict) {
        return switch (verdict) {
            case PROHIBITED, BLOCKED, BARRED, NOT_ENFORCED, WINDING_DOWN, AT_RISK -> Side.BANNED;
            case REVIEW -> Side.UNDECIDED;
            case AUTHORISED, EXEMPT, CLEAR -> Side.REMAINING;
        };
    }

    private static @Nullable Long remaining(Asset asset, ZoneId zone, Instant asOf) {
        LocalDate today = asOf.atZone(zone).toLocalDate();
        return Moment.parseOrPerpetual(asset.text(Field.END_DATE).strip())
                .filter(end -> !end.isPerpetual())
                .flatMap(end -> end.date(zone))
                .map(end -> Math.max(0, ChronoUnit.DAYS.between(today, end) + 1))
                .orElse(null);
    }
}
