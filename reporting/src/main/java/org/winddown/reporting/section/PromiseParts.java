package org.winddown.reporting.section;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.content.ReportContent;
import org.winddown.reporting.content.SwapLine;
import org.winddown.reporting.part.Column;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.part.Medium;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.promise.BrokenPromise;
import org.winddown.rules.promise.Prepayment;
import org.winddown.rules.swap.Swap;

/** What can no longer be kept, and what was put in its place. */
public final class PromiseParts {

    private static final Map<String, Integer> SWAP_WIDTHS = Map.of(
            "unit", 10,
            "undone_at", 20,
            "removed_products", 34,
            "added_products", 34,
            "last_seen", 20,
            "retired_at", 20,
            "first_seen", 20,
            "path", 70,
            "because", 50);
    private static final int USUAL = 16;

    private final ReportContent content;
    private final Texts texts;
    private final ZoneText zone;

    public PromiseParts(ReportContent content, Texts texts) {
        this.content = content;
        this.texts = texts;
        this.zone = content.zone();
    }

    /** What was promised or paid for past the date, with days and money. */
    public DataTable<BrokenPromise> promises() {
        List<Column<BrokenPromise>> columns = new ArrayList<>();
        columns.add(Column.printed(
                texts.get("asset"), 62, promise -> Cells.asset(promise.asset().key(), content.unitCode())));
        columns.addAll(Cells.ofAsset(promise -> promise.asset().key()));
        columns.addAll(List.of(
                Column.of("contract_number", 18, promise -> promise.asset().text(Field.CONTRACT_NUMBER)),
                Column.of("line_number", 12, promise -> promise.asset().text(Field.LINE_NUMBER)),
                Column.<BrokenPromise>of(
                                "product", 34, promise -> promise.asset().name().product())
                        .onPaper(texts.get("product"), 108),
                Column.<BrokenPromise>of("promise", 34, promise -> texts.words(promise.kind())),
                Column.printed(texts.get("promises.promise"), 92, this::promised),
                Column.of("verdict", 16, BrokenPromise::verdict),
                Column.of("broken_from", 22, BrokenPromise::from),
                Column.of("broken_from_zone", 28, promise -> zone.brief(promise.from())),
                Column.printed(
                        texts.get("promises.last"),
                        76,
                        promise -> zone.brief(promise.from().minusSeconds(1))),
                Column.of("promised_until", 14, this::until),
                Column.printed(texts.get("promises.until"), 66, this::untilPrinted),
                Column.<BrokenPromise>of(
                                "days_lost", 10, promise -> promise.daysLost() == 0 ? null : promise.daysLost())
                        .onPaper(texts.get("promises.days"), 30)
                        .right(),
                Column.of("currency", 10, PromiseParts::currency),
                Column.<BrokenPromise>of("prepaid_for_lost_days", 22, this::paid)
                        .right(),
                Column.<BrokenPromise>printed(texts.get("promises.money"), 57, this::paidPrinted)
                        .right(),
                Column.of("notice_by", 12, BrokenPromise::noticeBy),
                Column.of("measure", 24, BrokenPromise::measure),
                Column.of("citation", 28, BrokenPromise::citation)));
        return DataTable.of(texts.get("promises.sheet"), texts.get("promises.title"), columns, content.promises())
                .note(prepaid() + texts.get("promises.note"));
    }

    private String promised(BrokenPromise promise) {
        return texts.words(promise.kind()) + (promise.verdict() == Verdict.REVIEW ? texts.get("promises.perhaps") : "");
    }

    private Object until(BrokenPromise promise) {
        LocalDate until = promise.until();
        return until != null ? until : promise.kind() == BrokenPromise.Kind.RENEWAL ? "" : texts.get("promises.no-end");
    }

    private String untilPrinted(BrokenPromise promise) {
        LocalDate until = promise.until();
        LocalDate notice = promise.noticeBy();
        String said = until != null
                ? texts.day(until)
                : texts.get(promise.kind() == BrokenPromise.Kind.RENEWAL ? "promises.no-day" : "promises.no-end");
        return said + (notice == null ? "" : texts.get("promises.notice", texts.day(notice)));
    }

    private static String currency(BrokenPromise promise) {
        Prepayment paid = promise.prepaid();
        return paid == null ? "" : paid.currency();
    }

    private @Nullable Object paid(BrokenPromise promise) {
        Prepayment paid = promise.prepaid();
        return PrepaidText.cell(paid, texts);
    }

    private String paidPrinted(BrokenPromise promise) {
        Prepayment paid = promise.prepaid();
        BigDecimal amount = paid == null ? null : paid.amount();
        return paid == null
                ? ""
                : amount == null ? PrepaidText.why(paid, texts) : paid.currency() + " " + texts.plain(amount);
    }

    /** The money in one sentence. */
    private String prepaid() {
        Map<String, BigDecimal> sums = content.prepaid();
        return sums.isEmpty()
                ? ""
                : texts.get(
                                "promises.paid",
                                sums.entrySet().stream()
                                        .map(sum -> sum.getKey() + " " + texts.number(sum.getValue(), 2))
                                        .collect(Collectors.joining(", ")))
                        + " ";
    }

    /** Products that gave way to a successor. */
    public DataTable<Swap> swaps() {
        List<Column<Swap>> columns = new ArrayList<>();
        List<String> names = SwapLine.names();
        for (int i = 0; i < names.size(); i++) {
            int cell = i;
            String name = names.get(i);
            columns.add(Column.of(
                    name,
                    SWAP_WIDTHS.getOrDefault(name, USUAL),
                    swap -> SwapLine.cells(swap, texts).get(cell)));
        }
        columns.add(Column.of("successor_verdict", USUAL, swap -> content.verdictOn(swap.added())));
        return DataTable.of(texts.get("swaps.sheet"), "", columns, content.swaps())
                .in(Medium.WORKBOOK)
                .note(texts.get("swaps.note"));
    }
}
