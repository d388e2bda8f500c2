package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.winddown.ingest.expected.ExpectedSource;
import org.winddown.ingest.expected.SourceStatus;

/** How an expected source stands, for people and as JSON. */
final class SourceJson {

    private SourceJson() {}

    static Map<String, Object> of(SourceStatus source) {
        ExpectedSource expected = source.expected();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", source.unit());
        json.put("source", source.source());
        json.put("state", source.state().name());
        json.put("owner", expected == null ? "" : expected.owner());
        json.put("cadence", expected == null ? "" : expected.cadence().toString());
        json.put("expectedAssets", expected == null ? "" : expected.population());
        json.put("assets", source.assets());
        json.put("last", source.last().map(Object::toString).orElse(null));
        json.put("due", source.due().map(Object::toString).orElse(null));
        json.put("outside", source.outside());
        json.put("attention", source.wantsAttention());
        json.put("words", source.words());
        return json;
    }

    static String line(SourceStatus source) {
        ExpectedSource expected = source.expected();
        String owner = expected == null ? "" : expected.owner();
        return "source " + source.unit() + "/" + source.source() + ": " + source.words()
                + (!owner.isEmpty() && source.wantsAttention() ? "; ask " + owner : "");
    }
}
