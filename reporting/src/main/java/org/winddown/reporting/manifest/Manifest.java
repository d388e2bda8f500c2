package org.winddown.reporting.manifest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.reporting.store.RunRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report was made of.
 *
 * @param file name of its file
 * @param sha256 hash of its bytes, 64 hexadecimal digits
 * @param runId id of the screening run
 * @param unit code of the unit; empty for the whole enterprise
 * @param kind what the report is for
 * @param asOf the instant the verdicts are for
 * @param knownAt the law as known at this instant
 * @param inputs all that the run depended on
 */
public record Manifest(
        String file,
        String sha256,
        String runId,
        String unit,
        String kind,
        Instant asOf,
        Instant knownAt,
        List<RunRecord.Input> inputs) {

    /** The type of its text in an envelope. */
    public static final String TYPE = "application/vnd.winddown.report-manifest+json";

    public Manifest {
        inputs = List.copyOf(inputs);
    }

    /** Of which file a manifest is that was written as JSON: the hash of its bytes. */
    public static String sha256(byte[] json) {
        return JsonMapper.shared().readTree(json).path("sha256").asString("");
    }

    /** The manifest as JSON in UTF-8; the same manifest gives the same bytes. */
    public byte[] json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("sha256", sha256);
        json.put("runId", runId);
        json.put("unit", unit);
        json.put("kind", kind);
        json.put("asOf", asOf.toString());
        json.put("knownAt", knownAt.toString());
        json.put(
                "inputs",
                inputs.stream()
                        .map(input -> {
                            Map<String, String> each = new LinkedHashMap<>();
                            each.put("sort", input.sort());
                            each.put("name", input.name());
                            each.put("identity", input.value());
                            return each;
                        })
                        .toList());
        return JsonMapper.shared().writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
    }
}
