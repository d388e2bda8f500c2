package org.winddown.scheduler.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Ordinary purchase orders and payments, each on one of the unit's ordinary licences. */
final class Transactions {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 8);
    private static final LocalDate MIDSUMMER = LocalDate.of(2024, 7, 12);

    private final String unit;
    private final Trade trade;

    Transactions(String unit) {
        this.unit = unit;
        this.trade = Trade.of(unit);
    }

    /**
     * So many records, and some more on each later night.
     *
     * @param count number of records of the first night
     * @param licences number of ordinary licences to which they may refer
     */
    List<SampleRow> rows(int count, int licences, Night night) {
        List<SampleRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Dice dice = Dice.of(unit + " transaction " + i);
            rows.add(row(i, licences, dice.day(FIRST, MIDSUMMER), dice));
        }
        int later = count / 12 * night.ordinal();
        for (int i = 1; i <= later; i++) {
            Dice dice = Dice.of(unit + " later transaction " + i);
            LocalDate from = i <= count / 12 ? LocalDate.of(2024, 7, 16) : LocalDate.of(2024, 8, 16);
            rows.add(row(count + i, licences, dice.day(from, from.plusDays(27)), dice));
        }
        return rows;
    }

    private SampleRow row(int number, int licences, LocalDate day, Dice dice) {
        return SampleRow.of(
                "asset_id",
                String.format(Locale.ROOT, "%s-TX-%05d", unit, number),
                "kind",
                "TRANSACTION",
                "act",
                dice.percent(60) ? "PAYMENT" : "PROCUREMENT",
                "occurred_at",
                day.toString(),
                "related_asset",
                String.format(Locale.ROOT, "%s-LIC-%04d", unit, dice.between(1, licences)),
                "supplier",
                trade.supplier(),
                "cost",
                String.valueOf((long) dice.between(40, 9_000) * trade.rate()),
                "currency",
                trade.currency());
    }
}
