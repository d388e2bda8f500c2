package org.winddown.scheduler.delivery;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.reporting.delivery.Address.Scheme;
import org.winddown.reporting.delivery.RetryPolicy;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.FolderChannel;
import org.winddown.reporting.delivery.channel.Secret;
import org.winddown.reporting.delivery.channel.mail.MailChannel;
import org.winddown.reporting.delivery.channel.mail.MailSecurity;
import org.winddown.reporting.delivery.channel.mail.MailSettings;
import org.winddown.reporting.delivery.channel.s3.S3Channel;
import org.winddown.reporting.delivery.channel.s3.S3Settings;
import org.winddown.reporting.delivery.channel.sftp.SftpChannel;
import org.winddown.reporting.delivery.channel.sftp.SftpSettings;
import org.winddown.scheduler.store.HomeSettings;

/**
 * How reports are delivered. A channel without settings sends nothing.
 *
 * @param attempts how often a delivery is tried before it is held for a person
 * @param firstWait wait after the first attempt that failed; doubled after each further one
 * @param longestWait no wait is longer
 * @param lease after which a sender that has not come back is taken for dead
 * @param timeout longest wait for an answer of a server
 */
@ConfigurationProperties(prefix = DeliveryProperties.PREFIX, ignoreUnknownFields = false)
public record DeliveryProperties(
        @DefaultValue("12") int attempts,
        @DefaultValue("1m") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("15m") Duration lease,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue Mail mail,
        @DefaultValue Sftp sftp,
        @DefaultValue S3 s3) {

    static final String PREFIX = "winddown.delivery";

    /** Connecting, sending and reading back take a few timeouts at most. */
    private static final int TIMEOUTS_IN_A_LEASE = 10;

    /**
     * The mail server.
     *
     * @param host its name; empty to send no mail
     * @param security how the way to it is protected
     * @param user name to sign in with; empty to send without
     * @param password where the password is, {@code env:NAME} or {@code file:PATH}
     * @param from sender
     * @param trust certificates in PEM form to trust instead of those of Java
     */
    public record Mail(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("starttls") MailSecurity security,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("") String from,
            @Nullable Path trust) {}

    /**
     * SFTP servers.
     *
     * @param knownHosts file with their keys; when absent nothing is sent by SFTP
     * @param key private key that they are offered
     * @param keyPassword where what opens it is; empty when it is open
     * @param passwords of users without a key
     */
    public record Sftp(
            @Nullable Path knownHosts,
            @Nullable Path key,
            @DefaultValue("") String keyPassword,
            @DefaultValue List<Login> passwords) {

        public Sftp {
            passwords = List.copyOf(passwords);
        }
    }

    /** Where the password of one user of one server is. */
    public record Login(String user, String host, String password) {}

    /**
     * The store of objects.
     *
     * @param endpoint its address; when absent that of Amazon in the region
     * @param accessKey where the name of the key is; empty to send nothing to a store
     * @param secretKey where the key is
     */
    public record S3(
            @Nullable URI endpoint,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey) {}

    public DeliveryProperties {
        List<String> problems = new ArrayList<>();
        if (attempts < 1) {
            problems.add(PREFIX + ".attempts is " + attempts + ". Write 1 or more.");
        }
        if (firstWait.isNegative() || firstWait.isZero()) {
            problems.add(PREFIX + ".first-wait is " + firstWait + ". Write a time above 0, for example 1m.");
        }
        if (longestWait.compareTo(firstWait) < 0) {
            problems.add(PREFIX + ".longest-wait is " + longestWait + ", which is less than first-wait. Write at least "
                    + firstWait + ".");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            problems.add(PREFIX + ".timeout is " + timeout + ". Write a time above 0, for example 30s.");
        }
        if (lease.compareTo(timeout.multipliedBy(TIMEOUTS_IN_A_LEASE)) < 0) {
            problems.add(PREFIX + ".lease is " + lease + ". Write at least " + TIMEOUTS_IN_A_LEASE + " times " + PREFIX
                    + ".timeout: what takes longer is sent twice.");
        }
        if (!mail.host().isEmpty() && mail.from().isEmpty()) {
            problems.add(PREFIX + ".mail.from is empty. Write the sender, for example reports@corp.example.");
        }
        if (mail.user().isEmpty() != mail.password().isEmpty()) {
            problems.add(PREFIX + ".mail.user and password go together. Write both or neither.");
        }
        if (s3.accessKey().isEmpty() != s3.secretKey().isEmpty()) {
            problems.add(PREFIX + ".s3.access-key and secret-key go together. Write both or neither.");
        }
        secret(problems, "mail.password", mail.password());
        secret(problems, "sftp.key-password", sftp.keyPassword());
        sftp.passwords().forEach(login -> secret(problems, "sftp.passwords.password", login.password()));
        secret(problems, "s3.access-key", s3.accessKey());
        secret(problems, "s3.secret-key", s3.secretKey());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
    }

    /** Does not repeat what is no reference: it may be the secret itself. */
    private static void secret(List<String> problems, String name, String reference) {
        if (!reference.isEmpty() && !Secret.isReference(reference)) {
            problems.add(PREFIX + "." + name + " holds a text. A secret is not written into the settings: write"
                    + " env:NAME for a variable of the environment or file:PATH for a file that holds it.");
        }
    }

    RetryPolicy policy() {
        return new RetryPolicy(attempts, firstWait, longestWait);
    }

    /** The channels that have settings; folders need none. */
    Map<Scheme, Channel> channels() {
        Map<Scheme, Channel> channels = new EnumMap<>(Scheme.class);
        channels.put(Scheme.FOLDER, new FolderChannel());
        if (!mail.host().isEmpty()) {
            channels.put(
                    Scheme.MAIL,
                    new MailChannel(new MailSettings(
                            mail.host(),
                            mail.port(),
                            mail.security(),
                            mail.user(),
                            secret(mail.password()),
                            mail.from(),
                            mail.trust(),
                            timeout)));
        }
        Path knownHosts = sftp.knownHosts();
        if (knownHosts != null) {
            channels.put(
                    Scheme.SFTP,
                    new SftpChannel(new SftpSettings(
                            knownHosts,
                            sftp.key(),
                            secret(sftp.keyPassword()),
                            sftp.passwords().stream()
                                    .map(login -> new SftpSettings.Password(
                                            login.user(), login.host(), new Secret(login.password())))
                                    .toList(),
                            timeout)));
        }
        if (!s3.accessKey().isEmpty()) {
            channels.put(
                    Scheme.S3,
                    new S3Channel(new S3Settings(
                            s3.endpoint(),
                            s3.region(),
                            new Secret(s3.accessKey()),
                            new Secret(s3.secretKey()),
                            timeout)));
        }
        return channels;
    }

    private static @Nullable Secret secret(String reference) {
        return reference.isEmpty() ? null : new Secret(reference);
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static DeliveryProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, DeliveryProperties.class);
    }
}
