package org.winddown.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.absence.AbsencePolicy;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.job.FileStamp;
import org.winddown.ingest.job.ImportActs;
import org.winddown.ingest.job.ImportPlan;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.job.Share;
import org.winddown.ingest.job.Standing;
import org.winddown.ingest.job.Tables;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.mapping.StatedReading;
import org.winddown.ingest.plan.Fingerprint;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.FileReading;
import org.winddown.ingest.store.RunRow;
import org.winddown.ingest.store.RunRow.State;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.Field;

/**
 * Decides how a file is imported before any of its rows is: how it is read, under which identity, and on what terms.
 */
final class ImportPlanning {

    private final Tables tables;
    private final SourceMappings mappings;
    private final RunTable runs;
    private final SnapshotTable snapshots;
    private final VolumeGuard guard;
    private final AbsencePolicy absences;

    ImportPlanning(Tables tables, SourceMappings mappings, VolumeGuard guard, AbsencePolicy absences) {
        this.tables = tables;
        this.mappings = mappings;
        this.runs = tables.runs();
        this.snapshots = tables.snapshots();
        this.guard = guard;
        this.absences = absences;
    }

    /**
     * A file of which is known how it is to be read.
     *
     * @param stamp the file before it was hashed
     * @param kept returns when the original is kept, and throws when it cannot be
     * @param begun its import as far as it is known without the mapping
     * @param base the inventory to which its rows add; empty for a whole one
     */
    record Opened(
            InventoryFile file,
            FileStamp stamp,
            Runnable kept,
            RunRow begun,
            ReadingPlan reading,
            Optional<SnapshotRow> base) {

        /** The same for the rows of another unit. */
        Opened of(ImportRequest request, Optional<SnapshotRow> otherBase) {
            return new Opened(file, stamp, kept, begun.of(request.unit()), reading, otherBase);
        }
    }

    /**
     * Finds out how a file is to be read.
     *
     * @throws RefusedFileException when it cannot be
     */
    Opened open(
            ImportRequest request,
            InventoryFile file,
            FileStamp stamp,
            RunRow empty,
            Instant receivedAt,
            Runnable kept) {
        try (RowSource source = file.open()) {
            ReadingPlan.Beginning beginning = ReadingPlan.Beginning.of(source);
            Optional<SnapshotRow> base = ColumnMapping.holdsCorrections(beginning.header())
                    ? Optional.of(base(request, file, receivedAt))
                    : Optional.empty();
            ReadingPlan reading = ReadingPlan.of(
                    request,
                    file.name(),
                    source,
                    beginning,
                    mappings.choose(
                            request,
                            empty.sha256(),
                            beginning.header(),
                            beginning.sample(),
                            base.map(SnapshotRow::importId)));
            return new Opened(file, stamp, kept, empty, reading, base);
        }
    }

    /**
     * Decides an import.
     *
     * @param share the rows that are meant; empty for all
     */
    ImportPlan plan(ImportRequest request, Opened opened, Optional<Share> share, Listeners listeners) {
        ReadingPlan reading = opened.reading();
        RunRow empty = opened.begun();
        InventoryFile file = opened.file();
        List<String> remarks = new ArrayList<>(reading.remarks());
        String inputs = inputs(opened, share);
        String first = id(request, false, empty, inputs);
        String importId = inEffect(request, first);
        if (request.dryRun()) {
            remarks.addAll(already(request, first, importId));
        }
        listeners
                .plan()
                .filter(told -> share.map(Share::own).orElse(true))
                .ifPresent(told -> told.columns(ColumnReadings.of(reading)));
        RunRow run = empty.identified(request.dryRun() ? id(request, true, empty, inputs) : importId)
                .by(importer(request, importId))
                .readAs(
                        new FileReading(
                                reading.mapping().name(),
                                reading.encoding(),
                                reading.dialect() + (opened.base().isPresent() ? ", corrected rows" : ""),
                                reading.parts().stored(),
                                CsvLine.of(reading.header()),
                                remarks),
                        opened.base().map(SnapshotRow::snapshotAt).orElse(empty.snapshotAt()));
        RowToAsset rows = new RowToAsset(
                reading.columns(),
                request.unit(),
                request.source(),
                empty.sha256(),
                file.name(),
                reading.parts().stored(),
                reading.workbooks(),
                reading.conventions());
        if (!request.dryRun()) {
            opened.stamp().requireSame();
            mappings.keep(run, reading, new StatedReading(request.kind(), request.parent(), reading.conventions()));
        }
        InventoryFile within =
                new InventoryFile(file.path(), file.name(), reading.mapping().constant(Field.EMBEDDED_IN));
        return new ImportPlan(
                run,
                within,
                share,
                opened.stamp(),
                opened.kept(),
                rows,
                opened.base().map(SnapshotRow::snapshotId),
                request.terms(),
                guard,
                absences.of(request.unit(), request.source()),
                listeners.changes(),
                id -> listeners.plan().ifPresent(told -> told.rejected(id)),
                request.dryRun(),
                listeners.progress()::rows);
    }

