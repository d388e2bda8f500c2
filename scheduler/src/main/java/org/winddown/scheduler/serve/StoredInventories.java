package org.winddown.scheduler.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.ImportProgress;
import org.winddown.ingest.ImportRequest;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.ImportShare;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.Imports;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.plan.UndoResult;
import org.winddown.portal.Inventories;
import org.winddown.portal.Preview;
import org.winddown.portal.Upload;
import org.winddown.scheduler.inbox.Mappings;
import org.winddown.scheduler.reports.RejectedFile;

/** Imports for the portal: the same path as the command line. */
final class StoredInventories implements Inventories {

    private final Imports imports;
    private final ImportRuns runs;
    private final RejectedRows rejected;
    private final Clock clock;

    StoredInventories(Imports imports, ImportRuns runs, RejectedRows rejected, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.rejected = rejected;
        this.clock = clock;
    }

    @Override
    public Preview preview(Upload upload, Path folder) {
        try (PreviewFiles files = new PreviewFiles(rejected, folder, upload.unit())) {
            return files.preview(
                    imports.preview(request(upload, true, Optional.empty()), ImportProgress.SILENT, files));
        }
    }

    @Override
    public ImportResult receive(Upload upload, PlanId plan) {
        return imports.run(request(upload, false, Optional.of(plan)), ImportProgress.SILENT);
    }

    /**
     * Whoever imports by hand a file whose import was undone has seen in the preview that it was, so it comes again.
     */
    private ImportRequest request(Upload upload, boolean dryRun, Optional<PlanId> plan) {
        return new ImportRequest(
                        upload.file(),
                        upload.unit(),
                        upload.source(),
                        upload.kind(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Mappings.shipped(),
                        clock.instant(),
                        false,
                        dryRun)
                .on(new Terms(upload.partial(), true, plan))
                .by(upload.uploadedBy());
    }

    @Override
    public List<ImportShare> ofSameFile(String importId) {
        return runs.ofSameFile(importId);
    }

    @Override
    public Optional<ImportStory> story(String importId) {
        return runs.story(importId);
    }

    @Override
    public UndoResult undo(String importId, Person person) {
        return imports.acts().undo(importId, person, clock.instant());
    }

    @Override
    public void release(String importId, Person person) {
        imports.acts().release(importId, person, clock.instant());
    }

    @Override
    public void decline(String importId, Person person) {
        imports.acts().decline(importId, person, clock.instant());
    }

    @Override
    public List<ImportRunSummary> latest(String unit, int limit) {
        return runs.forUnit(unit).stream().limit(limit).toList();
    }

    @Override
    public Optional<ImportRunSummary> find(String unit, String importId) {
        return runs.forUnit(unit).stream()
                .filter(run -> run.importId().equals(importId))
                .findFirst();
    }

    @Override
    public List<RejectedRows.Row> rejected(String importId, int limit) {
        return rejected.of(importId).stream().limit(limit).toList();
    }

    @Override
    public void writeRejected(String importId, Appendable out) throws IOException {
        rejected.writeCsv(importId, out);
    }

    @Override
    public Optional<String> writeRejectedWorkbook(String importId, OutputStream out) throws IOException {
        return RejectedFile.workbook(rejected, importId, out);
    }
}
