package org.winddown.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOW = Instant.parse("2024-08-15T06:30:00Z");

    private final Attempts attempts = new Attempts(new SignInProperties(3, Duration.ofMinutes(10)));

    @Test
    void countsDownAndThenLocks() {
        assertThat(attempts.begin("anna", NOW)).isEqualTo(2);
        assertThat(attempts.begin("anna", NOW)).isEqualTo(1);
        assertThat(attempts.begin("anna", NOW)).isEqualTo(0);
        assertThat(attempts.begin("anna", NOW)).isEqualTo(-1);
        assertThat(attempts.begin("bert", NOW)).isEqualTo(2);
    }

    @Test
    void startsAgainAfterSuccess() {
        attempts.begin("anna", NOW);
        attempts.begin("anna", NOW);
        attempts.succeeded("anna");

        assertThat(attempts.begin("anna", NOW)).isEqualTo(2);
    }

    @Test
    void unlocksAfterTheTimeHasPassedAndTriesMeanwhileDoNotProlongIt() {
        for (int i = 0; i < 3; i++) {
            attempts.begin("anna", NOW);
        }

        assertThat(attempts.begin("anna", NOW.plusSeconds(599))).isEqualTo(-1);
        assertThat(attempts.begin("anna", NOW.plusSeconds(600))).isEqualTo(2);
    }

    @Test
    void forgetsTheNamesNotTriedForTheLongestTime() {
        for (int i = 0; i < 3; i++) {
            attempts.begin("anna", NOW);
        }
        for (int i = 0; i < 9_999; i++) {
            attempts.begin("name" + i, NOW);
        }
        assertThat(attempts.begin("anna", NOW)).isEqualTo(-1);

        for (int i = 0; i < 10_000; i++) {
            attempts.begin("other" + i, NOW);
        }
        assertThat(attempts.begin("anna", NOW)).isEqualTo(2);
    }
}
