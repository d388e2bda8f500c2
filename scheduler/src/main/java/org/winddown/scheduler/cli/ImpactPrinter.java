package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.rules.asset.AssetKey;
import org.winddown.scheduler.change.ImpactReport;

/** Prints what a changed pack turns. */
final class ImpactPrinter {

    private static final int EXAMPLES = 3;

    private ImpactPrinter() {}

    static void print(PrintWriter out, ImpactReport impact) {
        out.println(impact.measure() + ": " + counted(impact.changes().size(), "change") + ", "
                + counted(impact.flips(), "flip") + " among " + counted(impact.assets(), "asset") + " ("
                + impact.touched() + " looked at), as of " + impact.asOf());
        impact.notes().forEach(note -> out.println("  note: " + note));
        for (ImpactReport.Group group : impact.groups()) {
            out.println(counted(group.assets(), "flip") + " because"
                    + (group.because().isEmpty() ? " the measure is new" : ""));
            group.because().forEach(words -> out.println("  " + words));
            for (ImpactReport.Turn turn : group.turns()) {
                out.println("    " + turn.assets().size() + " x " + turn.words());
                out.println("      " + byUnit(turn.assets()) + "; for example " + examples(turn.assets()));
            }
        }
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String byUnit(List<AssetKey> assets) {
        Map<String, Long> units =
                assets.stream().collect(Collectors.groupingBy(AssetKey::unit, TreeMap::new, Collectors.counting()));
        return units.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String examples(List<AssetKey> assets) {
        return assets.stream().limit(EXAMPLES).map(ImpactPrinter::name).collect(Collectors.joining(", "));
    }

    private static String name(AssetKey asset) {
        return asset.unit() + " " + asset.assetId();
    }

    static Map<String, Object> json(ImpactReport impact) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("measure", impact.measure());
        json.put("asOf", impact.asOf().toString());
        json.put("knownAt", impact.knownAt().toString());
        json.put("changes", impact.changes());
        json.put("assets", impact.assets());
        json.put("lookedAt", impact.touched());
        json.put("flips", impact.flips());
        json.put("notes", impact.notes());
        json.put("groups", impact.groups().stream().map(ImpactPrinter::json).toList());
        return json;
    }

    private static Map<String, Object> json(ImpactReport.Group group) {
        return Map.of(
                "because",
                group.because(),
                "turns",
                group.turns().stream()
                        .map(turn -> Map.of(
                                "verdicts",
                                turn.words(),
                                "assets",
                                turn.assets().stream().map(ImpactPrinter::json).toList()))
                        .toList());
    }

    private static Map<String, String> json(AssetKey asset) {
        return Map.of(
                "unit", asset.unit(),
                "source", asset.source(),
                "kind", asset.kind().name(),
                "asset_id", asset.assetId());
    }
}
