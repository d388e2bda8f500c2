package org.winddown.scheduler.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.reporting.delivery.Address.Scheme;
import org.winddown.reporting.delivery.RetryPolicy;

class DeliveryPropertiesTest {

    @TempDir
    private Path home;

    private DeliveryProperties read(String yaml) throws IOException {
        return DeliveryProperties.of(Files.writeString(home.resolve("application.yml"), yaml));
    }

    @Test
    void sendsToFoldersOnlyUnlessSet() {
        DeliveryProperties unset = DeliveryProperties.of(home.resolve("application.yml"));

        assertThat(unset.channels()).containsOnlyKeys(Scheme.FOLDER);
        assertThat(unset.policy()).isEqualTo(new RetryPolicy(12, Duration.ofMinutes(1), Duration.ofHours(6)));
    }

    @Test
    void readsTheChannelsOfTheHome() throws IOException {
        DeliveryProperties set = read("""
                winddown.delivery:
                  attempts: 3
                  first-wait: 5m
                  mail: {host: smtp.corp.example, port: 465, security: tls, user: reports, password: "env:SMTP", from: r@corp.example}
                  sftp:
                    known-hosts: /etc/winddown/known_hosts
                    passwords:
                      - {user: ada, host: sftp.corp.example, password: "file:/run/secrets/ada"}
                  s3: {endpoint: "https://s3.corp.example", access-key: "env:S3_NAME", secret-key: "env:S3_KEY"}
                """);

        assertThat(set.channels()).containsOnlyKeys(Scheme.MAIL, Scheme.FOLDER, Scheme.SFTP, Scheme.S3);
        assertThat(set.policy()).isEqualTo(new RetryPolicy(3, Duration.ofMinutes(5), Duration.ofHours(6)));
    }

    @Test
    void refusesASecretInTheSettingsWithoutRepeatingIt() {
        assertThatThrownBy(() -> read("""
                winddown.delivery:
                  mail: {host: smtp.corp.example, user: reports, password: hunter2, from: r@corp.example}
                """)).rootCause().hasMessage("""
                winddown.delivery.mail.password holds a text. A secret is not written into the settings: write \
                env:NAME for a variable of the environment or file:PATH for a file that holds it.""");
    }

    @Test
    void refusesWhatDoesNotFitTogetherAllAtOnce() {
        assertThatThrownBy(() -> read("""
                winddown.delivery:
                  attempts: 0
                  first-wait: 0s
                  longest-wait: -1s
                  lease: 1m
                  mail: {host: smtp.corp.example, user: reports}
                  s3: {access-key: "env:S3_NAME"}
                """)).rootCause().hasMessage("""
                winddown.delivery.attempts is 0. Write 1 or more.
                winddown.delivery.first-wait is PT0S. Write a time above 0, for example 1m.
                winddown.delivery.longest-wait is PT-1S, which is less than first-wait. Write at least PT0S.
                winddown.delivery.lease is PT1M. Write at least 10 times winddown.delivery.timeout: what takes longer \
                is sent twice.
                winddown.delivery.mail.from is empty. Write the sender, for example reports@corp.example.
                winddown.delivery.mail.user and password go together. Write both or neither.
                winddown.delivery.s3.access-key and secret-key go together. Write both or neither.""");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> read("winddown.delivery.mail.hots: smtp.corp.example\n"))
                .rootCause()
                .hasMessageContaining("winddown.delivery.mail.hots");
    }
}
