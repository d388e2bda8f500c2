package org.winddown.scheduler.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.RejectedRows;
import org.winddown.reporting.store.RunRecord;
import org.winddown.scheduler.reports.Manifests;
import org.winddown.scheduler.reports.Reports;
import org.winddown.scheduler.screening.Screened;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
import org.winddown.scheduler.screening.ScreeningRuns;
import org.winddown.scheduler.store.WorkFolder;
import org.winddown.scheduler.swap.StoredSwaps;

/**
 * Makes packs of evidence: one ZIP file with the reports of a run, their manifests, the texts of the law, the lists,
 * the proofs, what was read, and a signed index of it all. The same run gives the same bytes.
 */
public final class EvidencePacks {

    private final ScreeningRuns screenings;
    private final Reports reports;
    private final Manifests manifests;
    private final StoredSwaps swaps;
    private final ImportRuns imports;
    private final RejectedRows rejected;
    private final PartyLists lists;
    private final ContentStore originals;

    public EvidencePacks(
            ScreeningRuns screenings,
            Reports reports,
            Manifests manifests,
            StoredSwaps swaps,
            ImportRuns imports,
            RejectedRows rejected,
            PartyLists lists,
            ContentStore originals) {
        this.screenings = screenings;
        this.reports = reports;
        this.manifests = manifests;
        this.swaps = swaps;
        this.imports = imports;
        this.rejected = rejected;
        this.lists = lists;
        this.originals = originals;
    }

    /**
     * Which pack.
     *
     * @param run the recorded run
     * @param unit code of the one unit it is about; empty for all, and the enterprise
     * @param originals whether the files that were imported are part of it
     */
    public record Wanted(RunRecord run, String unit, boolean originals) {}

    /**
     * A pack that was made.
     *
     * @param sha256 hash of the file, 64 hexadecimal digits
     * @param entries number of its entries, with the index
     * @param reports number of the reports in it
     * @param proofs number of the findings whose proofs are in it
     * @param key SHA-256 of the public key of its signatures
     */
    public record Packed(String sha256, int entries, int reports, long proofs, String key) {}

    /** The public key by which packs are checked, in PEM. */
    public String publicKey() {
        return manifests.publicKey();
    }

    /**
     * Makes a pack.
     *
     * @param out where it is written; it is there whole or not at all
     * @throws EvidenceException when something that belongs into it is gone or is another today
     * @throws org.winddown.scheduler.edition.LostTextException when a text of the law is not kept
     */
    public Packed write(Wanted wanted, ProofLines proofs, Path out) {
        RunRecord run = wanted.run();
        ScreeningPlan plan = screenings.planOf(run);
        if (!plan.runId().equals(run.runId())) {
            throw new EvidenceException("Run " + run.runId() + " cannot be derived again: what it depended on is"
                    + " another today. What it is, says winddown verify on one of its reports.");
        }
        Screening screening = screenings.screening(plan);
        Screened screened = new Screened(
                plan, screening.run(Screening.Scope.touched(plan.snapshots().keySet())));
        if (!screened.counts().equals(run.units())) {
            throw new EvidenceException("Run " + run.runId() + " counted " + run.units() + ", but " + screened.counts()
                    + " is derived now. Which row or program is another, says winddown verify on one of its reports.");
        }
        List<ScreenedUnit> units = screened.units().stream()
                .filter(unit -> wanted.unit().isEmpty() || unit.unit().code().equals(wanted.unit()))
                .toList();
        if (units.isEmpty()) {
            throw new EvidenceException("Run " + run.runId() + " screened no unit \"" + wanted.unit() + "\", but "
                    + run.units().stream().map(RunRecord.Unit::code).toList() + ".");
        }
        try (WorkFolder work = WorkFolder.open("evidence")) {
            return moved(wanted, screened, screening, units, proofs, work.path(), out);
        } catch (IOException e) {
            throw new UncheckedIOException("The pack " + out + " cannot be written.", e);
        }
    }

    private Packed moved(
            Wanted wanted,
            Screened screened,
            Screening screening,
            List<ScreenedUnit> units,
            ProofLines proofs,
            Path folder,
            Path out)
            throws IOException {
        Path target = out.toAbsolutePath();
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), ".winddown-evidence", ".part");
        try {
            int count;
            PackContent content;
            try (OutputStream file = Files.newOutputStream(part);
                    PackZip zip = new PackZip(file)) {
                content = new PackContent(zip, wanted, screened.plan(), units, manifests);
                content.words(checker());
                content.reports(new PackReports(reports).of(screened, wanted.unit(), folder));
                content.law();
                content.lists(lists, originals);
                content.proofs(screening, swaps.of(screened.plan()), proofs);
                content.inputs(imports, rejected, originals);
                content.index();
                count = zip.entries().size();
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            return new Packed(
                    ContentStore.sha256(target), count, content.reported(), content.proved(), manifests.keyId());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The program that checks a pack. */
    private static String checker() throws IOException {
        try (InputStream in = EvidencePacks.class.getResourceAsStream("Verify.java")) {
            if (in == null) {
                throw new IllegalStateException("The resource Verify.java is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A writer of text into an entry, which leaves the entry open. */
    static BufferedWriter text(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
