package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.winddown.ingest.RemovedAssets.Removal;
import org.winddown.rules.asset.AssetOrigin;

/** A removal of an asset as commands print it. */
final class RemovalLine {

    private RemovalLine() {}

    static String of(Removal removal) {
        AssetOrigin origin = removal.origin();
        String who = removal.by().isEmpty()
                ? "by the rule of its source"
                : "by " + removal.by() + ", evidence: " + removal.evidence();
        return removal.asset() + " is not in the inventory of " + removal.removedAt() + " and later: removed " + who
                + ". It was last listed in the inventory of " + removal.lastListed() + ", " + origin.file() + ", "
                + (origin.sheet().isEmpty() ? "" : "sheet \"" + origin.sheet() + "\", ") + "row " + origin.row()
                + ", and missed " + (removal.times() == 1 ? "once" : removal.times() + " times")
                + ". Its verdicts of then: winddown explain " + removal.asset().assetId() + " --as-of "
                + removal.lastListed()
                + (removal.by().isEmpty() ? "" : ". To bring it back: winddown undo " + removal.act());
    }

    static Map<String, Object> json(Removal removal) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", removal.asset().unit());
        json.put("source", removal.asset().source());
        json.put("kind", removal.asset().kind().name());
        json.put("assetId", removal.asset().assetId());
        json.put("removedAt", removal.removedAt().toString());
        json.put("by", removal.by());
        json.put("evidence", removal.evidence());
        json.put("act", removal.act());
        json.put("lastListed", removal.lastListed().toString());
        json.put("since", removal.since().toString());
        json.put("times", removal.times());
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("file", removal.origin().file());
        origin.put("sha256", removal.origin().sha256());
        origin.put("sheet", removal.origin().sheet());
        origin.put("row", removal.origin().row());
        json.put("origin", origin);
        return json;
    }
}
