package org.winddown.scheduler.evidence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.winddown.ingest.ContentStore;
import org.winddown.ingest.ImportRuns;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.list.ListVersion;
import org.winddown.ingest.trace.Originals;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.proof.VerdictText;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.screening.Finding;
import org.winddown.rules.swap.Swap;
import org.winddown.scheduler.evidence.EvidencePacks.Wanted;
import org.winddown.scheduler.reports.Manifests;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.ScreenedUnit;
import org.winddown.scheduler.screening.Screening;
import org.winddown.scheduler.screening.ScreeningPlan;
import tools.jackson.databind.json.JsonMapper;

/** The entries of one pack, each method those of one folder; called in the order in which they stand in the file. */
final class PackContent {

    static final String INDEX_TYPE = "application/vnd.winddown.evidence-index+json";

    private final PackZip zip;
    private final Wanted wanted;
    private final ScreeningPlan plan;
    private final List<ScreenedUnit> units;
    private final Manifests manifests;
    private final List<Map<String, Object>> listed = new ArrayList<>();
    private final List<Map<String, Object>> proved = new ArrayList<>();
    private final Map<String, String> origins = new TreeMap<>();
    private int reported;
    private long findings;

    PackContent(PackZip zip, Wanted wanted, ScreeningPlan plan, List<ScreenedUnit> units, Manifests manifests) {
        this.zip = zip;
        this.wanted = wanted;
        this.plan = plan;
        this.units = units;
        this.manifests = manifests;
    }

    /** Number of reports. */
    int reported() {
        return reported;
    }

    /** Number of findings with their proofs. */
    long proved() {
        return findings;
    }

    void words(String checker) throws IOException {
        zip.add("README.txt", PackWords.readme(wanted, plan));
        zip.add("Verify.java", checker);
    }

    void reports(List<Made> made) throws IOException {
        for (Made each : made) {
            String name = "reports/" + each.artifact().path().getFileName();
            zip.add(name, each.artifact().path());
            zip.add(name + Manifests.SUFFIX, manifests.sealed(each, plan));
        }
        reported = made.size();
    }

    void law() throws IOException {
        for (Map.Entry<String, String> text : plan.law().edition().texts().entrySet()) {
            zip.add("law/" + text.getKey(), text.getValue());
        }
    }

