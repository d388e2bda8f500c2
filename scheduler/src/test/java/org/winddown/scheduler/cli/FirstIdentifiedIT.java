package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When a finding was first identified is derived again as its run knew it, whatever is recorded later. */
class FirstIdentifiedIT {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone,federal_contractor
            HQ,Example Group,US,subsidiary,US,America/New_York,yes
            """;
    private static final String HEADER = "asset_id,kind,vendor,product,signed_at,start_date,end_date\n";
    private static final String FIRST =
            "L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28\n";
    private static final String SECOND =
            "L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28\n";

    @TempDir
    private Path home;

    @TempDir
    private Path files;

    private int reports;

    @Test
    void staysWhatTheRunKnewAfterLaterImportsAndRuns() throws IOException {
        done("units", "load", write("units.csv", UNITS));
        load("july.csv", HEADER + FIRST, "2024-07-14");
        Path august = report("2024-08-01");
        load("august.csv", HEADER + FIRST + SECOND, "2024-08-10");
        Path september = report("2024-09-01");
        Path augustPack = evidence(august, "august.zip");
        Path septemberPack = evidence(september, "september.zip");
        assertThat(identified(augustPack)).isEqualTo(Map.of("L1", "2024-08-01T00:00:00Z"));
        assertThat(identified(septemberPack))
                .isEqualTo(Map.of("L1", "2024-08-01T00:00:00Z", "L2", "2024-09-01T00:00:00Z"));

        load("earlier.csv", HEADER + FIRST + SECOND, "2024-07-10");
        load("other.csv", HEADER + FIRST + SECOND, "2024-07-20");
        for (String asOf : List.of("2024-07-15", "2024-08-01", "2024-08-20", "2024-09-01", "2024-10-01")) {
            report(asOf);
        }

        for (Path out : List.of(august, september)) {
            for (String name : List.of("HQ.xlsx", "HQ.pdf", "enterprise.xlsx")) {
                JsonNode verified = verify(out.resolve(name));
                assertThat(verified.path("identical").asBoolean())
                        .as(verified.toString())
                        .isTrue();
            }
        }
        assertThat(Files.mismatch(augustPack, evidence(august, "august-again.zip")))
                .isEqualTo(-1);
        assertThat(Files.mismatch(septemberPack, evidence(september, "september-again.zip")))
                .isEqualTo(-1);
    }

    private void load(String name, String text, String date) throws IOException {
        done(
                "import",
                write(name, text),
                "--unit",
                "HQ",
                "--source",
                name.equals("other.csv") ? "other" : "sam",
                "--snapshot-date",
                date);
    }

    /** The reports as of a day, in a folder of their own. */
    private Path report(String asOf) {
        Path out = files.resolve("out-" + reports++);
        done("report", "--as-of", asOf, "--out", out.toString());
        return out;
    }

    private Path evidence(Path reports, String name) {
        Path pack = files.resolve(name);
        done(
                "evidence",
                "--run",
                verify(reports.resolve("HQ.xlsx")).path("runId").asString(),
                "--out",
                pack.toString());
        return pack;
    }

    private static Map<String, String> identified(Path pack) throws IOException {
        Map<String, String> identified = new TreeMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("proofs/units/HQ.jsonl"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                JsonNode finding = JsonMapper.shared().readTree(line);
                identified.merge(
                        finding.path("assetId").asString(),
                        finding.path("firstIdentifiedAt").asString(),
                        (one, other) -> one.equals(other) ? one : one + " or " + other);
            }
        }
        return identified;
    }

    private JsonNode verify(Path file) {
        return JsonMapper.shared().readTree(done("verify", file.toString(), "--json"));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    private String done(String... words) {
        CommandRun run = CommandRun.in(home, words);
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        return run.out();
    }
}
