package org.winddown.reporting.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.winddown.reporting.text.Texts;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;

/** A swap as one line of a table. A cell that says several things has {@code ;} between them. */
public final class SwapLine {

    private static final List<String> NAMES =
            List.copyOf(columns(Texts.english()).keySet());

    private SwapLine() {}

    private static Map<String, Function<Swap, Object>> columns(Texts texts) {
        Map<String, Function<Swap, Object>> columns = new LinkedHashMap<>();
        columns.put("unit", Swap::unit);
        columns.put("host", Swap::host);
        columns.put(
                "scope", swap -> texts.get("swap.scope." + swap.scope().name().toLowerCase(Locale.ROOT)));
        columns.put(
                "basis", swap -> texts.get("swap.basis." + swap.basis().name().toLowerCase(Locale.ROOT)));
        columns.put("state", swap -> texts.get(swap.stands() ? "swap.stands" : "swap.undone"));
        columns.put("undone_at", swap -> Objects.requireNonNullElse(swap.undoneAt(), ""));
        columns.put("removed_assets", swap -> joined(swap.removed(), SwapLine::id));
        columns.put("removed_vendor", swap -> swap.removed().get(0).vendorId());
        columns.put("removed_products", swap -> joined(swap.removed(), Sighting::label));
        columns.put("last_seen", swap -> first(swap).lastSeen());
        columns.put("retired_at", swap -> first(swap).retiredAt());
        columns.put("added_assets", swap -> joined(swap.added(), SwapLine::id));
        columns.put("added_vendor", swap -> swap.added().get(0).vendorId());
        columns.put("added_products", swap -> joined(swap.added(), Sighting::label));
        columns.put("first_seen", swap -> last(swap).firstSeen());
        columns.put("days_between", swap -> days(swap, Swap.Step::daysBetween));
        columns.put("gap_days", swap -> days(swap, Swap.Step::gapDays));
        columns.put("path", Swap::path);
        columns.put("because", swap -> joined(swap.steps(), Swap.Step::because));
        columns.put("removed_rows", swap -> joined(swap.removed(), each -> row(each.last(), texts)));
        columns.put("added_rows", swap -> joined(swap.added(), each -> row(each.first(), texts)));
        return columns;
    }

    /** Names of the columns. */
    public static List<String> names() {
        return NAMES;
    }

    /** The cells of a swap in English: texts, numbers and instants. */
    public static List<Object> cells(Swap swap) {
        return cells(swap, Texts.english());
    }

    /** The cells of a swap: texts, numbers and instants. */
    public static List<Object> cells(Swap swap, Texts texts) {
        List<Object> cells = new ArrayList<>();
        columns(texts).values().forEach(column -> cells.add(column.apply(swap)));
        return cells;
    }

    /** Swaps in one sentence. */
    static String sentence(List<Swap> swaps, Texts texts) {
        long stand = swaps.stream().filter(Swap::stands).count();
        long undone = swaps.size() - stand;
        String said = texts.get("swaps.sentence", stand, Long.toString(stand));
        return undone == 0 ? said : said + " " + texts.get("swaps.undone", undone, Long.toString(undone));
    }

    private static Swap.Step first(Swap swap) {
        return swap.steps().get(0);
    }

    private static Swap.Step last(Swap swap) {
        return swap.steps().get(swap.steps().size() - 1);
    }

    private static Object days(Swap swap, Function<Swap.Step, Long> days) {
        return swap.steps().size() == 1
                ? days.apply(first(swap))
                : swap.steps().stream().map(days).map(String::valueOf).collect(Collectors.joining(";"));
    }

    private static String id(Sighting sighting) {
        return sighting.asset().assetId();
    }

    private static String row(AssetOrigin origin, Texts texts) {
        return texts.get(
                origin.sheet().isEmpty() ? "swap.row" : "swap.row-of-sheet",
                origin.file(),
                Long.toString(origin.row()),
                origin.sheet());
    }

    private static <T> String joined(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).distinct().collect(Collectors.joining(";"));
    }
}
