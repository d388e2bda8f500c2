package org.winddown.reporting.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Address.Scheme;
import org.winddown.reporting.delivery.Claim;
import org.winddown.reporting.delivery.DeliveryEvent;
import org.winddown.reporting.delivery.DeliveryRecord;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.Recall;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.delivery.RetryPolicy;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.FolderChannel;
import org.winddown.reporting.model.Artifact;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.model.ReportKind;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.FindingRegister;
import org.winddown.reporting.store.RecipientTable;
import org.winddown.reporting.store.ReportArchive;
import org.winddown.reporting.store.RunRecord;
import org.winddown.rules.evaluation.Verdict;

/** What becomes of deliveries on either database, into folders. */
abstract class DeliveriesSuite {

    private static final Instant AS_OF = Instant.parse("2024-08-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofMinutes(1), Duration.ofHours(1));

    @TempDir
    private Path root;

    private final TestClock clock = new TestClock();
    private DataSource dataSource;
    private RecipientTable recipients;
    private DeliveryQueue queue;
    private DeliveryTable table;
    private Deliveries deliveries;
    private Dispatcher dispatcher;

    abstract DataSource database(Path home);

    @BeforeEach
    void open() throws IOException {
        dataSource = database(root);
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/reporting")
                .load()
                .migrate();
        recipients = new RecipientTable(dataSource);
        queue = new DeliveryQueue(dataSource);
        table = new DeliveryTable(dataSource);
        deliveries = new Deliveries(recipients, queue, table);
        dispatcher = dispatcher(new FolderChannel());
        Files.createDirectories(root.resolve("reports"));
    }

    private Dispatcher dispatcher(Channel folders) {
        return new Dispatcher(
                queue,
                recipients,
                table,
                Map.of(Scheme.FOLDER, folders),
                new Dispatcher.Settings(root.resolve("reports"), POLICY, LEASE),
                clock);
    }

    private Recipient recipient(String name, String units, boolean onlyChanged) {
        return new Recipient(
                name,
                Address.of("folder:" + root.resolve("to").resolve(name)).orElseThrow(),
                Set.of(units.split(";", -1)),
                Set.of("*"),
                Set.of("*"),
                onlyChanged);
    }

    private void register(Recipient... all) throws IOException {
        recipients.replace(List.of(all), clock.instant());
        for (Recipient each : all) {
            Files.createDirectories(Path.of(each.address().rest()));
        }
    }

    private Parcel report(String run, String unit, String content) throws IOException {
        String path = run + "/" + (unit.isEmpty() ? "enterprise" : unit) + ".pdf";
        byte[] bytes = ("run " + run + " unit " + unit + ": " + content).getBytes(StandardCharsets.UTF_8);
        Path file = root.resolve("reports").resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return new Parcel(
                run.repeat(64),
                AS_OF,
                unit,
                "full",
                "pdf",
                path,
                Fingerprint.of(bytes),
                Fingerprint.of(List.of(content)),
                true);
    }

    private List<String> files(String name) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("to").resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> log() {
        return deliveries.all().stream()
                .map(line -> line.delivery().recipient() + " "
                        + line.delivery().parcel().unit() + " " + line.state() + " " + line.attempts())
                .toList();
    }

    private DeliveryRecord only() {
        List<DeliveryRecord> all = deliveries.all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void givesEachRecipientOnlyTheirUnits() throws IOException {
        register(recipient("ada", "NYC", false), recipient("bob", "*", false), recipient("eve", "BER;NYC", false));
        List<Parcel> night =
                List.of(report("a", "NYC", "x"), report("a", "BER", "x"), report("a", "HQ", "x"), report("a", "", "x"));

        assertThat(deliveries.enqueue(night, clock.instant())).isEqualTo(7);
        assertThat(deliveries.enqueue(night, clock.instant())).isZero();
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 7));
        assertThat(dispatcher.pass()).isEmpty();

        assertThat(files("ada")).containsExactly("winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(files("bob"))
                .containsExactly(
                        "winddown_BER_2024-08-01T000000Z_aaaaaaaa.pdf",
                        "winddown_HQ_2024-08-01T000000Z_aaaaaaaa.pdf",
                        "winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf",
                        "winddown_enterprise_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(files("eve"))
                .containsExactly(
                        "winddown_BER_2024-08-01T000000Z_aaaaaaaa.pdf", "winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(root.resolve("to/ada/winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf"))
                .hasSameBinaryContentAs(root.resolve("reports/a/NYC.pdf"));
        assertThat(log())
                .containsExactly(
                        "ada NYC SENT 1",
                        "bob  SENT 1",
                        "bob BER SENT 1",
                        "bob HQ SENT 1",
                        "bob NYC SENT 1",
                        "eve BER SENT 1",
                        "eve NYC SENT 1");
    }

    @Test
    void asksAgainBeforeSendingWhetherTheUnitIsStillTheirs() throws IOException {
        register(recipient("ada", "NYC", false), recipient("bob", "NYC", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());
        register(recipient("ada", "BER", false));

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.WITHHELD, 2));

        assertThat(files("ada")).isEmpty();
        assertThat(files("bob")).isEmpty();
        assertThat(deliveries.all())
                .extracting(DeliveryRecord::message)
                .containsExactly(
                        "\"ada\" is no longer to get the pdf report on unit NYC.", "\"bob\" is no recipient any more.");
    }

    @Test
    void enqueuesAllOfANightOrNothing() throws IOException {
        register(recipient("bob", "*", false));
        Parcel tooLong = report("a", "U".repeat(101), "x");

        assertThatThrownBy(() -> deliveries.enqueue(List.of(report("a", "NYC", "x"), tooLong), clock.instant()))
                .isInstanceOf(DataIntegrityViolationException.class);

        assertThat(deliveries.all()).isEmpty();
    }

    @Test
    void neverSendsAReportThatIsNotWhatWasMade() throws IOException {
        register(recipient("ada", "*", false));
        Parcel changed = report("a", "NYC", "x");
        Parcel missing = report("a", "BER", "x");
        Parcel sound = report("a", "HQ", "x");
        Parcel lost = new Parcel(
                sound.runId(),
                sound.asOf(),
                sound.unit(),
                sound.kind(),
                sound.format(),
                sound.path(),
                sound.sha256(),
                sound.contentHash(),
                false);
        Path nyc = root.resolve("reports/a/NYC.pdf");
        byte[] before = Files.readAllBytes(nyc);
        Files.writeString(nyc, "touched");
        Files.delete(root.resolve("reports/a/BER.pdf"));
        deliveries.enqueue(List.of(changed, missing, lost), clock.instant());

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.WITHHELD, 3));

        assertThat(files("ada")).isEmpty();
        assertThat(deliveries.all())
                .extracting(DeliveryRecord::message)
                .containsExactly(
                        "The file " + root.resolve("reports/a/BER.pdf")
                                + " is missing. Run the night again: it makes the same file.",
                        "The rows of the run do not add up. Find the import that lost some, and run the night again.",
                        "The file " + nyc + " has SHA-256 "
                                + Fingerprint.of("touched".getBytes(StandardCharsets.UTF_8)) + ", but "
                                + changed.sha256()
                                + " was recorded when it was made. Somebody changed it; restore it, or run the night"
                                + " again.");

        Files.write(nyc, before);
        assertThat(deliveries.again(clock.instant(), "operator")).isEqualTo(3);
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1, DeliveryState.WITHHELD, 2));
        assertThat(files("ada")).containsExactly("winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
    }

    @Test
    void triesLaterAndEachTimeLater() throws IOException {
        register(recipient("ada", "NYC", false));
        Path folder = root.resolve("to/ada");
        Files.delete(folder);
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.RETRYING, 1));
        assertThat(only().dueAt()).isEqualTo(clock.instant().plusSeconds(60));
        assertThat(only().message()).isEqualTo("There is no folder " + folder + ". Make it, or mount what it lies on.");
        assertThat(dispatcher.pass()).as("not due yet").isEmpty();
        clock.forward(Duration.ofSeconds(60));
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.RETRYING, 1));
        assertThat(only().dueAt()).isEqualTo(clock.instant().plusSeconds(120));
        Files.createDirectories(folder);
        clock.forward(Duration.ofSeconds(120));

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));

        assertThat(files("ada")).containsExactly("winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(only().dueAt()).isNull();
        assertThat(log()).containsExactly("ada NYC SENT 3");
    }

    @Test
    void asksAPlaceThatIsDownOnceInAPass() throws IOException {
        register(recipient("ada", "*", false), recipient("bob", "*", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x"), report("a", "BER", "x")), clock.instant());
        Files.delete(root.resolve("to/ada"));

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.RETRYING, 1, DeliveryState.SENT, 2));
        assertThat(log().stream().sorted())
                .filteredOn(line -> line.startsWith("ada"))
                .extracting(line -> line.substring(8))
                .containsExactlyInAnyOrder("QUEUED 0", "RETRYING 1");
        Files.createDirectories(root.resolve("to/ada"));
        clock.forward(Duration.ofMinutes(1));
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 2));

        assertThat(files("ada")).hasSize(2);
    }

    @Test
    void holdsWhatDoesNotWorkForAPerson() throws IOException {
        register(recipient("ada", "NYC", false));
        Files.delete(root.resolve("to/ada"));
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());
        for (int attempt = 0; attempt < 3; attempt++) {
            dispatcher.pass();
            clock.forward(Duration.ofHours(2));
        }

        assertThat(log()).containsExactly("ada NYC FAILED 3");
        assertThat(dispatcher.pass()).isEmpty();
        Files.createDirectories(root.resolve("to/ada"));
        assertThat(deliveries.again(clock.instant(), "operator")).isEqualTo(1);
        assertThat(deliveries.again(clock.instant(), "operator")).isZero();
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));
        assertThat(files("ada")).hasSize(1);
    }

    @Test
    void doesNotOverwriteWhatSomebodyChangedThere() throws IOException {
        register(recipient("ada", "NYC", false));
        Path there = Files.writeString(root.resolve("to/ada/winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf"), "notes");
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.FAILED, 1));

        assertThat(there).hasContent("notes");
        assertThat(only().message()).startsWith("There is another file " + there + ": its SHA-256 is ");
    }

    @Test
    void leavesOneFileWhenASenderIsKilledBeforeItRecords() throws IOException {
        register(recipient("ada", "NYC", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());
        Claim killed = queue.claim(clock.instant(), LEASE).orElseThrow();
        Gate.Go go = (Gate.Go) new Gate(recipients, table, root.resolve("reports")).check(killed.delivery());
        new FolderChannel().send(go.consignment(), go.address());

        assertThat(dispatcher.pass()).as("the lease holds").isEmpty();
        clock.forward(LEASE);
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));

        assertThat(files("ada")).containsExactly("winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(only().message()).isEqualTo("The same file was there.");
        assertThat(queue.finish(
                        killed, new DeliveryEvent(clock.instant(), DeliveryState.FAILED, go.address(), "too late")))
                .as("whoever lost the lease records nothing")
                .isFalse();
        assertThat(log()).containsExactly("ada NYC SENT 1");
    }

    @Test
    void givesUpWhatKillsItsSender() throws IOException {
        register(recipient("ada", "NYC", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());
        for (int kill = 0; kill < 3; kill++) {
            assertThat(queue.claim(clock.instant(), LEASE)).isPresent();
            clock.forward(LEASE);
        }

        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.FAILED, 1));

        assertThat(only().message())
                .isEqualTo("It was tried 3 times and no sender came back. Look into the log of the server, then run:"
                        + " winddown deliver --retry");
    }

    @Test
    void doesNotWaitForWhatAnotherSenderIsClaiming() throws Exception {
        register(recipient("ada", "*", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x"), report("a", "BER", "x")), clock.instant());
        String taken = deliveries.all().stream()
                .map(line -> line.delivery().id())
                .sorted()
                .findFirst()
                .orElseThrow();
        try (Connection other = dataSource.getConnection();
                PreparedStatement lock = other.prepareStatement(
                        "select delivery_id from delivery_queue where delivery_id = ? for update")) {
            other.setAutoCommit(false);
            lock.setString(1, taken);
            lock.executeQuery();

            Optional<Claim> mine =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> queue.claim(clock.instant(), LEASE));
            Optional<Claim> none =
                    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> queue.claim(clock.instant(), LEASE));

            assertThat(mine.map(claim -> claim.delivery().id()))
                    .isPresent()
                    .get()
                    .isNotEqualTo(taken);
            assertThat(none).isEmpty();
            other.rollback();
        }
        assertThat(queue.claim(clock.instant(), LEASE)).isPresent();
    }

    @Test
    void sendsEachOnceWhenTwoSendersWorkAtOnce() throws Exception {
        register(recipient("ada", "*", false), recipient("bob", "*", false));
        List<Parcel> night = new ArrayList<>();
        for (int unit = 0; unit < 20; unit++) {
            night.add(report("a", "U" + unit, "x"));
        }
        deliveries.enqueue(night, clock.instant());
        List<String> sent = Collections.synchronizedList(new ArrayList<>());
        Channel folders = new FolderChannel();
        Channel noting = (consignment, address) -> {
            sent.add(consignment.id());
            return folders.send(consignment, address);
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Map<DeliveryState, Integer>> one =
                    threads.submit(() -> dispatcher(noting).pass());
            Future<Map<DeliveryState, Integer>> two =
                    threads.submit(() -> dispatcher(noting).pass());

            assertThat(one.get().getOrDefault(DeliveryState.SENT, 0) + two.get().getOrDefault(DeliveryState.SENT, 0))
                    .isEqualTo(40);
        } finally {
            threads.shutdown();
        }

        assertThat(sent).hasSize(40).doesNotHaveDuplicates();
        assertThat(deliveries.all()).allMatch(line -> line.state() == DeliveryState.SENT && line.attempts() == 1);
    }

    @Test
    void leavesOutWhatSaysTheSame() throws IOException {
        register(recipient("ada", "NYC", true), recipient("bob", "NYC", false));
        deliveries.enqueue(List.of(report("a", "NYC", "same")), clock.instant());
        dispatcher.pass();
        clock.forward(Duration.ofDays(1));
        deliveries.enqueue(List.of(report("b", "NYC", "same")), clock.instant());
        dispatcher.pass();
        clock.forward(Duration.ofDays(1));
        deliveries.enqueue(List.of(report("c", "NYC", "other")), clock.instant());
        dispatcher.pass();

        assertThat(log())
                .containsExactly(
                        "ada NYC SENT 1",
                        "bob NYC SENT 1",
                        "ada NYC SKIPPED_UNCHANGED 0",
                        "bob NYC SENT 1",
                        "ada NYC SENT 1",
                        "bob NYC SENT 1");
        assertThat(files("ada"))
                .containsExactly(
                        "winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf", "winddown_NYC_2024-08-01T000000Z_cccccccc.pdf");
    }

    @Test
    void tellsEverybodyWhomABadRunReached() throws IOException {
        FindingRegister register = new FindingRegister(dataSource);
        ReportArchive archive = new ReportArchive(dataSource);
        Recalls recalls = new Recalls(register, archive, table, queue);
        register(recipient("ada", "NYC", true), recipient("bob", "*", false));
        register.record(run("a", 0), List.of());
        deliveries.enqueue(
                List.of(report("a", "NYC", "same"), report("a", "BER", "x"), report("a", "", "x")), clock.instant());
        Claim first = queue.claim(clock.instant(), LEASE).orElseThrow();
        while (!first.delivery().recipient().equals("ada")) {
            first = queue.claim(clock.instant(), LEASE).orElseThrow();
        }
        Gate.Go go = (Gate.Go) new Gate(recipients, table, root.resolve("reports")).check(first.delivery());
        new FolderChannel().send(go.consignment(), go.address());
        queue.finish(first, new DeliveryEvent(clock.instant(), DeliveryState.SENT, go.address(), ""));
        clock.forward(Duration.ofDays(1));
        Parcel better = report("b", "NYC", "same");
        archive.add(new ReportArchive.Entry(
                better.runId(), "NYC", new Artifact(ReportKind.FULL, "pdf", Path.of(better.path()), better.sha256())));
        register.record(run("b", 1), List.of());

        assertThat(recalls.runsUnder("us-icts-kaspersky-2024", "3"))
                .extracting(RunRecord::runId)
                .containsExactly("b".repeat(64), "a".repeat(64));
        assertThat(recalls.runsUnder("us-icts-kaspersky-2024", "")).isEmpty();
        List<RunRecord> bad = List.of(register.run("a".repeat(64)).orElseThrow());
        List<Recalls.Reached> reached = recalls.reached(bad, "NYC");
        assertThat(recalls.reached(bad, "BER")).isEmpty();
        assertThat(reached).hasSize(1);
        Recall recall = Recall.of(
                Recall.Basis.IMPORT, "i1", "NYC", "wrong file", "operator", clock.instant(), List.of("a".repeat(64)));
        assertThat(recalls.send(recall, reached)).isEqualTo(1);
        assertThat(recalls.send(recall, reached)).as("nobody is told twice").isZero();
        dispatcher.pass();

        assertThat(files("bob"))
                .as("of what was on its way the reports on the unit and the enterprise are withheld")
                .containsExactly("winddown_BER_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(files("ada"))
                .containsExactly(
                        "WITHDRAWN_winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf_"
                                + recall.id().substring(0, 8) + ".txt",
                        "winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
        assertThat(root.resolve("to/ada").resolve(files("ada").get(0)))
                .hasContent("""
                        This report is withdrawn. Do not rely on it.

                        Report on: unit NYC
                        As of: 2024-08-01T00:00:00Z
                        File: winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf
                        SHA-256: %s
                        Run: %s
                        Sent: 2024-08-02T01:30:00Z

                        Why: the import i1 was withdrawn: wrong file

                        It is replaced by run %s as of 2024-08-01T00:00:00Z, recorded 2024-08-02T00:00:00Z.
                        SHA-256 of its file: %s
                        """.formatted(go.consignment().sha256(), "a".repeat(64), "b".repeat(64), better.sha256()));
        deliveries.enqueue(List.of(better), clock.instant());
        dispatcher.pass();
        assertThat(files("ada"))
                .as("what says the same as a recalled report is sent")
                .contains("winddown_NYC_2024-08-01T000000Z_bbbbbbbb.pdf");
    }

    private static RunRecord run(String id, int day) {
        return new RunRecord(
                id.repeat(64),
                AS_OF,
                AS_OF,
                "us-bod-17-01 v1 " + "d".repeat(64) + "; us-icts-kaspersky-2024 v3 " + "e".repeat(64) + "; catalogue "
                        + "f".repeat(64),
                AS_OF.plus(Duration.ofDays(day)),
                List.of(
                        new RunRecord.Unit("BER", 1, 0, Map.of(Verdict.CLEAR, 1L)),
                        new RunRecord.Unit("NYC", 1, 0, Map.of(Verdict.CLEAR, 1L))),
                List.of(),
                List.of());
    }

    @Test
    void knowsWhenItsRecipientFetchedAReport() throws IOException {
        register(recipient("ada", "NYC", false), recipient("bob", "NYC", false));
        deliveries.enqueue(List.of(report("a", "NYC", "x")), clock.instant());
        dispatcher.pass();
        Instant opened = clock.instant().plusSeconds(90);

        deliveries.opened("a".repeat(64), "NYC", "pdf", "ada", opened.plusSeconds(5));
        deliveries.opened("a".repeat(64), "NYC", "pdf", "ada", opened);
        deliveries.opened("a".repeat(64), "NYC", "xlsx", "bob", opened);

        assertThat(deliveries.all()).extracting(DeliveryRecord::openedAt).containsExactly(opened, null);
    }

    @Test
    void keepsWhatRecipientsWereBefore() {
        Recipient ada = recipient("ada", "NYC", false);
        assertThat(recipients.replace(List.of(ada, recipient("bob", "*", true)), clock.instant()))
                .isEqualTo(new RecipientTable.Change(2, 0, 0));
        assertThat(recipients.replace(List.of(ada, recipient("bob", "*", true)), clock.instant()))
                .isEqualTo(new RecipientTable.Change(0, 0, 0));
        clock.forward(Duration.ofDays(1));

        assertThat(recipients.replace(List.of(recipient("ada", "BER;NYC", false)), clock.instant()))
                .isEqualTo(new RecipientTable.Change(0, 1, 1));

        assertThat(recipients.current()).containsExactly(recipient("ada", "BER;NYC", false));
    }
}