    void lists(PartyLists lists, ContentStore originals) throws IOException {
        for (ListVersion version :
                lists.knownAt(plan.law().knownAt(), plan.stock().recordedBy())) {
            List<Map<String, Object>> files = new ArrayList<>();
            for (String line : version.files().lines().toList()) {
                int gap = line.lastIndexOf(' ');
                String file = line.substring(0, gap);
                String sha256 = line.substring(gap + 1);
                String entry = "lists/" + version.list() + "-" + version.number() + "/" + PackWords.name(file);
                original(entry, file, sha256, originals);
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("file", file);
                json.put("sha256", sha256);
                json.put("entry", entry);
                files.add(json);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("list", version.list());
            json.put("number", version.number());
            json.put("publishedAt", version.publishedAt().toString());
            json.put("loadedAt", version.loadedAt().toString());
            json.put("format", version.format());
            json.put("entries", version.entries());
            json.put("sha256", version.sha256());
            json.put("files", files);
            listed.add(json);
        }
    }

    private void original(String entry, String file, String sha256, ContentStore originals) throws IOException {
        try (Originals.Original original = originals
                .open(sha256)
                .filter(Originals.Original::intact)
                .orElseThrow(() -> new EvidenceException("The original of " + file + ", SHA-256 " + sha256
                        + ", is gone or was changed. Restore it into " + originals.directory()
                        + " from a backup."))) {
            zip.add(entry, original.path());
        }
    }

    /** Verdicts with their proofs, each once under its hash, then a line for each finding that names them. */
    void proofs(Screening screening, List<Swap> swaps, ProofLines lines) throws IOException {
        IdentityHashMap<MeasureVerdict, String> hashes = new IdentityHashMap<>();
        zip.add("proofs/verdicts.jsonl", out -> {
            Set<String> written = new HashSet<>();
            BufferedWriter text = EvidencePacks.text(out);
            for (ScreenedUnit unit : units) {
                for (Finding finding : unit.findings()) {
                    if (!hashes.containsKey(finding.verdicts())) {
                        String body = VerdictText.json(finding.verdicts());
                        String hash = ProofNames.hash(body);
                        hashes.put(finding.verdicts(), hash);
                        if (written.add(hash)) {
                            text.write(body + "\n");
                        }
                    }
                }
            }
            text.flush();
        });
        Set<String> used = new HashSet<>();
        for (ScreenedUnit unit : units) {
            String stem = PackWords.name(unit.unit().code());
            String name = stem;
            for (int i = 2; !used.add(name); i++) {
                name = stem + "-" + i;
            }
            String entry = "proofs/units/" + name + ".jsonl";
            zip.add(entry, out -> {
                BufferedWriter text = EvidencePacks.text(out);
                lines.of(plan, screening, unit, swaps, (finding, told) -> line(text, finding, told, hashes));
                text.flush();
            });
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("unit", unit.unit().code());
            json.put("entry", entry);
            json.put("findings", unit.findings().size());
            proved.add(json);
            findings += unit.findings().size();
        }
    }

    private void line(
            BufferedWriter text,
            Finding finding,
            Map<String, Object> told,
            IdentityHashMap<MeasureVerdict, String> hashes) {
        AssetOrigin origin = finding.asset().origin();
        origins.putIfAbsent(origin.sha256(), origin.file());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("proofSha256", Objects.requireNonNull(hashes.get(finding.verdicts())));
        json.put("firstIdentifiedAt", Objects.toString(finding.firstIdentifiedAt(), ""));
        json.putAll(told);
        try {
            text.write(json(json) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("A proof cannot be written.", e);
        }
    }

    void inputs(ImportRuns imports, RejectedRows rejected, ContentStore originals) throws IOException {
        PackInputs inputs = new PackInputs(plan, units, imports);
        Map<String, String> rows = new HashMap<>();
        for (PackInputs.Imported each : inputs.imports()) {
            if (each.run().rejected() > 0) {
                String entry = "rejected/" + each.run().importId() + ".csv";
                zip.add(entry, out -> {
                    BufferedWriter text = EvidencePacks.text(out);
                    rejected.writeCsv(each.run().importId(), text);
                    text.flush();
                });
                rows.put(each.run().importId(), entry);
            }
        }
        Map<String, String> files = inputs.files();
        origins.forEach(files::putIfAbsent);
        List<Map<String, String>> told = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String entry =
                    wanted.originals() ? "originals/" + file.getKey() + "-" + PackWords.name(file.getValue()) : "";
            if (wanted.originals()) {
                original(entry, file.getValue(), file.getKey(), originals);
            }
            Map<String, String> json = new LinkedHashMap<>();
            json.put("file", file.getValue());
            json.put("sha256", file.getKey());
            json.put("entry", entry);
            told.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", PackInputs.run(wanted.run()));
        json.put("inputs", inputs.named());
        json.put("snapshots", inputs.snapshots());
        json.put("imports", inputs.files(rows));
        json.put("files", told);
        json.put("lists", listed);
        json.put("proofs", proved);
        zip.add("inputs.json", json(json) + "\n");
    }

    void index() throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("runId", plan.runId());
        json.put("unit", wanted.unit());
        json.put("asOf", plan.asOf().toString());
        json.put("knownAt", plan.law().knownAt().toString());
        json.put("entries", zip.entries());
        zip.add("index.json", manifests.seal(INDEX_TYPE, json(json).getBytes(StandardCharsets.UTF_8)));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }
}
