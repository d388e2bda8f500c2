package org.winddown.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.winddown.ingest.ImportEffect;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportShare;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.absence.AbsenceCounts;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.mapping.MappingSheet;
import org.winddown.ingest.plan.ActRefusedException;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.ProductName;

/**
 * Imports of a simple kind: a file that begins with {@code %PDF} is refused, one that begins with {@code crash} ends in
 * an exception, each line that begins with {@code bad} is rejected, one with {@code change} changes an asset, one with
 * {@code drop} names one that is retired and is no row of the file, every other one is a new asset. The rows of a file
 * that begins with {@code units:BER,NYC} belong to these units: each to the one at its end, after an {@code @}.
 */
public final class FakeInventories implements Inventories {

    private static final String CHANGED = "changed";

    private final List<Upload> previewed = new ArrayList<>();
    private final List<Upload> received = new ArrayList<>();
    private final List<String> acts = new ArrayList<>();
    private final Map<String, ImportStory> stories = new HashMap<>();
    private final Map<String, List<ImportShare>> shares = new HashMap<>();
    private final List<String> contents = new ArrayList<>();
    private final Map<String, List<ImportRunSummary>> runs = new HashMap<>();
    private final Map<String, List<String>> rejected = new HashMap<>();
    private int state;
    private boolean breaking;

    public void reset() {
        previewed.clear();
        received.clear();
        acts.clear();
        stories.clear();
        shares.clear();
        contents.clear();
        runs.clear();
        rejected.clear();
        breaking = false;
    }

    /** The uploads of which a preview was asked, in order. */
    public List<Upload> previewed() {
        return previewed;
    }

    /** The uploads imported, in order. */
    public List<Upload> received() {
        return received;
    }

    /** What the imported files held, in order. */
    public List<String> contents() {
        return contents;
    }

    public void add(String unit, ImportRunSummary run, List<String> rejectedLines) {
        runs.computeIfAbsent(unit, none -> new ArrayList<>()).add(0, run);
        rejected.put(run.importId(), rejectedLines);
    }

