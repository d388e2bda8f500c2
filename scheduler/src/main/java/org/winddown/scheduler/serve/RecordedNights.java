package org.winddown.scheduler.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.ImportRuns;
import org.winddown.portal.Night;
import org.winddown.portal.Nights;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.reporting.store.RunRecord;

/** The recorded runs and their reports, for the portal. */
final class RecordedNights implements Nights {

    private final ImportRuns imports;
    private final FindingRegister register;
    private final ReportArchive archive;
    private final Path reports;

    RecordedNights(ImportRuns imports, FindingRegister register, ReportArchive archive, Path reports) {
        this.imports = imports;
        this.register = register;
        this.archive = archive;
        this.reports = reports;
    }

    @Override
    public List<Night> latest(int limit) {
        return register.runs(limit).stream().map(this::night).toList();
    }

    @Override
    public Optional<Night> find(String runId) {
        return register.run(runId).map(this::night);
    }

    @Override
    public List<Night> onImport(String importId) {
        return imports.story(importId).map(story -> register.runsOn(story.snapshots())).orElse(List.of()).stream()
                .map(this::night)
                .toList();
    }

    @Override
    public InputStream open(String runId, String unit, ReportKind kind, String format) throws IOException {
        for (ReportArchive.Entry entry : archive.list(runId)) {
            if (entry.unit().equals(unit)
                    && entry.artifact().kind() == kind
                    && entry.artifact().format().equals(format)) {
                return Files.newInputStream(path(entry.artifact()));
            }
        }
        throw new NoSuchFileException(
                "Run " + runId + " has no " + kind.word() + " report as " + format + " of \"" + unit + "\".");
    }

    private Night night(RunRecord run) {
        return new Night(
                run.runId(),
                run.asOf(),
                run.knownAt(),
                run.recordedAt(),
                run.units().stream()
                        .map(unit -> new Night.UnitCounts(unit.code(), unit.assets(), unit.counts()))
                        .toList(),
                archive.list(run.runId()).stream()
                        .filter(entry -> !entry.artifact().kind().restricted())
                        .map(this::report)
                        .toList());
    }

    private Night.Report report(ReportArchive.Entry entry) {
        Artifact artifact = entry.artifact();
        return new Night.Report(entry.unit(), artifact.at(path(artifact)));
    }

    /** Kept relative to the folder of reports, so that a home can move. */
    private Path path(Artifact artifact) {
        return reports.resolve(artifact.path());
    }
}
