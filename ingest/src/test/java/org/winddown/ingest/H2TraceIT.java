package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.mapping.CellSource;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.trace.AssetTrace;
import org.winddown.ingest.trace.AssetVersion;
import org.winddown.ingest.trace.CellHistory;
import org.winddown.ingest.trace.Question;
import org.winddown.rules.asset.AssetKind;

/** Where each cell of an asset comes from, and what the asset was before. */
class H2TraceIT {

    private static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    private static final String HEADER = "asset_id,kind,vendor,product,hostname,Cost Centre\n";
    private static final Person ANA = new Person("Ana", "wrong file");
    private static final Terms PART = new Terms(true, false, Optional.empty());

    @TempDir
    Path home;

    private Installed installed;

    @BeforeEach
    void start() {
        installed = new Installed(
                JdbcConnectionPool.create(
                        "jdbc:h2:file:" + home.resolve("db")
                                + ";WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                        "sa",
                        ""),
                "h2",
                home);
    }

    @AfterEach
    void stop() {
        installed.close();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }

    private static Instant night(int n) {
        return FIRST.plus(Duration.ofDays(n));
    }

    private ImportResult imported(int n, String name, String rows) throws IOException {
        return installed.commit(file(name, HEADER + rows), night(n));
    }

    private AssetTrace trace(String assetId, String field) {
        return trace(new Question(assetId, "", "", field, Instant.MAX, Instant.MAX));
    }

