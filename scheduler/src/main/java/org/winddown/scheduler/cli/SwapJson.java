package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.swap.Sighting;
import org.winddown.rules.swap.Swap;

/** One swap as {@code swaps --json} prints it. */
final class SwapJson {

    private SwapJson() {}

    static Map<String, Object> of(Swap swap) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", swap.unit());
        json.put("host", swap.host());
        json.put("scope", swap.scope().name());
        json.put("basis", swap.basis().name());
        json.put("state", state(swap));
        json.put("undoneAt", text(swap.undoneAt()));
        json.put("path", swap.path());
        json.put("steps", swap.steps().stream().map(SwapJson::step).toList());
        return json;
    }

    /** The path with its basis, for a person. */
    static String words(Swap swap) {
        Instant undone = swap.undoneAt();
        return swap.path() + " ("
                + swap.steps().get(swap.steps().size() - 1).because() + ")"
                + (undone == null ? "" : "; undone, for what was gone is back at " + undone);
    }

    private static Map<String, Object> step(Swap.Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "removed",
                step.removed().stream().map(each -> asset(each, each.last())).toList());
        json.put(
                "added",
                step.added().stream().map(each -> asset(each, each.first())).toList());
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

    private static String state(Swap swap) {
        return swap.stands() ? "STANDS" : "UNDONE";
    }

    private static String text(@Nullable Instant instant) {
        return Objects.toString(instant, "");
    }
}
