package org.winddown.reporting.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.flywaydb.core.Flyway;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.Claim;
import org.winddown.reporting.delivery.DeliveryState;
import org.winddown.reporting.delivery.Parcel;
import org.winddown.reporting.delivery.Recipient;
import org.winddown.reporting.delivery.RetryPolicy;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.delivery.channel.mail.MailChannel;
import org.winddown.reporting.delivery.channel.mail.MailSecurity;
import org.winddown.reporting.delivery.channel.mail.MailSettings;
import org.winddown.reporting.delivery.channel.s3.S3Channel;
import org.winddown.reporting.delivery.channel.s3.S3Settings;
import org.winddown.reporting.delivery.channel.sftp.SftpChannel;
import org.winddown.reporting.delivery.channel.sftp.SftpSettings;
import org.winddown.reporting.model.Fingerprint;
import org.winddown.reporting.store.DeliveryQueue;
import org.winddown.reporting.store.DeliveryTable;
import org.winddown.reporting.store.RecipientTable;

/** Servers that are down for a while, or whose sender is killed: one copy arrives. */
class RecoveryIT {

    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final String PASSWORD = "tell-nobody-3";

    @TempDir
    private Path root;

    private final TestClock clock = new TestClock();
    private RecipientTable recipients;
    private DeliveryQueue queue;
    private DeliveryTable table;
    private Parcel report;
    private Secret password;

    @BeforeEach
    void makeAReport() throws IOException {
        JdbcConnectionPool database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + root.resolve("app") + ";WRITE_DELAY=0;MODE=PostgreSQL;"
                        + "DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/reporting")
                .load()
                .migrate();
        recipients = new RecipientTable(database);
        queue = new DeliveryQueue(database);
        table = new DeliveryTable(database);
        byte[] bytes = "report".getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(root.resolve("reports"));
        Files.write(root.resolve("reports/NYC.pdf"), bytes);
        report = new Parcel(
                "a".repeat(64),
                Instant.parse("2024-08-01T00:00:00Z"),
                "NYC",
                "full",
                "pdf",
                "NYC.pdf",
                Fingerprint.of(bytes),
                Fingerprint.of(bytes),
                true);
        password = new Secret("file:" + Files.writeString(root.resolve("password"), PASSWORD));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private Dispatcher dispatcher(String address, Channel channel) {
        Address to = Address.of(address).orElseThrow();
        recipients.replace(
                List.of(new Recipient("ada", to, Set.of("NYC"), Set.of("*"), Set.of("*"), false)), clock.instant());
        new Deliveries(recipients, queue, table).enqueue(List.of(report), clock.instant());
        return new Dispatcher(
                queue,
                recipients,
                table,
                Map.of(to.scheme(), channel),
                new Dispatcher.Settings(
                        root.resolve("reports"), new RetryPolicy(5, Duration.ofMinutes(1), Duration.ofHours(1)), LEASE),
                clock);
    }