    /**
     * Whoever imported it first: another one who sends the same file meets that import, or ends it when it broke off.
     */
    private String importer(ImportRequest request, String importId) {
        return runs.find(importId)
                .filter(run -> run.state() != State.REFUSED)
                .map(RunRow::by)
                .orElse(request.by());
    }

    /** Everything beside the file and the request that decides what an import does, as one text. */
    private static String inputs(Opened opened, Optional<Share> share) {
        return opened.reading().mapping().fingerprint()
                + opened.base().map(base -> "\u001e" + base.importId()).orElse("")
                + share.map(part -> "\u001e" + part.own() + part.units().assignment())
                        .orElse("");
    }

    /** The inventory to which corrected rows add. */
    private SnapshotRow base(ImportRequest request, InventoryFile file, Instant receivedAt) {
        return latest(request, receivedAt)
                .orElseThrow(() -> new RefusedFileException(
                        "NOTHING_TO_CORRECT",
                        file.name()
                                + ": its columns reject_code and reject_message say that it holds corrected rows, but"
                                + " unit " + request.unit() + " has no inventory of source "
                                + Quoted.of(request.source()) + ". Name the source they belong to, one of "
                                + snapshots.sources(request.unit())
                                + ", or remove the two columns when this is a whole inventory."));
    }

    /** The inventory of the request's unit and source that its date points at. */
    Optional<SnapshotRow> latest(ImportRequest request, Instant receivedAt) {
        return snapshots.latest(
                request.unit(),
                request.source(),
                request.snapshotAt().orElse(SnapshotTable.END),
                request.standing() ? receivedAt : SnapshotTable.END);
    }

    /** What a preview has to say of a file that was imported before. */
    private List<String> already(ImportRequest request, String first, String importId) {
        if (!importId.equals(first) && runs.find(importId).isEmpty()) {
            return List.of("This file was imported before, and that was undone: importing it brings it in once more.");
        }
        return runs.find(importId).flatMap(run -> already(request, run)).stream()
                .toList();
    }

    private Optional<String> already(ImportRequest request, RunRow run) {
        String id = run.importId();
        return switch (run.state()) {
            case STAGING, REFUSED -> Optional.empty();
            case HELD ->
                Optional.of("This file was imported before, as import " + id + ", and waits for a person: importing it"
                        + " once more changes nothing.");
            case DECLINED ->
                Optional.of("This file was imported before, as import " + id + ", and turned down: it stays out.");
            case SEALED ->
                Optional.of(Standing.of(tables, request.unit(), request.source())
                        .undone(id)
                        .map(act -> "This file was imported before, as import " + id + ", and undone "
                                + ImportActs.by(act) + ". It stays out; to import it once more, say --again.")
                        .orElse("This file is imported already, as import " + id + " dated " + run.snapshotAt()
                                + ": importing it once more gives that result again and changes nothing."));
        };
    }

    /** The identity of a file's import of which no more is known than the file. */
    static String idUnread(ImportRequest request, RunRow begun) {
        return id(request, request.dryRun(), begun, "");
    }

    /** The identity of the import of a file, or of one share of it, that is or would be in effect. */
    String idInEffect(ImportRequest request, Opened opened, Optional<Share> share) {
        return inEffect(request, id(request, false, opened.begun(), inputs(opened, share)));
    }

    private static String id(ImportRequest request, boolean dryRun, RunRow empty, String mapping) {
        String text = String.join(
                "\u001e",
                dryRun ? "dry run" : "import",
                empty.sha256(),
                request.unit(),
                request.source(),
                request.kind().map(Enum::name).orElse(""),
                mapping,
                empty.snapshotAt().toString() + (request.terms().partial() ? "\u001epart" : ""));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A file whose import was undone and that was imported again is the last of these imports. */
    private String inEffect(ImportRequest request, String first) {
        if (runs.find(first).isEmpty()) {
            return first;
        }
        Standing standing = Standing.of(tables, request.unit(), request.source());
        String id = first;
        for (int time = 1; standing.undone(id).isPresent(); time++) {
            String next = Fingerprint.of(first, "again", Integer.toString(time));
            if (!request.terms().again() && runs.find(next).isEmpty()) {
                return id;
            }
            id = next;
        }
        return id;
    }
}
