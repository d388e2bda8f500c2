package org.winddown.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.manifest.Envelope;
import org.winddown.reporting.manifest.SigningKey;
import org.winddown.reporting.model.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run is handed over as one file, and a program without libraries checks it. */
class EvidenceIT {

    private static final String UNITS = """
            code,name,parent,legal_entity,organised_in,entity_form,country,time_zone,us_person,federal_agency,federal_contractor,owner_name,owner_email
            HQ,Example Group,,Example Group Inc,US,subsidiary,US,America/New_York,,no,no,Desk,assets.hq@corp.example
            Tōkyō 2,Tokyo,HQ,Example KK,US,branch,JP,Asia/Tokyo,,no,no,Desk,assets.tyo@corp.example
            """;
    private static final String LICENCES = """
            asset_id,kind,vendor,product,signed_at,start_date,end_date,supplier
            L1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2025-02-28,
            L2,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2024-03-01,2024-08-15,
            L3,LICENCE,Example Software,Spreadsheet,2024-03-01,2024-03-01,2025-02-28,
            L4,LICENCE,Example Software,Spreadsheet,no day,2024-03-01,2025-02-28,
            """;
    private static final String LISTED = """
            id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,first_seen,last_seen,last_change
            x-1,Company,Example Trading LLC,,,ru,,,,,,,Example,2024-01-01,2024-07-01,2024-07-01
            """;
    private static final String INDEX_TYPE = "application/vnd.winddown.evidence-index+json";

    @TempDir
    private static Path home;

    @TempDir
    private static Path files;

    private static Path archived;
    private static Path key;
    private static Path whole;
    private static String run = "";

    @TempDir
    private Path made;

    @BeforeAll
    static void runANight() throws IOException {
        done("units", "load", write("units.csv", UNITS));
        done(
                "parties",
                "load",
                write("targets.simple.csv", LISTED),
                "--list",
                "us-ofac-sdn",
                "--published",
                "2024-07-01T00:00:00Z");
        put("HQ/sam/licences.csv", LICENCES);
        put("Tōkyō 2/sam/licences.csv", LICENCES.replace("2024-08-15", "2024-08-16"));
        archived = files.resolve("archive");
        String night = done(
                "nightly",
                "--inbox",
                files.resolve("inbox").toString(),
                "--as-of",
                "2024-08-01",
                "--out",
                archived.toString(),
                "--json");
        run = JsonMapper.shared()
                .readTree(night)
                .path("runs")
                .path(0)
                .path("runId")
                .asString();
        key = files.resolve("public.pem");
        whole = files.resolve("whole.zip");
        CommandRun packed = CommandRun.in(
                home,
                "evidence",
                "--run",
                "latest",
                "--out",
                whole.toString(),
                "--originals",
                "--public-key",
                key.toString());
        assertThat(packed.code()).as(packed.err()).isZero();
    }

    private static void put(String place, String text) throws IOException {
        Path file = files.resolve("inbox").resolve(place);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.writeString(file.resolveSibling(file.getFileName() + ".yaml"), "snapshot_date: 2024-07-14\n");
    }

    private static String write(String name, String text) throws IOException {
        return Files.writeString(files.resolve(name), text).toString();
    }

