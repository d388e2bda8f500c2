package org.winddown.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.winddown.ingest.ImportEffect;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.RejectedRows;

/**
 * Imports of a simple kind: a file that begins with {@code %PDF} is refused, one that begins with {@code crash} ends in
 * an exception, each line that begins with {@code bad} is rejected, every other one is a new asset.
 */
public final class FakeInventories implements Inventories {

    private final List<Upload> received = new ArrayList<>();
    private final List<String> contents = new ArrayList<>();
    private final Map<String, List<ImportRunSummary>> runs = new HashMap<>();
    private final Map<String, List<String>> rejected = new HashMap<>();

    public void reset() {
        received.clear();
        contents.clear();
        runs.clear();
        rejected.clear();
    }

    /** The uploads received, in order. */
    public List<Upload> received() {
        return received;
    }

    /** What the uploaded files held, in order. */
    public List<String> contents() {
        return contents;
    }

    public void add(String unit, ImportRunSummary run, List<String> rejectedLines) {
        runs.computeIfAbsent(unit, none -> new ArrayList<>()).add(0, run);
        rejected.put(run.importId(), rejectedLines);
    }

    @Override
    public ImportResult receive(Upload upload) {
        received.add(upload);
        List<String> lines = lines(upload);
        contents.add(String.join("\n", lines));
        if (lines.get(0).startsWith("crash")) {
            throw new IllegalStateException("secret detail");
        }
        Optional<String> refused = lines.get(0).startsWith("%PDF")
                ? Optional.of("FILE_IS_PDF: " + upload.fileName()
                        + ": this is a PDF, not a table. Export the inventory as CSV or XLSX.")
                : Optional.empty();
        List<String> bad = refused.isPresent()
                ? List.of()
                : lines.stream().skip(1).filter(line -> line.startsWith("bad")).toList();
        long read = refused.isPresent() ? 0 : lines.size() - 1;
        String id = String.format("%064x", received.size());
        add(upload.unit(), run(id, upload.fileName(), upload.source(), read, bad.size(), refused), bad);
        return new ImportResult(
                upload.fileName(),
                "c3".repeat(32),
                upload.unit(),
                upload.source(),
                "LICENCE",
                "UTF-8",
                "semicolon",
                "",
                List.of(),
                read,
                read - bad.size(),
                bad.size(),
                0,
                0,
                read - bad.size(),
                0,
                0,
                0,
                refused,
                OptionalLong.empty(),
                true,
                id,
                refused.isPresent() ? "" : id,
                ImportEffect.NONE);
    }

    public static ImportRunSummary run(
            String id, String file, String source, long read, long bad, Optional<String> refused) {
        return new ImportRunSummary(
                id,
                file,
                "c3".repeat(32),
                source,
                "LICENCE",
                List.of("The file does not say how it stands for characters."),
                read,
                read - bad,
                bad,
                0,
                0,
                read - bad,
                0,
                0,
                0,
                TestClock.START.minus(Duration.ofHours(2)),
                refused.isEmpty() ? ImportRunSummary.Standing.IMPORTED : ImportRunSummary.Standing.REFUSED,
                refused);
    }

    /** An import that came to another end. */
    public static ImportRunSummary run(String id, ImportRunSummary.Standing standing) {
        return new ImportRunSummary(
                id,
                "halved.csv",
                "c3".repeat(32),
                "licence register",
                "LICENCE",
                List.of(),
                50,
                50,
                0,
                0,
                0,
                0,
                0,
                50,
                50,
                TestClock.START,
                standing,
                Optional.empty());
    }

    /** A finished import with other counts than {@link #run}. */
    public static ImportRunSummary run(String id, String file, Instant at, long... counts) {
        return new ImportRunSummary(
                id,
                file,
                "c3".repeat(32),
                "licence register",
                "LICENCE,CONTRACT",
                List.of(),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                counts[8],
                at,
                ImportRunSummary.Standing.IMPORTED,
                Optional.empty());
    }

    @Override
    public List<ImportRunSummary> latest(String unit, int limit) {
        return runs.getOrDefault(unit, List.of()).stream().limit(limit).toList();
    }

    @Override
    public Optional<ImportRunSummary> find(String unit, String importId) {
        return runs.getOrDefault(unit, List.of()).stream()
                .filter(run -> run.importId().equals(importId))
                .findFirst();
    }

    @Override
    public List<RejectedRows.Row> rejected(String importId, int limit) {
        List<RejectedRows.Row> rows = new ArrayList<>();
        for (String line : rejected.getOrDefault(importId, List.of())) {
            rows.add(new RejectedRows.Row(
                    rows.size() + 2,
                    "",
                    "end_date",
                    "DATE_NOT_A_DATE",
                    "column \"end_date\" is \"" + line
                            + "\", which is not a calendar date. Write yyyy-MM-dd, for example 2024-02-29."));
        }
        return rows.stream().limit(limit).toList();
    }

    @Override
    public void writeRejected(String importId, Appendable out) throws IOException {
        out.append("end_date,reject_code,reject_message\n");
        for (String line : rejected.getOrDefault(importId, List.of())) {
            out.append(line).append(",DATE_NOT_A_DATE,\"not a date\"\n");
        }
    }

    @Override
    public Optional<String> writeRejectedWorkbook(String importId, OutputStream out) throws IOException {
        List<String> lines = rejected.getOrDefault(importId, List.of());
        if (lines.contains("too long")) {
            return Optional.of("Row 2 has too long a cell for a workbook. Take the CSV.");
        }
        out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }

    private static List<String> lines(Upload upload) {
        try {
            return Files.readAllLines(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
