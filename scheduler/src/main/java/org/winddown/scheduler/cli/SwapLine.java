package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;

/** One swap as {@code swaps} prints it; where it has several parts, a cell holds them with {@code ;} between. */
final class SwapLine {

    static final List<String> COLUMNS = List.of(
            "unit",
            "host",
            "scope",
            "basis",
            "state",
            "undone_at",
            "removed_assets",
            "removed_vendor",
            "removed_products",
            "last_seen",
            "retired_at",
            "added_assets",
            "added_vendor",
            "added_products",
            "first_seen",
            "days_between",
            "gap_days",
            "path",
            "because",
            "removed_rows",
            "added_rows");

    private SwapLine() {}

    static List<String> cells(Swap swap) {
        List<Sighting> removed = swap.removed();
        List<Sighting> added = swap.added();
        return List.of(
                swap.unit(),
                swap.host(),
                swap.scope().name(),
                swap.basis().name(),
                state(swap),
                text(swap.undoneAt()),
                joined(removed, each -> each.asset().assetId()),
                removed.get(0).vendorId(),
                joined(removed, Sighting::label),
                text(swap.steps().get(0).lastSeen()),
                text(swap.steps().get(0).retiredAt()),
                joined(added, each -> each.asset().assetId()),
                added.get(0).vendorId(),
                joined(added, Sighting::label),
                text(swap.steps().get(swap.steps().size() - 1).firstSeen()),
                joined(swap.steps(), step -> Long.toString(step.daysBetween())),
                joined(swap.steps(), step -> Long.toString(step.gapDays())),
                swap.path(),
                joined(swap.steps(), Swap.Step::because),
                joined(removed, each -> row(each.last())),
                joined(added, each -> row(each.first())));
    }

    static Map<String, Object> json(Swap swap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", swap.unit());
        json.put("host", swap.host());
        json.put("scope", swap.scope().name());
        json.put("basis", swap.basis().name());
        json.put("state", state(swap));
        json.put("undoneAt", text(swap.undoneAt()));
        json.put("path", swap.path());
        json.put("steps", swap.steps().stream().map(SwapLine::step).toList());
        return json;
    }

    private static Map<String, Object> step(Swap.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("removed", step.removed().stream().map(each -> asset(each, each.last())).toList());
        json.put("added", step.added().stream().map(each -> asset(each, each.first())).toList());
        json.put("scope", step.scope().name());
        json.put("basis", step.basis().name());
        json.put("because", step.because());
        json.put("daysBetween", step.daysBetween());
        json.put("gapDays", step.gapDays());
        json.put("undoneAt", text(step.undoneAt()));
        return json;
    }

    private static Map<String, Object> asset(Sighting sighting, AssetOrigin origin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", sighting.asset().source());
        json.put("kind", sighting.asset().kind().name());
        json.put("assetId", sighting.asset().assetId());
        json.put("host", sighting.host());
        json.put("vendorId", sighting.vendorId());
        json.put("family", sighting.family());
        json.put("product", sighting.label());
        json.put("firstSeen", text(sighting.firstSeen()));
        json.put("lastSeen", text(sighting.lastSeen()));
        json.put("retiredAt", text(sighting.retiredAt()));
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("file", origin.file());
        place.put("sha256", origin.sha256());
        place.put("sheet", origin.sheet());
        place.put("row", origin.row());
        json.put("origin", place);
        return json;
    }

    private static String row(AssetOrigin origin) {
        return origin.file() + (origin.sheet().isEmpty() ? "" : ", sheet " + origin.sheet()) + ", row " + origin.row();
    }

    private static String state(Swap swap) {
        return swap.stands() ? "STANDS" : "UNDONE";
    }

    private static String text(@Nullable Instant instant) {
        return Objects.toString(instant, "");
    }

    private static <T> String joined(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).distinct().collect(Collectors.joining(";"));
    }
}