    @Test
    void packsTheSameBytesEachTimeAndTheCheckerFindsAllOfIt() throws IOException, InterruptedException {
        Path again = pack("again.zip", "--originals");

        assertThat(Files.mismatch(whole, again)).isEqualTo(-1);
        Map<String, byte[]> entries = entries(whole);
        assertThat(entries.keySet().stream().filter(name -> !name.startsWith("law/")))
                .startsWith("README.txt", "Verify.java", "reports/enterprise.pdf")
                .contains(
                        "reports/Tōkyō_2.xlsx",
                        "reports/Tōkyō_2.xlsx.manifest.json",
                        "lists/us-ofac-sdn-1/targets.simple.csv",
                        "proofs/verdicts.jsonl",
                        "proofs/units/Tōkyō_2.jsonl")
                .endsWith("inputs.json", "index.json");
        assertThat(entries.get("reports/HQ.pdf")).isEqualTo(Files.readAllBytes(archived.resolve("HQ.pdf")));
        assertThat(entries.get("reports/HQ.pdf.manifest.json"))
                .isEqualTo(Files.readAllBytes(archived.resolve("HQ.pdf.manifest.json")));
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("rejected/")))
                .hasSize(2);
        assertThat(entries.keySet().stream().filter(name -> name.startsWith("originals/")))
                .hasSize(2);
        Checked checked = check(whole, key);
        assertThat(checked.code()).as(checked.out()).isZero();
        assertThat(checked.out().lines().map(line -> line.replaceAll("[0-9a-f]{64}", "HASH")))
                .containsExactly(
                        "Public key: SHA-256 HASH",
                        "index.json: signed with this key; run HASH, unit all, as of 2024-08-01T00:00:00Z",
                        "entries: " + (entries.size() - 1)
                                + " have the size and SHA-256 of the index; none is missing, none was added",
                        "manifests: 6, each signed with this key, of the report it lies beside, of this run and its"
                                + " inputs",
                        lawLine(entries),
                        "lists: 1, the versions that the run names",
                        "files: 2 told of, 2 in here; the rows of every import add up",
                        proofsLine(entries),
                        "ALL OF IT IS AS IT WAS SIGNED.");
    }

    private static String lawLine(Map<String, byte[]> entries) {
        long catalogue = entries.keySet().stream()
                        .filter(name -> name.startsWith("law/catalogue/"))
                        .count()
                - 1;
        long texts = entries.keySet().stream()
                        .filter(name -> name.startsWith("law/"))
                        .count()
                - catalogue;
        return "law: " + texts + " texts that the run names by SHA-256, and " + catalogue + " files of its catalogue";
    }

    private static String proofsLine(Map<String, byte[]> entries) {
        long findings = Stream.of("proofs/units/HQ.jsonl", "proofs/units/Tōkyō_2.jsonl")
                .mapToLong(name -> text(entries, name).lines().count())
                .sum();
        assertThat(findings).isPositive();
        return "findings: " + findings + ", each with a row of a file, a rule pack and a proof in here; proofs: "
                + text(entries, "proofs/verdicts.jsonl").lines().count() + ", each named by its SHA-256";
    }

    @Test
    void namesProofsAsTheReportsDo() throws IOException {
        Map<String, byte[]> entries = entries(whole);

        List<String> hashes = text(entries, "proofs/verdicts.jsonl")
                .lines()
                .map(line -> Fingerprint.of(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
        JsonNode first = JsonMapper.shared()
                .readTree(text(entries, "proofs/units/HQ.jsonl")
                        .lines()
                        .findFirst()
                        .orElseThrow());
        assertThat(hashes).contains(first.path("proofSha256").asString());
        assertThat(first.path("firstIdentifiedAt").asString()).isEqualTo("2024-08-01T00:00:00Z");
        assertThat(first.path("acts").path(0).path("proof").path("statement").asString())
                .isNotEmpty();
    }

    @Test
    void derivesReportsThatAreGone() throws IOException {
        for (Path file : kept("reports")) {
            Files.delete(file);
        }

        assertThat(Files.mismatch(whole, pack("again.zip", "--originals"))).isEqualTo(-1);
    }

    @Test
    void packsOneUnit() throws IOException, InterruptedException {
        Path pack = pack("unit.zip", "--unit", "Tōkyō 2");

        assertThat(entries(pack).keySet().stream().filter(name -> name.matches("(reports|proofs|originals)/.*")))
                .containsExactly(
                        "reports/Tōkyō_2.pdf",
                        "reports/Tōkyō_2.pdf.manifest.json",
                        "reports/Tōkyō_2.xlsx",
                        "reports/Tōkyō_2.xlsx.manifest.json",
                        "proofs/verdicts.jsonl",
                        "proofs/units/Tōkyō_2.jsonl");
        assertThat(check(pack, key).code()).isZero();
    }

    @Test
    void namesTheEntryInWhichAByteWasFlipped() throws IOException, InterruptedException {
        Map<String, byte[]> entries = entries(whole);
        for (String name : List.of("reports/HQ.xlsx", "law/packs/us-icts-kaspersky-2024.yaml", "inputs.json")) {
            Map<String, byte[]> changed = new LinkedHashMap<>(entries);
            byte[] bytes = entries.get(name).clone();
            bytes[bytes.length / 2] ^= 1;
            changed.put(name, bytes);

            Checked checked = check(zip("changed.zip", changed), key);

            assertThat(checked.code()).isOne();
            assertThat(checked.difference())
                    .isEqualTo("DIFFERENT: " + name + "\n  expected: " + bytes.length + " bytes, SHA-256 "
                            + Fingerprint.of(entries.get(name)) + "\n  found:    " + bytes.length + " bytes, SHA-256 "
                            + Fingerprint.of(bytes));
        }
        byte[] raw = Files.readAllBytes(whole);
        raw[raw.length / 3] ^= 1;
        assertThat(check(Files.write(made.resolve("raw.zip"), raw), key))
                .matches(checked -> checked.code() == 1 && checked.difference().startsWith("DIFFERENT: "));
    }

    @Test
    void namesAnEntryThatIsMissingOrWasAdded() throws IOException, InterruptedException {
        Map<String, byte[]> entries = entries(whole);
        Map<String, byte[]> fewer = new LinkedHashMap<>(entries);
        fewer.remove("reports/HQ.pdf");
        Map<String, byte[]> more = new LinkedHashMap<>(entries);
        more.put("reports/extra.pdf", new byte[] {1});

        assertThat(check(zip("fewer.zip", fewer), key).difference())
                .startsWith("DIFFERENT: reports/HQ.pdf\n  expected: ")
                .endsWith("\n  found:    no entry of this name");
        assertThat(check(zip("more.zip", more), key).difference())
                .isEqualTo("DIFFERENT: reports/extra.pdf\n  expected: no such entry: the index does not name it\n"
                        + "  found:    an entry");
    }

    @Test
    void doesNotTrustAnotherKey() throws IOException, InterruptedException {
        SigningKey other = SigningKey.at(made.resolve("other.pem"));
        Path open = Files.writeString(made.resolve("other-public.pem"), other.publicPem());

        Checked checked = check(whole, open);

        assertThat(checked.code()).isOne();
        assertThat(checked.difference())
                .isEqualTo("DIFFERENT: index.json\n  expected: signed with the key of SHA-256 " + other.id()
                        + "\n  found:    another signature, which names the key " + ours().id());
    }

    @Test
    void namesAManifestThatWasSwappedWithAnotherUnits() throws IOException, InterruptedException {
        Map<String, byte[]> entries = entries(whole);
        String here = "reports/HQ.pdf.manifest.json";
        String there = "reports/Tōkyō_2.pdf.manifest.json";
        Map<String, byte[]> swapped = new LinkedHashMap<>(entries);
        swapped.put(here, entries.get(there));
        swapped.put(there, entries.get(here));

        assertThat(check(zip("swapped.zip", swapped), key).difference())
                .startsWith("DIFFERENT: " + here)
                .endsWith(Fingerprint.of(entries.get(there)) + ", which is " + there);
        assertThat(check(zip("signed.zip", indexed(swapped)), key).difference())
                .isEqualTo(
                        "DIFFERENT: " + here + "\n  expected: of the file HQ.pdf\n  found:    of the file Tōkyō_2.pdf");
    }

    @Test
    void namesWhatDoesNotFitTogetherThoughTheIndexIsSigned() throws IOException, InterruptedException {
        Map<String, byte[]> entries = entries(whole);
        String lines = "proofs/units/HQ.jsonl";

        assertThat(differs(entries, "proofs/verdicts.jsonl", "\"measure\":\"us-icts", "\"measure\":\"us-Icts"))
                .startsWith("DIFFERENT: proofs/units/HQ.jsonl, line ")
                .endsWith(" in proofs/verdicts.jsonl\n  found:    none");
        assertThat(differs(entries, lines, "\"packSha256\":\"", "\"packSha256\":\"0"))
                .startsWith("DIFFERENT: " + lines + ", line 1\n  expected: a rule pack of SHA-256 ");
        assertThat(differs(entries, lines, "\"unit\":\"HQ\"", "\"unit\":\"HR\""))
                .isEqualTo("DIFFERENT: " + lines + ", line 1\n  expected: unit HQ\n  found:    unit HR");
        assertThat(differs(entries, "law/packs/us-icts-kaspersky-2024.yaml", "title:", "title: "))
                .startsWith("DIFFERENT: law/packs/us-icts-kaspersky-2024.yaml\n  expected: SHA-256 ");
        assertThat(differs(entries, "law/catalogue/vendors/kaspersky.yaml", "Kaspersky", "Kasperskj"))
                .startsWith("DIFFERENT: law/catalogue/vendors/kaspersky.yaml\n  expected: SHA-256 ");
        assertThat(differs(entries, "lists/us-ofac-sdn-1/targets.simple.csv", "Example", "Other"))
                .startsWith("DIFFERENT: lists/us-ofac-sdn-1/targets.simple.csv\n  expected: SHA-256 ");
        assertThat(differs(entries, "inputs.json", "\"read\":4", "\"read\":5"))
                .endsWith("\n  expected: 5 rows read\n  found:    4 rows read");
        assertThat(differs(entries, "inputs.json", "engine 5", "engine 4"))
                .startsWith("DIFFERENT: reports/enterprise.pdf.manifest.json\n  expected: input ");
    }

    private String differs(Map<String, byte[]> entries, String name, String from, String to)
            throws IOException, InterruptedException {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        String text = text(entries, name);
        assertThat(text).contains(from);
        changed.put(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        Checked checked = check(zip("changed.zip", indexed(changed)), key);
        assertThat(checked.code()).as(checked.out()).isOne();
        return checked.difference();
    }

    @Test
    void writesNothingOverAndNothingHalf() throws IOException {
        Path out = made.resolve("run.zip");
        Files.writeString(out, "kept");
        assertThat(evidence(out))
                .isEqualTo(new CommandRun(
                        1, "", out + " is there already, and evidence is never written over. Name another file.\n"));
        assertThat(out).hasContent("kept");

        Path fresh = Files.createDirectory(made.resolve("fresh")).resolve("run.zip");
        CommandRun lost = withoutOriginals(() -> evidence(fresh, "--originals"));
        assertThat(lost.code()).isOne();
        assertThat(lost.err()).startsWith("The original of ").contains("is gone or was changed. Restore it into ");
        assertThat(fresh.getParent()).isEmptyDirectory();
    }

    private CommandRun withoutOriginals(Supplier<CommandRun> command) throws IOException {
        Path away = made.resolve("originals");
        Files.move(home.resolve("originals"), away);
        try {
            return command.get();
        } finally {
            try (Stream<Path> left = Files.walk(home.resolve("originals"))) {
                assertThat(left.filter(Files::isRegularFile)).isEmpty();
            }
            Files.delete(home.resolve("originals"));
            Files.move(away, home.resolve("originals"));
        }
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(evidence(made.resolve("run.zip"), "--unit", "BER").err())
                .isEqualTo("Run " + run + " screened no unit \"BER\", but [HQ, Tōkyō 2].\n");
        CommandRun unknown = CommandRun.in(
                home,
                "evidence",
                "--run",
                "ffffff",
                "--out",
                made.resolve("run.zip").toString());
        assertThat(unknown.code()).isOne();
        assertThat(unknown.err()).startsWith("There is no run whose id begins with \"ffffff\".");
        CommandRun empty = CommandRun.in(
                made.resolve("home"),
                "evidence",
                "--run",
                "latest",
                "--out",
                made.resolve("run.zip").toString());
        assertThat(empty.err()).isEqualTo("No run is on record. Screen what is stored with: winddown report\n");
    }

    private Path pack(String name, String... more) {
        Path out = made.resolve(name);
        CommandRun made = evidence(out, more);
        assertThat(made.code()).as(made.err()).isZero();
        return out;
    }

    private static CommandRun evidence(Path out, String... more) {
        List<String> words =
                new ArrayList<>(List.of("evidence", "--run", run.substring(0, 8), "--out", out.toString()));
        words.addAll(Arrays.asList(more));
        return CommandRun.in(home, words.toArray(String[]::new));
    }

    private static String done(String... words) {
        CommandRun done = CommandRun.in(home, words);
        assertThat(done.code()).as(done.out() + done.err()).isIn(0, 3);
        return done.out();
    }

    private static List<Path> kept(String folder) throws IOException {
        try (Stream<Path> kept = Files.walk(home.resolve(folder))) {
            return kept.filter(Files::isRegularFile).toList();
        }
    }

    private SigningKey ours() {
        return SigningKey.at(home.resolve("keys/signing.pem"));
    }

    private static String text(Map<String, byte[]> entries, String name) {
        assertThat(entries).containsKey(name);
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(Path pack) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(pack);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private Path zip(String name, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(made.resolve(name), bytes.toByteArray());
    }

    /** The same entries with an index of them that is signed with the key of the home. */
    private Map<String, byte[]> indexed(Map<String, byte[]> entries) {
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.remove("index.json");
        List<Map<String, Object>> named = new ArrayList<>();
        all.forEach((name, bytes) -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("name", name);
            each.put("sha256", Fingerprint.of(bytes));
            each.put("bytes", bytes.length);
            named.add(each);
        });
        byte[] index = JsonMapper.shared()
                .writeValueAsString(Map.of("runId", run, "unit", "", "asOf", "", "entries", named))
                .getBytes(StandardCharsets.UTF_8);
        all.put("index.json", Envelope.seal(INDEX_TYPE, index, ours()).getBytes(StandardCharsets.UTF_8));
        return all;
    }

    private record Checked(int code, String out) {

        String difference() {
            int from = out.indexOf("DIFFERENT: ");
            assertThat(from).as(out).isNotNegative();
            return out.substring(from).strip();
        }
    }

    /** Runs the checker of the pack as whoever gets the pack would. */
    private Checked check(Path pack, Path publicKey) throws IOException, InterruptedException {
        Path checker = made.resolve("Verify.java");
        if (Files.notExists(checker)) {
            try (InputStream source = EvidenceCommand.class.getResourceAsStream("../evidence/Verify.java")) {
                assertThat(source).isNotNull();
                Files.copy(source, checker);
            }
        }
        Path out = made.resolve("checked.txt");
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-XX:TieredStopAtLevel=1",
                        checker.toString(),
                        pack.toString(),
                        publicKey.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return new Checked(code, Files.readString(out).replace("\r\n", "\n"));
    }
}
