package org.winddown.reporting.delivery.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.delivery.channel.TestCertificate;
import org.winddown.reporting.delivery.channel.TestConsignments;

/** Mail against servers that run: SubEtha SMTP with STARTTLS, GreenMail with TLS from the first byte. */
class MailChannelIT {

    private static final String PASSWORD = "tell-nobody-7";
    private static final Address ADA = Address.of("mailto:ada@corp.example").orElseThrow();

    @TempDir
    private static Path keys;

    private static TestCertificate certificate;

    @TempDir
    private Path files;

    private final List<byte[]> received = Collections.synchronizedList(new ArrayList<>());
    private SMTPServer server;

    @BeforeAll
    static void makeACertificate() throws IOException {
        certificate = TestCertificate.in(keys);
    }

    @BeforeEach
    void start() throws IOException {
        server = server(true);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private SMTPServer server(boolean tls) throws IOException {
        SMTPServer.Builder builder = new SMTPServer.Builder()
                .bindAddress(InetAddress.getByName("localhost"))
                .port(0)
                .requireAuth(tls)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals("reports") || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandler((context, from, to, data) -> {
                    if (to.startsWith("nobody@")) {
                        throw new RejectException(550, "no such user nobody@corp.example");
                    }
                    received.add(data);
                });
        if (tls) {
            builder.enableTLS().requireTLS().startTlsSocketFactory(certificate.server());
        }
        return builder.build();
    }

    private MailChannel channel(SMTPServer at, Path trust, String password) throws IOException {
        return new MailChannel(new MailSettings(
                "localhost",
                at.getPortAllocated(),
                MailSecurity.STARTTLS,
                "reports",
                new Secret("file:" + Files.writeString(files.resolve("password"), password + "\n")),
                "reports@corp.example",
                trust,
                Duration.ofSeconds(10)));
    }

    private MailChannel channel() throws IOException {
        return channel(server, certificate.pem(), PASSWORD);
    }

    private static MimeMessage message(byte[] data) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data));
    }

    @Test
    void sendsAReportOverStarttls() throws Exception {
        assertThat(channel().send(TestConsignments.report("a", "report"), ADA)).isEqualTo(Channel.Outcome.WRITTEN);

        assertThat(received).hasSize(1);
        MimeMessage message = message(received.get(0));
        assertThat(message.getMessageID()).isEqualTo("<" + "a".repeat(64) + "@corp.example>");
        assertThat(message.getSubject()).isEqualTo("Winddown report on unit Łódź as of 2024-08-01T00:00:00Z");
        assertThat(message.getHeader("Date", null)).isEqualTo("Fri, 2 Aug 2024 01:30:00 GMT");
        assertThat(message.getHeader("To", null)).isEqualTo("ada@corp.example");
        assertThat(message.getHeader("From", null)).isEqualTo("reports@corp.example");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Attached is the report. Ω\r\n");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("winddown_Łódź_2024-08-01T000000Z.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("application/pdf");
        assertThat(new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("report");
    }

    @Test
    void repeatsAMessageUnderItsId() throws Exception {
        channel().send(TestConsignments.report("b", "report"), ADA);
        channel().send(TestConsignments.report("b", "report"), ADA);

        assertThat(received).hasSize(2);
        assertThat(message(received.get(1)).getMessageID())
                .isEqualTo(message(received.get(0)).getMessageID());
    }

    @Test
    void sendsNothingInTheOpen() throws IOException {
        SMTPServer open = server(false);
        open.start();
        try {
            MailChannel channel = channel(open, certificate.pem(), PASSWORD);

            ChannelException failure = catchThrowableOfType(
                    ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), ADA));

            assertThat(failure.lasting()).isFalse();
            assertThat(failure)
                    .hasMessage("The mail server localhost:" + open.getPortAllocated() + " cannot be reached or broke"
                            + " off (MessagingException). See that it runs, and check winddown.delivery.mail.");
        } finally {
            open.stop();
        }
        assertThat(received).isEmpty();
    }

    @Test
    void sendsNothingToAServerThatNobodyVouchesFor() throws IOException {
        MailChannel channel = channel(server, null, PASSWORD);

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), ADA));

        assertThat(failure.lasting()).isFalse();
        assertThat(failure.getMessage()).contains("cannot be reached or broke off (SSLHandshakeException)");
        assertThat(received).isEmpty();
    }

    @Test
    void tellsAWrongPasswordWithoutTellingIt() throws IOException {
        MailChannel channel = channel(server, certificate.pem(), "wrong-secret");

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), ADA));

        assertThat(failure)
                .hasMessage("The mail server localhost:" + server.getPortAllocated() + " does not let user \"reports\""
                        + " in. Check winddown.delivery.mail.user and password.")
                .hasNoCause();
    }

    @Test
    void givesUpOnAMailboxThatIsNone() throws IOException {
        MailChannel channel = channel();
        Address nobody = Address.of("mailto:nobody@corp.example").orElseThrow();

        ChannelException failure = catchThrowableOfType(
                ChannelException.class, () -> channel.send(TestConsignments.report("a", "x"), nobody));

        assertThat(failure.lasting()).isTrue();
        assertThat(failure)
                .hasMessage("The mail server localhost:" + server.getPortAllocated() + " refused the message with 550."
                        + " Check the address of the recipient, and the size it takes.");
    }

    @Test
    void sendsWithTlsFromTheFirstByte() throws Exception {
        System.setProperty("greenmail.tls.keystore.file", certificate.store().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
        GreenMail mailboxes = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
        try {
            mailboxes.setUser("reports", PASSWORD);
            mailboxes.setUser("ada@corp.example", "ada", "another");
            mailboxes.getUserManager().setAuthRequired(true);
            mailboxes.start();
            MailChannel channel = new MailChannel(new MailSettings(
                    "localhost",
                    mailboxes.getSmtps().getPort(),
                    MailSecurity.TLS,
                    "reports",
                    new Secret("file:" + Files.writeString(files.resolve("password"), PASSWORD)),
                    "reports@corp.example",
                    certificate.pem(),
                    Duration.ofSeconds(10)));

            channel.send(TestConsignments.report("c", "report"), ADA);

            assertThat(mailboxes.getReceivedMessages()).hasSize(1);
            assertThat(mailboxes.getReceivedMessages()[0].getHeader("Message-ID"))
                    .containsExactly("<" + "c".repeat(64) + "@corp.example>");
        } finally {
            mailboxes.stop();
            System.clearProperty("greenmail.tls.keystore.file");
            System.clearProperty("greenmail.tls.keystore.password");
        }
    }
}
