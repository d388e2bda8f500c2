package org.winddown.decisions.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuarterTest {

    @Test
    void beginsAndEndsInTheZoneOfTheUnit() {
        Quarter quarter = Quarter.of("2024-Q3").orElseThrow();

        assertThat(quarter).hasToString("2024-Q3");
        assertThat(quarter.begins(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-07-01T00:00:00Z"));
        assertThat(quarter.ends(ZoneOffset.UTC)).isEqualTo(Instant.parse("2024-10-01T00:00:00Z"));
        assertThat(quarter.ends(ZoneId.of("America/New_York"))).isEqualTo(Instant.parse("2024-10-01T04:00:00Z"));
        assertThat(quarter.ends(ZoneId.of("Asia/Tokyo"))).isEqualTo(Instant.parse("2024-09-30T15:00:00Z"));
        assertThat(quarter.unitsAsOf()).isEqualTo(Instant.parse("2024-09-30T23:59:59.999999Z"));
        assertThat(new Quarter(2024, 4).ends(ZoneOffset.UTC)).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(new Quarter(2025, 1).begins(ZoneOffset.UTC)).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-Q5", "2024-Q0", "2024", "2024-3", "2024-q3", "Q3-2024", "24-Q3", "", "2024-Q3 "})
    void isWrittenInOneWay(String text) {
        assertThat(Quarter.of(text)).isEmpty();
    }
}