    /** Two attempts on a server that is down. */
    private void failTwice(Dispatcher dispatcher) {
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.RETRYING, 1));
        clock.forward(Duration.ofMinutes(1));
        assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.RETRYING, 1));
        clock.forward(Duration.ofMinutes(2));
    }

    /** Sends and is killed before it records; the lease then ends. */
    private void sendAndDie(Channel channel) {
        Claim claim = queue.claim(clock.instant(), LEASE).orElseThrow();
        Gate.Go go = (Gate.Go) new Gate(recipients, table, root.resolve("reports")).check(claim.delivery());
        assertThat(channel.send(go.consignment(), go.address())).isEqualTo(Channel.Outcome.WRITTEN);
        clock.forward(LEASE);
    }

    private MailChannel mail(int port) {
        return new MailChannel(new MailSettings(
                "127.0.0.1", port, MailSecurity.NONE, "reports", password, "reports@corp.example", null, TIMEOUT));
    }

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("reports", PASSWORD);
        server.setUser("ada@corp.example", "ada", "another");
        server.getUserManager().setAuthRequired(true);
        server.start();
        return server;
    }

    @Test
    void sendsOneMessageWhenTheMailServerIsBack() throws IOException {
        int port = freePort();
        Dispatcher dispatcher = dispatcher("mailto:ada@corp.example", mail(port));
        failTwice(dispatcher);
        GreenMail server = mailServer(port);
        try {
            assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));
            clock.forward(Duration.ofDays(1));
            assertThat(dispatcher.pass()).isEmpty();

            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void repeatsAMessageUnderItsIdWhenTheSenderWasKilled() throws Exception {
        int port = freePort();
        GreenMail server = mailServer(port);
        try {
            Dispatcher dispatcher = dispatcher("mailto:ada@corp.example", mail(port));
            sendAndDie(mail(port));
            assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));

            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(server.getReceivedMessages()[1].getHeader("Message-ID"))
                    .isEqualTo(server.getReceivedMessages()[0].getHeader("Message-ID"))
                    .hasSize(1);
        } finally {
            server.stop();
        }
    }

    private SshServer sftpServer(int port) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair host = generator.generateKeyPair();
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.resolve("server")));
        server.setPasswordAuthenticator((user, given, session) -> given.equals(PASSWORD));
        Files.createDirectories(root.resolve("server/in"));
        Files.writeString(
                root.resolve("known_hosts"),
                "[127.0.0.1]:" + port + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
        return server;
    }

    private SftpChannel sftp() {
        return new SftpChannel(new SftpSettings(
                root.resolve("known_hosts"),
                null,
                null,
                List.of(new SftpSettings.Password("ada", "127.0.0.1", password)),
                TIMEOUT));
    }

    private List<String> onTheServer() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("server/in"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void leavesOneFileWhenTheSftpServerIsBackOrItsSenderWasKilled() throws Exception {
        int port = freePort();
        SshServer server = sftpServer(port);
        Dispatcher dispatcher = dispatcher("sftp://ada@127.0.0.1:" + port + "/in", sftp());
        failTwice(dispatcher);
        server.start();
        try {
            sendAndDie(sftp());
            assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));

            assertThat(onTheServer()).containsExactly("winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf");
            assertThat(table.all().get(0).message()).isEqualTo("The same file was there.");
        } finally {
            server.stop(true);
        }
    }

    private static S3Proxy store(int port, Path folder) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("jclouds.filesystem.basedir", folder.toString());
        properties.setProperty("jclouds.identity", "winddown");
        properties.setProperty("jclouds.credential", PASSWORD);
        S3Proxy store = S3Proxy.builder()
                .endpoint(URI.create("http://127.0.0.1:" + port))
                .blobStore(BlobStores.create("filesystem-nio2", properties))
                .awsAuthentication(AuthenticationType.AWS_V4, PASSWORD, PASSWORD)
                .build();
        store.start();
        return store;
    }

    @Test
    void leavesOneObjectWhenTheStoreIsBackOrItsSenderWasKilled() throws Exception {
        int port = freePort();
        S3Channel channel = new S3Channel(
                new S3Settings(URI.create("http://127.0.0.1:" + port), "us-east-1", password, password, TIMEOUT));
        Dispatcher dispatcher = dispatcher("s3://reports/in", channel);
        failTwice(dispatcher);
        Path folder = Files.createDirectories(root.resolve("store"));
        Files.createDirectories(folder.resolve("reports"));
        S3Proxy store = store(port, folder);
        try {
            sendAndDie(channel);
            assertThat(dispatcher.pass()).isEqualTo(Map.of(DeliveryState.SENT, 1));

            assertThat(folder.resolve("reports/in/winddown_NYC_2024-08-01T000000Z_aaaaaaaa.pdf"))
                    .hasContent("report");
            assertThat(table.all().get(0).message()).isEqualTo("The same file was there.");
        } finally {
            store.stop();
        }
    }
}
