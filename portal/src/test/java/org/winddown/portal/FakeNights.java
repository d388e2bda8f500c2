package org.winddown.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.rules.evaluation.Verdict;

/** Two nights over three units, with reports whose bytes say which report they are. */
public final class FakeNights implements Nights {

    public static final String LATEST = "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1";
    public static final String EARLIER = "b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2";

    private final List<Night> nights = new ArrayList<>();
    private final Map<String, String> altered = new HashMap<>();

    public FakeNights() {
        reset();
    }

    public void reset() {
        nights.clear();
        altered.clear();
        nights.add(night(LATEST, Instant.parse("2024-08-15T00:00:00Z"), List.of("BER", "NYC", "TYO")));
        nights.add(night(EARLIER, Instant.parse("2024-07-15T00:00:00Z"), List.of("BER", "NYC")));
    }

    public void clear() {
        nights.clear();
    }

    /** Replaces the bytes of a report, but not the hash that was recorded. */
    public void alter(String runId, String unit, String format) {
        altered.put(key(runId, unit, format), "something else");
    }

    /** Replaces the latest night by one whose counts do not add up. */
    public void loseAnAsset() {
        Night night = nights.get(0);
        List<Night.UnitCounts> units = new ArrayList<>(night.units());
        Night.UnitCounts first = units.get(0);
        units.set(0, new Night.UnitCounts(first.unit(), first.assets() + 1, first.counts()));
        nights.set(
                0, new Night(night.runId(), night.asOf(), night.knownAt(), night.recordedAt(), units, night.reports()));
    }

    @Override
    public List<Night> latest(int limit) {
        return nights.stream().limit(limit).toList();
    }

    @Override
    public Optional<Night> find(String runId) {
        return nights.stream().filter(night -> night.runId().equals(runId)).findFirst();
    }

    /** Only the latest night has read any import. */
    @Override
    public List<Night> onImport(String importId) {
        return nights.stream()
                .limit(1)
                .filter(night -> !importId.startsWith("unread"))
                .toList();
    }

    @Override
    public InputStream open(String runId, String unit, ReportKind kind, String format) throws IOException {
        String content = altered.getOrDefault(key(runId, unit, format), content(runId, unit, format));
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    public static String content(String runId, String unit, String format) {
        return "report " + key(runId, unit, format);
    }

    private static String key(String runId, String unit, String format) {
        return runId.substring(0, 4) + "|" + unit + "|" + format;
    }

    private static Night night(String runId, Instant asOf, List<String> units) {
        List<Night.UnitCounts> counts = new ArrayList<>();
        List<Night.Report> reports = new ArrayList<>();
        reports.add(report(runId, "", "pdf"));
        reports.add(report(runId, "", "xlsx"));
        for (String unit : units) {
            counts.add(counts(unit));
            if (!unit.equals("TYO")) {
                reports.add(report(runId, unit, "pdf"));
                reports.add(report(runId, unit, "xlsx"));
            }
        }
        return new Night(runId, asOf, asOf, asOf.plus(Duration.ofMinutes(7)), counts, reports);
    }

    private static Night.Report report(String runId, String unit, String format) {
        String name = (unit.isEmpty() ? "enterprise" : unit) + "." + format;
        return new Night.Report(
                unit,
                new Artifact(ReportKind.FULL, format, Path.of("reports", name), sha256(content(runId, unit, format))));
    }

    private static Night.UnitCounts counts(String unit) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        switch (unit) {
            case "NYC" -> {
                counts.put(Verdict.PROHIBITED, 3L);
                counts.put(Verdict.BARRED, 1L);
                counts.put(Verdict.REVIEW, 7L);
                counts.put(Verdict.WINDING_DOWN, 31L);
                counts.put(Verdict.AT_RISK, 118L);
                counts.put(Verdict.EXEMPT, 6L);
                counts.put(Verdict.CLEAR, 20_374L);
            }
            case "BER" -> {
                counts.put(Verdict.REVIEW, 2L);
                counts.put(Verdict.CLEAR, 4_112L);
            }
            default -> counts.put(Verdict.CLEAR, 905L);
        }
        return new Night.UnitCounts(
                unit, counts.values().stream().mapToLong(Long::longValue).sum(), counts);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
