package org.winddown.reporting.delivery.channel.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel.Outcome;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.delivery.channel.TestConsignments;

/** SFTP against a server that runs, the one of Apache SSHD. */
class SftpChannelIT {

    private static final String PASSWORD = "tell-nobody-8";
    private static final String NAME = "winddown_Łódź_2024-08-01T000000Z.pdf";

    @TempDir
    private Path root;

    private final KeyPair own = rsa();
    private SshServer server;

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(root.resolve("server/in"));
        KeyPair host = rsa();
        server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(host));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.resolve("server")));
        server.setPasswordAuthenticator((user, password, session) -> user.equals("ada") && password.equals(PASSWORD));
        server.setPublickeyAuthenticator(
                (user, key, session) -> user.equals("bob") && KeyUtils.compareKeys(key, own.getPublic()));
        server.start();
        know(host);
    }

    private void know(KeyPair host) throws IOException {
        Files.writeString(
                root.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
    }

    @AfterEach
    void stop() throws IOException {
        server.stop(true);
    }

    private Address address(String user) {
        return Address.of("sftp://" + user + "@127.0.0.1:" + server.getPort() + "/in")
                .orElseThrow();
    }

    private SftpChannel channel(Path key, String password) throws IOException {
        Secret secret = new Secret("file:" + Files.writeString(root.resolve("password"), password + "\n"));
        return new SftpChannel(new SftpSettings(
                root.resolve("known_hosts"),
                key,
                key == null ? null : secret,
                key == null ? List.of(new SftpSettings.Password("ada", "127.0.0.1", secret)) : List.of(),
                Duration.ofSeconds(10)));
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("server/in"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAFileOnce() throws IOException {
        SftpChannel channel = channel(null, PASSWORD);

        assertThat(channel.send(TestConsignments.report("a", "report"), address("ada")))
                .isEqualTo(Outcome.WRITTEN);
        assertThat(channel.send(TestConsignments.report("a", "report"), address("ada")))
                .isEqualTo(Outcome.WAS_THERE);

        assertThat(there()).containsExactly(NAME);
        assertThat(root.resolve("server/in").resolve(NAME)).hasContent("report");
    }

    @Test
    void goesOnWhereASenderWasKilledInTheMiddle() throws IOException {
        String part = TestConsignments.report("a", "report").partName();
        Files.writeString(root.resolve("server/in").resolve(part), "rep and something longer than the report");

        channel(null, PASSWORD).send(TestConsignments.report("a", "report"), address("ada"));

        assertThat(there()).containsExactly(NAME);
        assertThat(root.resolve("server/in").resolve(NAME)).hasContent("report");
    }

    @Test
    void doesNotReplaceAnotherFile() throws IOException {
        SftpChannel channel = channel(null, PASSWORD);
        channel.send(TestConsignments.report("a", "report"), address("ada"));

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("b", "another"), address("ada")));

        assertThat(failure.lasting()).isTrue();
        assertThat(failure.getMessage())
                .startsWith("There is another file /in/" + NAME + " on 127.0.0.1:" + server.getPort()
                        + ": its SHA-256 is ");
        assertThat(there()).containsExactly(NAME);
        assertThat(root.resolve("server/in").resolve(NAME)).hasContent("report");
    }

    @Test
    void signsInWithALockedKey() throws Exception {
        Path key = root.resolve("id_rsa");
        OpenSSHKeyEncryptionContext locked = new OpenSSHKeyEncryptionContext();
        locked.setCipherType("256");
        locked.setPassword(PASSWORD);
        try (var out = Files.newOutputStream(key)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(own, "winddown", locked, out);
        }

        assertThat(channel(key, PASSWORD).send(TestConsignments.report("a", "report"), address("bob")))
                .isEqualTo(Outcome.WRITTEN);
        SftpChannel wrong = channel(key, "wrong-secret");
        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> wrong.send(TestConsignments.report("a", "report"), address("bob")));
        assertThat(failure)
                .hasMessage("The key " + key + " cannot be read. Write a private key of OpenSSH, RSA or ECDSA, to"
                        + " winddown.delivery.sftp.key, and what opens it to key-password.")
                .hasNoCause();
    }

    @Test
    void sendsNothingToAServerThatShowsAnotherKey() throws IOException {
        know(rsa());
        SftpChannel channel = channel(null, PASSWORD);

        ChannelException changed = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("ada")));
        Files.writeString(root.resolve("known_hosts"), "");
        ChannelException unknown = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("ada")));

        assertThat(List.of(changed, unknown))
                .allSatisfy(failure -> assertThat(failure.lasting()).isTrue())
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessage("The SFTP server 127.0.0.1:" + server.getPort()
                                + " shows a key that is not in " + root.resolve("known_hosts")
                                + ". Ask its operator for the key, add it there, then run: winddown deliver"
                                + " --retry"));
        assertThat(there()).isEmpty();
        assertThat(root.resolve("known_hosts")).hasContent("");
    }

    @Test
    void tellsAWrongPasswordWithoutTellingIt() throws IOException {
        SftpChannel channel = channel(null, "wrong-secret");

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("ada")));

        assertThat(failure.lasting()).isFalse();
        assertThat(failure)
                .hasMessage("The SFTP server 127.0.0.1:" + server.getPort() + " does not let user \"ada\" in. Check"
                        + " winddown.delivery.sftp.key and passwords.");
    }

    @Test
    void triesLaterWhenTheFolderIsMissing() throws IOException {
        Files.delete(root.resolve("server/in"));
        SftpChannel channel = channel(null, PASSWORD);

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), address("ada")));

        assertThat(failure.lasting()).isFalse();
        assertThat(failure)
                .hasMessage("The SFTP server 127.0.0.1:" + server.getPort() + " does not take the file (2). See"
                        + " that the folder is there, that winddown may write into it and that there is room.");
    }
}
