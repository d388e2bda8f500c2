package org.winddown.rules.promise;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;
import org.winddown.rules.time.Moment;

/**
 * The part of what was paid for a term that falls on lost days: the cost pro rata by day, first and last day of the
 * term included, in the currency of the contract and rounded to its smallest unit.
 *
 * @param amount the part; null when it cannot be told
 * @param currency code as stated; empty when none is
 * @param untold why it cannot be told; null when it can
 * @param missing the columns that are missing, where it is for want of them
 */
public record Prepayment(
        @Nullable BigDecimal amount,
        String currency,
        @Nullable Untold untold,
        List<String> missing) {

    /** Why an amount cannot be told. */
    public enum Untold {
        /** It is promised without end. */
        NO_END,
        /** Something is not stated. */
        NOT_STATED,
        /** The term ends before it starts. */
        NO_TERM
    }

    public Prepayment {
        missing = List.copyOf(missing);
    }

    private static Prepayment untold(String currency, Untold why, List<String> missing) {
        return new Prepayment(null, currency, why, missing);
    }

    private static final int USUAL_DIGITS = 2;

    /**
     * The part of an asset's cost that falls on some days at the end of its term.
     *
     * @param days lost days, of which not more count than the term has; 0 for a promise without end
     * @param zone zone in which the days of date-times are told
     */
    public static Prepayment of(Asset asset, long days, ZoneId zone) {
        String currency = asset.text(Field.CURRENCY).strip().toUpperCase(Locale.ROOT);
        Optional<BigDecimal> cost = number(asset.text(Field.COST));
        Optional<Moment> start = Moment.parse(asset.text(Field.START_DATE).strip());
        Optional<Moment> end =
                Moment.parseOrPerpetual(asset.text(Field.END_DATE).strip());
        if (days <= 0 || end.filter(Moment::isPerpetual).isPresent()) {
            return untold(currency, Untold.NO_END, List.of());
        }
        List<String> missing = new ArrayList<>();
        if (cost.isEmpty()) {
            missing.add("cost");
        }
        if (currency.isEmpty()) {
            missing.add("currency");
        }
        if (start.isEmpty()) {
            missing.add("start_date");
        }
        if (end.isEmpty()) {
            missing.add("end_date");
        }
        if (cost.isEmpty() || start.isEmpty() || end.isEmpty() || !missing.isEmpty()) {
            return untold(currency, Untold.NOT_STATED, missing);
        }
        long term = ChronoUnit.DAYS.between(
                        start.get().date(zone).orElseThrow(),
                        end.get().date(zone).orElseThrow())
                + 1;
        if (term <= 0) {
            return untold(currency, Untold.NO_TERM, List.of());
        }
        BigDecimal part = cost.get()
                .multiply(BigDecimal.valueOf(Math.min(days, term)))
                .divide(BigDecimal.valueOf(term), digits(currency), RoundingMode.HALF_EVEN);
        return new Prepayment(part, currency, null, List.of());
    }

    /** What is missing, in words; empty when the amount can be told. */
    public String why() {
        return untold == null
                ? ""
                : switch (untold) {
                    case NO_END -> "promised without end";
                    case NOT_STATED -> "not stated: " + String.join(", ", missing);
                    case NO_TERM -> "the term ends before it starts";
                };
    }

    /** The part with its currency, for example {@code USD 1234.50}, or why it cannot be told. */
    public String words() {
        return amount == null ? "not told: " + why() : currency + " " + amount.toPlainString();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(each -> each.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits >= 0)
                .findFirst()
                .orElse(USUAL_DIGITS);
    }
}