    private AssetTrace trace(Question question) {
        List<AssetTrace> found = installed.traces.find(question);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> cells(CellHistory history) {
        return history.cells().stream().map(H2TraceIT::line).toList();
    }

    private static String line(CellSource cell) {
        return cell.field() + " = " + cell.value() + " | " + cell.header() + " " + cell.column() + " [" + cell.text()
                + "] " + cell.rule() + ", " + cell.words();
    }

    /** For example {@code 08-01..08-03 a.csv 2, seen 08-01 08-02}. */
    private static String line(AssetVersion version) {
        return day(version.validFrom()) + ".."
                + version.validTo().map(H2TraceIT::day).orElse("") + " "
                + version.origin().map(one -> one.file() + " " + one.row()).orElse("not there") + ", seen"
                + String.join(
                        "",
                        version.sightings().stream()
                                .map(one -> " " + day(one.dated()))
                                .toList());
    }

    private static String day(Instant instant) {
        return instant.toString().substring(5, 10);
    }

    @Test
    void tracesEveryTextToItsCellAndTheRuleThatReadIt() throws IOException {
        Path file = file(
                "lizenzen.csv",
                "Asset ID;Kind;Vendor;Product;End Date;Cost;Room\n"
                        + "A-0;licence;Acme;Anvil;31.12.2024;2.000,00 EUR;\n"
                        + "A-1;licence; Acme ;Anvil;03.04.2025;1.250,50 EUR; 7b\n");
        ImportResult done = installed.commit(file, night(0));

        AssetTrace trace = trace("A-1", "");

        assertThat(trace.asset()).hasToString("BU-1/cmdb/LICENCE/A-1");
        assertThat(trace.inInventory()).isTrue();
        CellHistory only = trace.cells().get(0);
        assertThat(only.doubt()).isEmpty();
        assertThat(only.origin().place()).isEqualTo("lizenzen.csv, row 3");
        assertThat(only.origin().sha256()).isEqualTo(done.sha256());
        assertThat(cells(only))
                .containsExactly(
                        "asset_id = A-1 | Asset ID 1 [A-1] AS_WRITTEN, the column bears the field's name",
                        "kind = LICENCE | Kind 2 [licence] READ, the column bears the field's name",
                        "vendor = Acme | Vendor 3 [ Acme ] AS_WRITTEN, the column bears the field's name",
                        "product = Anvil | Product 4 [Anvil] AS_WRITTEN, the column bears the field's name",
                        "end_date = 2025-04-03 | End Date 5 [03.04.2025] READ, the column bears the field's name, read"
                                + " as a date, day-first",
                        "cost = 1250.50 | Cost 6 [1.250,50 EUR] READ, the column bears the field's name, read as a"
                                + " number, decimal comma",
                        "currency = EUR | Cost 6 [1.250,50 EUR] DERIVED, the currency beside the amount",
                        "Cost (as written) = 1.250,50 EUR | Cost 6 [1.250,50 EUR] AS_WRITTEN, kept, as the field holds"
                                + " it in the form of the template",
                        "End Date (as written) = 03.04.2025 | End Date 5 [03.04.2025] AS_WRITTEN, kept, as the field"
                                + " holds it in the form of the template",
                        "Room = 7b | Room 7 [ 7b] AS_WRITTEN, a column beside the template");
    }

    @Test
    void tracesWhatNoCellSays() throws IOException {
        Path file = file("hosts.csv", "Device,Title,Maker\npc-1,Anvil,Acme\n");
        ImportRequest request = new ImportRequest(
                file,
                Installed.UNIT,
                Installed.SOURCE,
                Optional.of(AssetKind.INSTALLATION),
                Optional.of(night(0)),
                Optional.of(MappingYaml.read(
                        "m.yaml",
                        "name: hosts\ncolumns: {Device: hostname, Title: product, Maker: vendor}\n"
                                + "constants: {country: JP, Fleet: east}\nidentity: [Device, Title]\n")),
                Optional.of("FW-1"),
                List.of(),
                night(0),
                false,
                false);
        installed.imports.run(request, ImportProgress.SILENT);
        String id = installed.assets().get(0).asset().key().assetId();

        assertThat(cells(trace(id, "").cells().get(0)))
                .containsExactly(
                        "asset_id = " + id + " |  0 [] DERIVED, hash of \"Device\" \"pc-1\", \"Title\" \"Anvil\"",
                        "kind = INSTALLATION |  0 [] STATED, stated with the import (--kind)",
                        "vendor = Acme | Maker 3 [Acme] AS_WRITTEN, mapping hosts takes \"Maker\" for vendor",
                        "product = Anvil | Title 2 [Anvil] AS_WRITTEN, mapping hosts takes \"Title\" for product",
                        "hostname = pc-1 | Device 1 [pc-1] AS_WRITTEN, mapping hosts takes \"Device\" for hostname",
                        "country = JP |  0 [] MAPPING, mapping hosts gives it where the cell is empty",
                        "embedded_in = FW-1 |  0 [] STATED, stated with the import (--parent)",
                        "Fleet = east |  0 [] MAPPING, mapping hosts gives it to every row");
    }

    @Test
    void tellsTheVersionsOfAnAssetAndWhereItWasSeenUnchanged() throws IOException {
        imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,pc-1,1\nA-2,LICENCE,Acme,Anvil,,1\n");
        imported(1, "b.csv", "A-2,LICENCE,Acme,Anvil,,1\nA-1,LICENCE,Acme,Anvil,pc-1,1\n");
        imported(2, "c.csv", "A-1,LICENCE,Acme,Hammer,,1\nA-2,LICENCE,Acme,Anvil,,1\n");
        ImportResult gone = imported(3, "d.csv", "A-2,LICENCE,Acme,Anvil,,1\n");
        imported(4, "e.csv", "A-2,LICENCE,Acme,Anvil,,1\nA-1,LICENCE,Acme,Hammer,,1\n");

        AssetTrace trace = trace("A-1", "");

        assertThat(trace.versions())
                .extracting(H2TraceIT::line)
                .containsExactly(
                        "08-01..08-03 a.csv 2, seen 08-01 08-02",
                        "08-03..08-04 c.csv 2, seen 08-03",
                        "08-05.. e.csv 3, seen 08-05");
        assertThat(trace.versions().get(1).changes())
                .hasToString("[CellChange[column=product, before=Anvil,"
                        + " after=Hammer], CellChange[column=hostname, before=pc-1, after=]]");
        assertThat(trace.versions().get(2).changes()).isEmpty();
        assertThat(trace.versions().get(1).ended().orElseThrow().words())
                .isEqualTo("import " + gone.importId().substring(0, 12) + " of d.csv");
        assertThat(trace.superseded()).isEmpty();
        assertThat(trace(new Question("A-1", "BU-1", "cmdb", "", night(1), Instant.MAX))
                        .versions())
                .extracting(H2TraceIT::line)
                .containsExactly("08-01.. a.csv 2, seen 08-01 08-02");
        assertThat(trace(new Question("A-1", "", "", "", night(3), Instant.MAX)).inInventory())
                .isFalse();
        assertThat(trace(new Question("A-1", "", "", "", Instant.MAX, night(0))).versions())
                .as("known then")
                .hasSize(1);
        assertThat(installed.traces.find(new Question("A-1", "BU-2", "", "", Instant.MAX, Instant.MAX)))
                .isEmpty();
        assertThat(installed.traces.find(new Question("A-9", "", "", "", Instant.MAX, Instant.MAX)))
                .isEmpty();
    }

    @Test
    void tellsTheHistoryOfOneFieldWithTheCellOfEachVersion() throws IOException {
        imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,pc-1,1\n");
        imported(1, "b.csv", "A-1,LICENCE,Acme, Hammer,pc-1,1\n");

        assertThat(trace("A-1", "product").cells())
                .extracting(history -> history.origin().place() + ": " + cells(history))
                .containsExactly(
                        "a.csv, row 2: [product = Anvil | product 4 [Anvil] AS_WRITTEN, the column bears the field's"
                                + " name]",
                        "b.csv, row 2: [product = Hammer | product 4 [ Hammer] AS_WRITTEN, the column bears the"
                                + " field's name]");
    }

    @Test
    void tellsWhatWasUndoneAndByWhom() throws IOException {
        imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,,1\n");
        ImportResult wrong = imported(1, "b.csv", "A-1,LICENCE,Acme,Hammer,,1\n");
        ImportResult lost = imported(2, "c.csv", "A-2,LICENCE,Acme,Hammer,,1\n");
        installed.imports.acts().undo(lost.importId(), ANA, night(3));
        installed.imports.acts().undo(wrong.importId(), ANA, night(4));

        AssetTrace trace = trace("A-1", "");

        assertThat(trace.versions())
                .extracting(H2TraceIT::line)
                .containsExactly("08-01..08-03 a.csv 2, seen 08-01", "08-03.. b.csv 2, seen 08-02");
        assertThat(trace.superseded())
                .extracting(H2TraceIT::line)
                .containsExactly("08-02..08-03 b.csv 2, seen", "08-03.. not there, seen");
        AssetVersion undone = trace.superseded().get(0);
        assertThat(undone.recordedTo()).contains(night(4));
        assertThat(undone.ended().orElseThrow().words())
                .isEqualTo("import " + wrong.importId().substring(0, 12) + " was undone by Ana on " + night(4)
                        + ", because: wrong file");
        assertThat(trace(new Question("A-1", "", "", "", Instant.MAX, night(2))).superseded())
                .as("as it was known before")
                .isEmpty();
    }

    @Test
    void tracesCorrectedRowsAndPartsToTheirOwnFiles() throws IOException {
        imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,,1\nA-2,LICENCE,Acme,Anvil,,1\n");
        installed.commit(
                file("c.csv", HEADER.strip() + ",reject_code,reject_message\nA-9,DEVICE,Acme,Anvil,,1,x,y\n"),
                night(0));
        installed.commit(file("p.csv", HEADER + "A-2,LICENCE,Acme,Anvil 2,,1\n"), night(1), PART);

        assertThat(trace("A-9", "").cells().get(0).origin().place()).isEqualTo("c.csv, row 2");
        assertThat(trace("A-9", "").cells().get(0).doubt()).isEmpty();
        assertThat(trace("A-1", "").versions())
                .as("the part did not see it")
                .extracting(H2TraceIT::line)
                .containsExactly("08-01.. a.csv 2, seen 08-01");
        assertThat(trace("A-2", "").versions())
                .extracting(H2TraceIT::line)
                .containsExactly("08-01..08-02 a.csv 3, seen 08-01", "08-02.. p.csv 2, seen 08-02");
        assertThat(trace("A-2", "").versions().get(1).begun().words()).contains(" of p.csv");
    }

    @Test
    void tracesRowsOfAnArchivesPartsAndItemsOfADocument() throws IOException {
        Path zip = home.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String id : List.of("A-1", "A-2")) {
                out.putNextEntry(new ZipEntry(id + ".csv"));
                out.write((HEADER + id + ",LICENCE,Acme,Anvil,,1\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        installed.commit(zip, night(0));
        assertThat(trace("A-2", "vendor").cells())
                .extracting(history ->
                        history.origin().place() + ": " + history.cells().get(0).text())
                .containsExactly("a.zip, part \"A-2.csv\", row 2: Acme");

        Path bill = file("bill.json", """
                {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
                 "metadata": {"component": {"type": "application", "name": "Shop", "bom-ref": "shop"}},
                 "components": [{"type": "library", "name": "anvil", "publisher": "Acme", "bom-ref": "anvil",
                                 "purl": "pkg:maven/acme/anvil@1"}]}
                """);
        installed.commit(bill, night(1));
        String item = installed.assets().stream()
                .filter(stored -> stored.asset().name().product().equals("anvil"))
                .map(stored -> stored.asset().key().assetId())
                .findFirst()
                .orElseThrow();
        CellHistory cells = trace(item, "purl").cells().get(0);
        assertThat(cells.doubt()).isEmpty();
        assertThat(cells(cells))
                .containsExactly("purl = pkg:maven/acme/anvil@1 | purl 11 [pkg:maven/acme/anvil@1] AS_WRITTEN, the"
                        + " column bears the field's name");
    }

    @Test
    void saysWhenTheOriginalIsGoneOrChanged() throws IOException {
        String sha256 = imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,,1\n").sha256();
        ContentStore originals = new ContentStore(home.resolve("originals"));

        Files.writeString(originals.find(sha256).orElseThrow(), "x", StandardOpenOption.APPEND);
        assertThat(trace("A-1", "vendor").cells().get(0).doubt())
                .isEqualTo("The original was changed: its bytes have another hash now.");
        Files.delete(originals.find(sha256).orElseThrow());
        CellHistory gone = trace("A-1", "vendor").cells().get(0);

        assertThat(gone.doubt())
                .isEqualTo("The original is gone: no file of this hash is among the originals. Put it back to see its"
                        + " cells.");
        assertThat(cells(gone)).containsExactly("vendor = Acme |  0 [] UNEXPLAINED, not traced");
    }

    @Test
    void saysWhenTheRowDoesNotGiveTheStoredTextToday() throws IOException {
        imported(0, "a.csv", "A-1,LICENCE,Acme,Anvil,,1\n");
        installed.jdbc.update("update source_mapping set mapping = 'name: other\ncolumns: {vendor: product,"
                + " product: vendor}\n'");

        assertThat(cells(trace("A-1", "vendor").cells().get(0)))
                .containsExactly("vendor = Acme | product 4 [Anvil] UNEXPLAINED, this version of the program reads"
                        + " \"Anvil\" from the row; another version, or a mapping that is not on record, read the"
                        + " stored text");
    }

    @Test
    void refusesAFileThatIsWrittenToWhileItIsImported() throws IOException {
        Path file = file("a.csv", HEADER + "A-1,LICENCE,Acme,Anvil,,1\n");
        ImportRequest request = Installed.request(file, night(0), false);

        ImportResult refused = installed.imports.run(request, ImportProgress.SILENT, change -> append(file));
        assertThat(refused.refused())
                .contains("FILE_CHANGED: a.csv: the file was changed while it was imported, so nothing of it was."
                        + " Import it again when whoever writes it has finished.");
        assertThat(installed.assets()).isEmpty();
        assertThat(installed.runs.forUnit(Installed.UNIT)).isEmpty();
        assertThat(installed.commit(file, night(0)).accepted()).isEqualTo(2);
        Files.writeString(file, HEADER + "A-1,LICENCE,Acme,Anvil,,1\n");
        assertThat(installed.commit(file, night(1)).accepted())
                .as("the bytes that were there first")
                .isEqualTo(1);
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "A-2,LICENCE,Acme,Anvil,,1\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes of every table, counted as text; those of Spring Batch are not ours. */
    private Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        installed
                .jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public' and table_name"
                                + " not like 'batch%' and table_name not like 'flyway%' order by table_name",
                        String.class)
                .forEach(table -> sizes.put(table, size(table)));
        return sizes;
    }

    private long size(String table) {
        return installed.jdbc.queryForList("select * from " + table).stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(value -> value instanceof byte[] bytes
                        ? bytes.length
                        : String.valueOf(value).length())
                .sum();
    }

    @Test
    void writesNothingButItsSightingForAnUnchangedNight() throws IOException {
        String rows = IntStream.range(0, 20_000)
                .mapToObj(i -> "A-" + i + ",LICENCE,Acme,Anvil " + i % 50 + ",pc-" + i + ",cost centre " + i % 7 + "\n")
                .reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
                .toString();
        imported(0, "night-0.csv", rows);
        Map<String, Long> before = sizes();

        ImportResult again = imported(1, "night-1.csv", rows);

        Map<String, Long> grown = sizes();
        grown.replaceAll((table, size) -> size - before.getOrDefault(table, 0L));
        grown.values().removeIf(more -> more == 0);
        assertThat(again.unchanged()).isEqualTo(20_000);
        assertThat(grown.keySet())
                .containsExactlyInAnyOrder(
                        "import_run", "import_state", "snapshot", "snapshot_block", "source_mapping");
        assertThat(grown.values().stream().mapToLong(Long::longValue).sum())
                .as("bytes written for 20,000 rows that are seen again: %s", grown)
                .isLessThan(20_000);
        assertThat(trace("A-19999", "").versions())
                .extracting(H2TraceIT::line)
                .containsExactly("08-01.. night-0.csv 20001, seen 08-01 08-02");
    }
}
