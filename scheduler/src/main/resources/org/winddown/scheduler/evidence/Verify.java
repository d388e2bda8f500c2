import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a pack of evidence: {@code java Verify.java pack.zip public-key.pem}. Needs Java 17 or later and nothing else.
 * Prints what was checked and ends with 0, or names the first difference and ends with 1; ends with 2 when it cannot
 * begin.
 */
public final class Verify {

    private static final String INDEX = "index.json";
    private static final String INDEX_TYPE = "application/vnd.winddown.evidence-index+json";
    private static final String INPUTS = "inputs.json";
    private static final String MANIFEST = ".manifest.json";
    private static final String MANIFEST_TYPE = "application/vnd.winddown.report-manifest+json";

    private final ZipFile zip;
    private final PublicKey key;
    private final Map<String, String> hashes = new LinkedHashMap<>();
    private Map<String, Object> index = Map.of();
    private Map<String, Object> inputs = Map.of();

    private Verify(ZipFile zip, PublicKey key) {
        this.zip = zip;
        this.key = key;
    }

    /** Something is not as it should be. */
    private static final class Difference extends Exception {

        private static final long serialVersionUID = 1L;

        Difference(String entry, String expected, String found) {
            super("DIFFERENT: " + entry + "\n  expected: " + expected + "\n  found:    " + found);
        }
    }

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("Use: java Verify.java pack.zip public-key.pem");
            System.exit(2);
        }
        PublicKey key;
        try {
            key = key(Files.readString(Path.of(args[1])));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            System.err.println(args[1] + " holds no Ed25519 public key in PEM: " + e.getMessage());
            System.exit(2);
            return;
        }
        try (ZipFile zip = new ZipFile(args[0])) {
            new Verify(zip, key).check();
            System.out.println("ALL OF IT IS AS IT WAS SIGNED.");
        } catch (Difference e) {
            System.out.println(e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.out.println("DIFFERENT: " + args[0] + "\n  expected: a ZIP file that can be read\n  found:    "
                    + e.getMessage());
            System.exit(1);
        }
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String begin = "-----BEGIN PUBLIC KEY-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END PUBLIC KEY-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("it has no block PUBLIC KEY");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der));
    }

    private void check() throws IOException, Difference {
        System.out.println("Public key: SHA-256 " + sha256(key.getEncoded()));
        signedIndex();
        entries();
        inputs = object(INPUTS, json(INPUTS, bytes(INPUTS)));
        Map<String, Object> run = object(INPUTS, inputs.get("run"));
        same(INPUTS, "run " + index.get("runId"), "run " + run.get("runId"));
        manifests();
        law();
        lists();
        files();
        proofs();
    }

    /** The index is what was signed. */
    private void signedIndex() throws IOException, Difference {
        if (zip.getEntry(INDEX) == null) {
            throw new Difference(INDEX, "an entry of this name", "none");
        }
        index = object(INDEX, json(INDEX, signed(INDEX, bytes(INDEX), INDEX_TYPE)));
        System.out.println("index.json: signed with this key; run " + index.get("runId") + ", unit "
                + (text(index, "unit").isEmpty() ? "all" : index.get("unit")) + ", as of " + index.get("asOf"));
    }

    /** All entries that the index names are there and as it says, and no other. */
    private void entries() throws IOException, Difference {
        Map<String, String> named = new HashMap<>();
        List<Map<String, Object>> entries = objects(INDEX, index.get("entries"));
        entries.forEach(entry -> named.putIfAbsent(text(entry, "sha256"), text(entry, "name")));
        for (Map<String, Object> entry : entries) {
            String name = text(entry, "name");
            String expected = entry.get("bytes") + " bytes, SHA-256 " + entry.get("sha256");
            ZipEntry there = zip.getEntry(name);
            if (there == null) {
                throw new Difference(name, expected, "no entry of this name");
            }
            String found = measured(name, there);
            if (!found.equals(expected)) {
                String other = named.get(found.substring(found.length() - 64));
                throw new Difference(name, expected, found + (other == null ? "" : ", which is " + other));
            }
            hashes.put(name, text(entry, "sha256"));
        }
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            if (!seen.add(entry.getName())) {
                throw new Difference(entry.getName(), "one entry of this name", "two");
            }
            if (!hashes.containsKey(entry.getName()) && !entry.getName().equals(INDEX)) {
                throw new Difference(entry.getName(), "no such entry: the index does not name it", "an entry");
            }
        }
        System.out.println("entries: " + hashes.size() + " have the size and SHA-256 of the index; none is missing, none"
                + " was added");
    }

    private String measured(String name, ZipEntry entry) throws Difference {
        long size = 0;
        MessageDigest digest = digest();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
            }
        } catch (IOException e) {
            throw new Difference(name, "an entry that can be unpacked", String.valueOf(e.getMessage()));
        }
        return size + " bytes, SHA-256 " + HexFormat.of().formatHex(digest.digest());
    }

    /** Each report has its own manifest, signed, and made of what the run depended on. */
    private void manifests() throws IOException, Difference {
        int reports = 0;
        for (String name : hashes.keySet()) {
            if (!name.startsWith("reports/")) {
                continue;
            }
            if (name.endsWith(MANIFEST)) {
                String report = name.substring(0, name.length() - MANIFEST.length());
                if (!hashes.containsKey(report)) {
                    throw new Difference(name, "a report " + report + " beside it", "none");
                }
                continue;
            }
            String beside = name + MANIFEST;
            if (!hashes.containsKey(beside)) {
                throw new Difference(beside, "a manifest of " + name, "none");
            }
            Map<String, Object> manifest = object(beside, json(beside, signed(beside, bytes(beside), MANIFEST_TYPE)));
            same(beside, "of the file " + name.substring("reports/".length()), "of the file " + manifest.get("file"));
            same(beside, "of SHA-256 " + hashes.get(name), "of SHA-256 " + manifest.get("sha256"));
            same(beside, "of run " + index.get("runId"), "of run " + manifest.get("runId"));
            List<Map<String, Object>> all = objects(INPUTS, inputs.get("inputs"));
            List<Map<String, Object>> its = objects(beside, manifest.get("inputs"));
            for (int i = 0; i < Math.max(all.size(), its.size()); i++) {
                same(
                        beside,
                        i < all.size() ? "input " + all.get(i) : "no further input",
                        i < its.size() ? "input " + its.get(i) : "no further input");
            }
            reports++;
        }
        System.out.println("manifests: " + reports + ", each signed with this key, of the report it lies beside, of this"
                + " run and its inputs");
    }

    /** The texts of the law are those that the run depended on. */
    private void law() throws IOException, Difference {
        int texts = 0;
        for (Map<String, Object> input : inputs("law text")) {
            String name = text(input, "name");
            entry("law/" + (name.equals("catalogue") ? "catalogue/SHA256SUMS" : name), text(input, "identity"));
            texts++;
        }
        int files = 0;
        for (String line : string(bytes("law/catalogue/SHA256SUMS")).lines().toList()) {
            int gap = line.indexOf("  ");
            entry("law/catalogue/" + line.substring(gap + 2), line.substring(0, gap));
            files++;
        }
        System.out.println("law: " + texts + " texts that the run names by SHA-256, and " + files
                + " files of its catalogue");
    }

    /** The lists are those that the run looked names up in. */
    private void lists() throws Difference {
        Set<String> told = new HashSet<>();
        for (Map<String, Object> list : objects(INPUTS, inputs.get("lists"))) {
            MessageDigest digest = digest();
            List<String> files = new ArrayList<>();
            for (Map<String, Object> file : objects(INPUTS, list.get("files"))) {
                entry(text(file, "entry"), text(file, "sha256"));
                files.add(text(file, "sha256"));
            }
            files.stream().sorted().forEach(file -> digest.update((file + "\n").getBytes(StandardCharsets.UTF_8)));
            String label = list.get("list") + "#" + list.get("number");
            same(
                    "lists/" + list.get("list") + "-" + list.get("number"),
                    "files of a version of SHA-256 " + list.get("sha256"),
                    "files of a version of SHA-256 " + HexFormat.of().formatHex(digest.digest()));
            told.add(label + " " + list.get("sha256"));
        }
        for (Map<String, Object> input : inputs("lists of parties")) {
            for (String version : text(input, "identity").split("; ")) {
                if (version.startsWith("owners ")) {
                    continue;
                }
                String label = version.substring(0, Math.max(0, version.indexOf(" as ")));
                String named = label + " " + version.substring(version.lastIndexOf(' ') + 1);
                if (!told.remove(named)) {
                    throw new Difference(INPUTS, "the list " + named, "none");
                }
            }
        }
        for (String left : new TreeSet<>(told)) {
            throw new Difference(INPUTS, "only lists that the run depended on", "the list " + left);
        }
        System.out.println("lists: " + objects(INPUTS, inputs.get("lists")).size()
                + ", the versions that the run names");
    }

    /** The rows of each file add up, and the files that are in here are those that were read. */
    private void files() throws Difference {
        List<Map<String, Object>> files = objects(INPUTS, inputs.get("files"));
        Set<String> known = new HashSet<>();
        int here = 0;
        for (Map<String, Object> file : files) {
            known.add(text(file, "sha256"));
            if (!text(file, "entry").isEmpty()) {
                entry(text(file, "entry"), text(file, "sha256"));
                here++;
            }
        }
        for (Map<String, Object> imported : objects(INPUTS, inputs.get("imports"))) {
            String of = INPUTS + ", import " + imported.get("importId") + " of " + imported.get("file");
            if (!known.contains(text(imported, "sha256"))) {
                throw new Difference(of, "a file that is told of", "SHA-256 " + imported.get("sha256"));
            }
            String rejected = text(imported, "rejectedRows");
            if (!rejected.isEmpty() && !hashes.containsKey(rejected)) {
                throw new Difference(rejected, "the rejected rows of " + imported.get("file"), "none");
            }
            if (text(imported, "refused").isEmpty()) {
                long kept = number(imported, "accepted") + number(imported, "rejected")
                        + number(imported, "duplicate") + number(imported, "blank");
                same(of, number(imported, "read") + " rows read", kept + " rows read");
            }
        }
        Set<String> dependedOn = new HashSet<>();
        inputs("inventory").forEach(input -> dependedOn.add(text(input, "identity")));
        for (Map<String, Object> snapshot : objects(INPUTS, inputs.get("snapshots"))) {
            if (!dependedOn.contains(text(snapshot, "snapshotId"))) {
                throw new Difference(
                        INPUTS, "an inventory that the run depended on", "" + snapshot.get("snapshotId"));
            }
        }
        System.out.println("files: " + files.size() + " told of, " + here + " in here; the rows of every import add up");
    }

    /** Each finding names its row, its rule pack and its proof, and the proof has the hash that is its name. */
    private void proofs() throws IOException, Difference {
        Map<String, String> measures = new HashMap<>();
        String verdicts = "proofs/verdicts.jsonl";
        long line = 0;
        try (BufferedReader lines = lines(verdicts)) {
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                String at = verdicts + ", line " + ++line;
                Map<String, Object> verdict = object(at, json(at, text.getBytes(StandardCharsets.UTF_8)));
                measures.put(
                        sha256(text.getBytes(StandardCharsets.UTF_8)),
                        verdict.get("measure") + " version " + verdict.get("version"));
            }
        }
        Set<String> files = new HashSet<>();
        objects(INPUTS, inputs.get("files")).forEach(file -> files.add(text(file, "sha256")));
        Set<String> used = new HashSet<>();
        long findings = 0;
        for (Map<String, Object> unit : objects(INPUTS, inputs.get("proofs"))) {
            String name = text(unit, "entry");
            if (!hashes.containsKey(name)) {
                throw new Difference(name, "the proofs of unit " + unit.get("unit"), "none");
            }
            long here = 0;
            try (BufferedReader lines = lines(name)) {
                for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                    String at = name + ", line " + ++here;
                    finding(at, object(at, json(at, text.getBytes(StandardCharsets.UTF_8))), unit, measures, files, used);
                }
            }
            same(name, number(unit, "findings") + " findings", here + " findings");
            findings += here;
        }
        if (used.size() < measures.size()) {
            throw new Difference(
                    verdicts, used.size() + " proofs, which findings name", measures.size() + " proofs");
        }
        System.out.println("findings: " + findings + ", each with a row of a file, a rule pack and a proof in here; proofs: "
                + measures.size() + ", each named by its SHA-256");
    }

    private void finding(
            String at,
            Map<String, Object> finding,
            Map<String, Object> unit,
            Map<String, String> measures,
            Set<String> files,
            Set<String> used)
            throws Difference {
        same(at, "unit " + unit.get("unit"), "unit " + finding.get("unit"));
        String proof = text(finding, "proofSha256");
        String of = measures.get(proof);
        if (of == null) {
            throw new Difference(at, "a proof of SHA-256 " + proof + " in proofs/verdicts.jsonl", "none");
        }
        same(at, "the proof of " + of, "the proof of " + finding.get("measure") + " version " + finding.get("version"));
        String pack = "law/packs/" + finding.get("measure") + ".yaml";
        if (!hashes.containsKey(pack)) {
            throw new Difference(pack, "the rule pack that " + at + " names", "none");
        }
        same(at, "a rule pack of SHA-256 " + hashes.get(pack), "a rule pack of SHA-256 " + finding.get("packSha256"));
        String file = text(object(at, finding.get("origin")), "sha256");
        if (!files.contains(file)) {
            throw new Difference(at, "a row of a file that inputs.json tells of", "SHA-256 " + file);
        }
        used.add(proof);
    }

    private List<Map<String, Object>> inputs(String sort) throws Difference {
        return objects(INPUTS, inputs.get("inputs")).stream()
                .filter(input -> sort.equals(input.get("sort")))
                .toList();
    }

    private void entry(String name, String sha256) throws Difference {
        if (!hashes.containsKey(name)) {
            throw new Difference(name, "an entry of SHA-256 " + sha256, "no entry of this name");
        }
        same(name, "SHA-256 " + sha256, "SHA-256 " + hashes.get(name));
    }

    private static void same(String entry, String expected, String found) throws Difference {
        if (!expected.equals(found)) {
            throw new Difference(entry, expected, found);
        }
    }

    /** The payload of an envelope, when it is signed with the key: DSSE version 1. */
    private byte[] signed(String entry, byte[] envelope, String type) throws Difference {
        Map<String, Object> json = object(entry, json(entry, envelope));
        same(entry, "the type " + type, "the type " + json.get("payloadType"));
        List<Map<String, Object>> signatures = objects(entry, json.get("signatures"));
        try {
            byte[] payload = Base64.getDecoder().decode(text(json, "payload"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] typed = type.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(("DSSEv1 " + typed.length + " ").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(typed);
            bytes.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.UTF_8));
            bytes.writeBytes(payload);
            for (Map<String, Object> signature : signatures) {
                if (signed(bytes.toByteArray(), Base64.getDecoder().decode(text(signature, "sig")))) {
                    return payload;
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Difference(entry, "an envelope in Base64", String.valueOf(e.getMessage()));
        }
        throw new Difference(
                entry,
                "signed with the key of SHA-256 " + sha256(key.getEncoded()),
                signatures.isEmpty()
                        ? "no signature"
                        : "another signature, which names the key " + signatures.get(0).get("keyid"));
    }

    private boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private byte[] bytes(String name) throws IOException, Difference {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Difference(name, "an entry of this name", "none");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (java.util.zip.ZipException e) {
            throw new Difference(name, "an entry that can be unpacked", String.valueOf(e.getMessage()));
        }
    }

    private BufferedReader lines(String name) throws IOException, Difference {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Difference(name, "an entry of this name", "none");
        }
        return new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static String text(Map<String, Object> object, String name) {
        return object.get(name) instanceof String text ? text : "";
    }

    private static long number(Map<String, Object> object, String name) {
        return object.get(name) instanceof Long number ? number : -1;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String entry, Object value) throws Difference {
        if (value instanceof Map) {
            return (Map<String, Object>) value;
        }
        throw new Difference(entry, "an object in JSON", "" + value);
    }

    private static List<Map<String, Object>> objects(String entry, Object value) throws Difference {
        if (!(value instanceof List<?> list)) {
            throw new Difference(entry, "a list in JSON", "" + value);
        }
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object each : list) {
            objects.add(object(entry, each));
        }
        return objects;
    }

    private static Object json(String entry, byte[] bytes) throws Difference {
        try {
            return new Json(string(bytes)).whole();
        } catch (IllegalArgumentException e) {
            throw new Difference(entry, "JSON", String.valueOf(e.getMessage()));
        }
    }

    /** Reads JSON into maps, lists, texts, whole numbers (others as texts), booleans and null. */
    private static final class Json {

        private static final int DEEPEST = 500;

        private final String text;
        private int at;
        private int depth;

        Json(String text) {
            this.text = text;
        }

        Object whole() {
            Object value = value();
            space();
            if (at < text.length()) {
                throw wrong("nothing more");
            }
            return value;
        }

        private IllegalArgumentException wrong(String expected) {
            return new IllegalArgumentException("at character " + at + ", where " + expected + " was expected");
        }

        private void space() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        private boolean next(char wanted) {
            space();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void need(char wanted) {
            if (!next(wanted)) {
                throw wrong("'" + wanted + "'");
            }
        }

        private Object value() {
            if (++depth > DEEPEST) {
                throw wrong("less depth");
            }
            try {
                if (next('{')) {
                    return members();
                }
                if (next('[')) {
                    return elements();
                }
                if (next('"')) {
                    return string();
                }
                return word();
            } finally {
                depth--;
            }
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            if (next('}')) {
                return members;
            }
            do {
                need('"');
                String name = string();
                need(':');
                if (members.containsKey(name)) {
                    throw wrong("\"" + name + "\" only once");
                }
                members.put(name, value());
            } while (next(','));
            need('}');
            return members;
        }

        private List<Object> elements() {
            List<Object> elements = new ArrayList<>();
            if (next(']')) {
                return elements;
            }
            do {
                elements.add(value());
            } while (next(','));
            need(']');
            return elements;
        }

        private String string() {
            StringBuilder read = new StringBuilder();
            while (at < text.length()) {
                char letter = text.charAt(at++);
                if (letter == '"') {
                    return read.toString();
                }
                read.append(letter == '\\' ? escaped() : letter);
            }
            throw wrong("the end of a text");
        }

        private char escaped() {
            if (at >= text.length()) {
                throw wrong("the rest of a text");
            }
            char letter = text.charAt(at++);
            switch (letter) {
                case 'b':
                    return '\b';
                case 'f':
                    return '\f';
                case 'n':
                    return '\n';
                case 'r':
                    return '\r';
                case 't':
                    return '\t';
                case 'u':
                    if (at + 4 > text.length()) {
                        throw wrong("four digits");
                    }
                    at += 4;
                    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
                case '"':
                case '\\':
                case '/':
                    return letter;
                default:
                    throw wrong("an escaped letter");
            }
        }

        private Object word() {
            int from = at;
            while (at < text.length() && ",]} \t\r\n:".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            if (word.equals("null")) {
                return null;
            }
            if (word.equals("true") || word.equals("false")) {
                return word.equals("true");
            }
            if (word.matches("-?(0|[1-9][0-9]{0,17})")) {
                return Long.valueOf(word);
            }
            if (word.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?")) {
                return word;
            }
            throw wrong("a value");
        }
    }
}