    @Override
    public Preview preview(Upload upload, Path folder) {
        previewed.add(upload);
        List<String> lines = lines(upload);
        if (lines.get(0).startsWith("crash")) {
            throw new IllegalStateException("secret detail");
        }
        ImportResult result = result(upload, lines, "");
        List<String> bad = bad(lines);
        try {
            Files.writeString(folder.resolve(Preview.CHANGES), "change,asset_id\nadded,all of them\n");
            if (!bad.isEmpty()) {
                Files.writeString(folder.resolve(Preview.REJECTED), String.join("\n", bad));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Preview(
                result,
                List.of(
                        column(lines.get(0), "end_date", true, "HIGH", "its name says so"),
                        column("Exp.", "end_date", false, "MEDIUM", "another says it better"),
                        column("Nr.", "", false, "", "")),
                lines.stream()
                        .skip(1)
                        .flatMap(line -> change(line).stream()
                                .map(change -> new Preview.Change(line.substring(line.indexOf('@') + 1), change)))
                        .toList(),
                rows(bad).stream().limit(Preview.SHOWN).toList());
    }

    private static ColumnReading column(String header, String field, boolean used, String confidence, String reason) {
        Optional<String> known = field.isEmpty() ? Optional.empty() : Optional.of(field);
        return new ColumnReading(new MappingSheet.Column(header, known, used, confidence, reason), List.of("x", "y"));
    }

    private static Optional<RowChange> change(String line) {
        ProductName name = new ProductName("Acme", "Anvil", "", "", "", "", "");
        if (line.startsWith("bad")) {
            return Optional.empty();
        }
        if (line.startsWith("change")) {
            return Optional.of(new RowChange(
                    What.CHANGED,
                    AssetKind.LICENCE,
                    line,
                    name,
                    2,
                    List.of(
                            new RowChange.CellChange("end_date", "2024-12-31", "2025-12-31"),
                            new RowChange.CellChange("owner", "", "Ada"))));
        }
        What what = line.startsWith("drop") ? What.RETIRED : What.ADDED;
        return Optional.of(new RowChange(what, AssetKind.LICENCE, line, name, 2, List.of()));
    }

    private static List<String> bad(List<String> lines) {
        return lines.stream().skip(1).filter(line -> line.startsWith("bad")).toList();
    }

    /** Lets the inventory be another one, as if somebody else had imported something. */
    public void change() {
        state++;
    }

    /** Lets the next import stop after its first unit, as if the second one had changed in that moment. */
    public void breakOff() {
        breaking = true;
    }

    private PlanId plan(List<String> lines) {
        return new PlanId(
                String.format(Locale.ROOT, "%016x", state),
                String.format(Locale.ROOT, "%016x", lines.hashCode()),
                "0".repeat(16));
    }

    @Override
    public ImportResult receive(Upload upload, PlanId plan) {
        List<String> lines = lines(upload);
        if (!plan.equals(plan(lines))) {
            return result(upload, List.of(CHANGED), "", List.of());
        }
        if (breaking) {
            breaking = false;
            state++;
            return result(
                    upload,
                    List.of(CHANGED),
                    "",
                    shares(upload, lines, "d".repeat(64)).subList(0, 1));
        }
        received.add(upload);
        contents.add(String.join("\n", lines));
        String id = String.format(Locale.ROOT, "%064x", received.size());
        List<String> bad = bad(lines);
        add(
                upload.unit(),
                run(
                        id,
                        upload.fileName(),
                        upload.source(),
                        lines.size() - 1,
                        bad.size(),
                        Optional.empty(),
                        upload.uploadedBy()),
                bad);
        return result(upload, lines, id);
    }

    private ImportResult result(Upload upload, List<String> lines, String id) {
        return result(upload, lines, id, shares(upload, lines, id));
    }

    private List<ImportResult> shares(Upload upload, List<String> lines, String id) {
        if (!lines.get(0).startsWith("units:")) {
            return List.of();
        }
        return Arrays.stream(lines.get(0).substring("units:".length()).split(","))
                .map(unit -> {
                    List<String> own = new ArrayList<>(List.of("of " + unit));
                    lines.stream().filter(line -> line.endsWith("@" + unit)).forEach(own::add);
                    return result(of(upload, unit), own, id, List.of());
                })
                .toList();
    }

    private static ImportResult refused(Upload upload, String why, List<ImportResult> units) {
        return new ImportResult(
                upload.fileName(),
                "c3".repeat(32),
                upload.unit(),
                upload.source(),
                "",
                "",
                "",
                "",
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.of(why),
                OptionalLong.empty(),
                true,
                "",
                "",
                ImportEffect.NONE,
                units);
    }

    private static Upload of(Upload upload, String unit) {
        return new Upload(
                upload.file(),
                upload.fileName(),
                unit,
                upload.source(),
                upload.kind(),
                upload.partial(),
                upload.uploadedBy());
    }

    private ImportResult result(Upload upload, List<String> lines, String id, List<ImportResult> units) {
        if (lines.get(0).equals(CHANGED)) {
            return refused(upload, "PLAN_CHANGED: " + upload.fileName() + " was not imported.", units);
        }
        Optional<String> refused = lines.get(0).startsWith("%PDF")
                ? Optional.of("FILE_IS_PDF: " + upload.fileName()
                        + ": this is a PDF, not a table. Export the inventory as CSV or XLSX.")
                : Optional.empty();
        List<String> rows = refused.isPresent() ? List.of() : lines.subList(1, lines.size());
        long bad = bad(lines).size();
        long changed = rows.stream().filter(line -> line.startsWith("change")).count();
        long retired = rows.stream().filter(line -> line.startsWith("drop")).count();
        long read = rows.size() - retired;
        return new ImportResult(
                upload.fileName(),
                "c3".repeat(32),
                upload.unit(),
                upload.source(),
                "LICENCE",
                "UTF-8",
                "semicolon",
                "",
                List.of("The decimal mark was guessed."),
                read,
                read - bad,
                bad,
                0,
                0,
                read - bad - changed,
                changed,
                0,
                retired,
                refused,
                OptionalLong.empty(),
                true,
                id,
                id,
                refused.isPresent()
                        ? ImportEffect.NONE
                        : new ImportEffect(
                                plan(lines).toString(),
                                "b".repeat(64),
                                "a".repeat(64),
                                retired > 1
                                        ? Optional.of("the import would wait for a person, because it would retire "
                                                + retired + " of 3 assets.")
                                        : Optional.empty(),
                                Optional.empty(),
                                new AbsenceCounts(0, retired, 0, 0)),
                units);
    }

    @Override
    public List<ImportShare> ofSameFile(String importId) {
        return shares.getOrDefault(importId, List.of());
    }

    /** Lets an import have been made of a file with rows of other units too. */
    public void share(String importId, ImportShare... others) {
        shares.put(importId, List.of(others));
    }

    @Override
    public Optional<ImportStory> story(String importId) {
        return Optional.ofNullable(stories.get(importId));
    }

    /** Gives an import a story. */
    public void tell(String importId, ImportStory story) {
        stories.put(importId, story);
    }

    /** What people did, in order: the act, the import, who and why. */
    public List<String> acts() {
        return acts;
    }

    @Override
    public UndoResult undo(String importId, Person person) {
        act("undo", importId, person);
        return new UndoResult("u".repeat(64), importId, "NYC", "cmdb", "a.csv", "", "", 0, 0, 0, 0, 0);
    }

    @Override
    public void release(String importId, Person person) {
        act("release", importId, person);
    }

    @Override
    public void decline(String importId, Person person) {
        act("decline", importId, person);
    }

    private void act(String what, String importId, Person person) {
        if (person.because().equals("too late")) {
            throw new ActRefusedException("STATE_CHANGED", "another import has changed the inventory since.");
        }
        acts.add(what + " " + importId + " by " + person.by() + ": " + person.because());
    }

    public static ImportRunSummary run(
            String id, String file, String source, long read, long bad, Optional<String> refused) {
        return run(id, file, source, read, bad, refused, "nyc.assets");
    }

    private static ImportRunSummary run(
            String id, String file, String source, long read, long bad, Optional<String> refused, String by) {
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
                refused,
                Optional.empty(),
                by);
    }

    /** A refused import whose file was imported later. */
    public static ImportRunSummary superseded(String id, String by, String why) {
        return new ImportRunSummary(
                id,
                "halved.csv",
                "c3".repeat(32),
                "licence register",
                "",
                List.of(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                TestClock.START,
                ImportRunSummary.Standing.SUPERSEDED,
                Optional.of(why),
                Optional.of(by),
                "");
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
                Optional.empty(),
                Optional.empty(),
                "");
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
                Optional.empty(),
                Optional.empty(),
                "inbox");
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
        return rows(rejected.getOrDefault(importId, List.of())).stream()
                .limit(limit)
                .toList();
    }

    private static List<RejectedRows.Row> rows(List<String> lines) {
        List<RejectedRows.Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new RejectedRows.Row(
                    rows.size() + 2,
                    "",
                    "end_date",
                    "DATE_NOT_A_DATE",
                    "column \"end_date\" is \"" + line
                            + "\", which is not a calendar date. Write yyyy-MM-dd, for example 2024-02-29."));
        }
        return rows;
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
