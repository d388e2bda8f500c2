package org.winddown.reporting.excel;

import java.util.List;
import org.winddown.reporting.excel.TableSheet.Column;
import org.winddown.reporting.model.ZoneText;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.Field;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;

/** The sheet of the terms that can no longer be kept. */
final class PromisesSheet {

    private static final List<Column> COLUMNS = List.of(
            new Column("unit", 10),
            new Column("source", 14),
            new Column("kind", 13),
            new Column("asset_id", 16),
            new Column("contract_number", 18),
            new Column("line_number", 12),
            new Column("product", 34),
            new Column("promise", 34),
            new Column("verdict", 16),
            new Column("broken_from", 22),
            new Column("broken_from_zone", 28),
            new Column("promised_until", 14),
            new Column("days_lost", 10),
            new Column("currency", 10),
            new Column("prepaid_for_lost_days", 22),
            new Column("notice_by", 12),
            new Column("measure", 24),
            new Column("citation", 28));

    private final TableSheet table;
    private final CellStyles styles;
    private final ZoneText zone;

    PromisesSheet(TableSheet table, CellStyles styles, ZoneText zone) {
        this.table = table;
        this.styles = styles;
        this.zone = zone;
    }

    void write(List<BrokenPromise> promises) {
        table.header(COLUMNS);
        promises.forEach(this::row);
        table.filter();
        table.blank();
        table.merged(
                "What was paid for lost days is the cost pro rata by day over the term, told once for each asset, with"
                        + " the promise that certainly loses most days. Promises under REVIEW may still be kept.",
                styles.muted,
                COLUMNS.size());
    }

    private void row(BrokenPromise promise) {
        Asset asset = promise.asset();
        boolean renewal = promise.kind() == BrokenPromise.Kind.RENEWAL;
        Prepayment paid = promise.prepaid();
        table.row(
                asset.key().unit(),
                asset.key().source(),
                asset.key().kind().name(),
                asset.key().assetId(),
                asset.text(Field.CONTRACT_NUMBER),
                asset.text(Field.LINE_NUMBER),
                asset.name().product(),
                promise.kind().words(),
                promise.verdict(),
                promise.from(),
                zone.brief(promise.from()),
                promise.until() == null && !renewal ? "no end" : promise.until(),
                promise.daysLost() == 0 ? "" : promise.daysLost(),
                paid == null ? "" : paid.currency(),
                paid == null ? "" : paid.amount() == null ? paid.words() : paid.amount(),
                promise.noticeBy(),
                promise.measure(),
                promise.citation());
    }
}
