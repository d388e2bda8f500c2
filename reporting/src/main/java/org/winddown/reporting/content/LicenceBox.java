package org.winddown.reporting.content;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.reporting.part.Amount;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;
import org.winddown.rules.screening.Finding;

/**
 * The licences that a measure catches.
 *
 * @param licences licences and subscriptions, each counted once whatever the number of measures
 * @param seats the sum of their quantities
 * @param seatsUnstated licences that state no quantity
 * @param beyond money of the term after the date, by currency, pro rata by day
 * @param beyondUnknown licences whose term outlives the date but whose cost or term is not stated
 * @param renewalsToStop licences with an auto-renewal ahead that the measure forbids
 * @param noticesOverdue of these, those whose notice day has passed
 * @param resaleOrIntegration licences bought for resale or to be built into products
 */
public record LicenceBox(
        long licences,
        long seats,
        long seatsUnstated,
        Map<String, BigDecimal> beyond,
        long beyondUnknown,
        long renewalsToStop,
        long noticesOverdue,
        long resaleOrIntegration) {

    private static final Set<String> PASSED_ON = Set.of("resale", "integration", "licensing-for-resale");

    public LicenceBox {
        beyond = new TreeMap<>(beyond);
    }

    /**
     * Counts the licences among findings.
     *
     * @param promises the promises that the same findings break
     */
    public static LicenceBox of(Collection<Finding> findings, List<BrokenPromise> promises, LocalDate today) {
        Map<AssetKey, List<Finding>> licences = findings.stream()
                .filter(finding -> finding.asset().key().kind() == AssetKind.LICENCE)
                .filter(finding -> finding.headline().verdict().worseThan(Verdict.EXEMPT))
                .collect(Collectors.groupingBy(finding -> finding.asset().key(), TreeMap::new, Collectors.toList()));
        long seats = 0;
        long seatsUnstated = 0;
        long renewals = 0;
        long overdue = 0;
        long passedOn = 0;
        for (List<Finding> sameAsset : licences.values()) {
            Asset asset = sameAsset.get(0).asset();
            Optional<BigDecimal> quantity = number(asset.text(Field.QUANTITY));
            seats += quantity.map(BigDecimal::longValue).orElse(0L);
            seatsUnstated += quantity.isEmpty() ? 1 : 0;
            List<ActVerdict> acts = sameAsset.stream()
                    .flatMap(finding -> finding.verdicts().acts().stream())
                    .toList();
            List<ActVerdict> ahead =
                    acts.stream().filter(LicenceBox::renewalAhead).toList();
            renewals += ahead.isEmpty() ? 0 : 1;
            overdue += ahead.stream().anyMatch(act -> overdue(act, today)) ? 1 : 0;
            passedOn += PASSED_ON.contains(asset.text(Field.PURPOSE).toLowerCase(Locale.ROOT)) ? 1 : 0;
        }
        Map<String, BigDecimal> beyond = new TreeMap<>();
        long beyondUnknown = 0;
        for (BrokenPromise promise : promises) {
            Prepayment paid = promise.prepaid();
            if (paid == null
                    || promise.daysLost() == 0
                    || !licences.containsKey(promise.asset().key())) {
                continue;
            }
            BigDecimal amount = paid.amount();
            if (amount == null) {
                beyondUnknown++;
            } else {
                beyond.merge(paid.currency(), amount, BigDecimal::add);
            }
        }
        return new LicenceBox(
                licences.size(), seats, seatsUnstated, beyond, beyondUnknown, renewals, overdue, passedOn);
    }

    /** The rows to print. */
    public List<Amount> rows(Texts texts) {
        List<Amount> rows = new ArrayList<>();
        rows.add(Amount.count(texts.get("licences.all"), licences));
        rows.add(Amount.count(
                seatsUnstated == 0
                        ? texts.get("licences.seats")
                        : texts.get("licences.seats-unstated", Long.toString(seatsUnstated)),
                seats));
        beyond.forEach((currency, money) -> rows.add(new Amount(texts.get("licences.beyond"), money, currency)));
        if (beyond.isEmpty()) {
            rows.add(Amount.count(texts.get("licences.beyond"), 0));
        }
        if (beyondUnknown > 0) {
            rows.add(Amount.count(texts.get("licences.beyond-unknown"), beyondUnknown));
        }
        rows.add(Amount.count(texts.get("licences.renewals"), renewalsToStop));
        rows.add(Amount.count(texts.get("licences.overdue"), noticesOverdue));
        rows.add(Amount.count(texts.get("licences.passed-on"), resaleOrIntegration));
        return rows;
    }

    private static boolean renewalAhead(ActVerdict act) {
        return act.act() == Act.RENEWAL
                && !act.recorded()
                && (act.verdict() == Verdict.WINDING_DOWN || act.verdict() == Verdict.BARRED);
    }

    private static boolean overdue(ActVerdict act, LocalDate today) {
        LocalDate actBy = act.actBy();
        return actBy != null && actBy.isBefore(today);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
