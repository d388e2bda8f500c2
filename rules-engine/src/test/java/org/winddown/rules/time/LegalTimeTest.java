package org.winddown.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LegalTimeTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void throughAMinuteEndsAtThatMinute() {
        LegalTime through = at("2022-12-05T00:01:00", false, false);

        assertThat(through.end(BERLIN)).isEqualTo(Instant.parse("2022-12-05T05:01:00Z"));
    }

    @Test
    void onOrBeforeAMinuteIncludesItsFirstSecond() {
        LegalTime onOrBefore = at("2021-11-11T23:59:00", false, true);

        assertThat(onOrBefore.end(BERLIN)).isEqualTo(Instant.parse("2021-11-12T04:59:01Z"));
    }

    @Test
    void aDayThatIsIncludedEndsWithIt() {
        assertThat(at("2027-01-01T00:00:00", true, true).end(BERLIN)).isEqualTo(Instant.parse("2027-01-02T05:00:00Z"));
        assertThat(at("2027-01-01T00:00:00", true, false).end(BERLIN)).isEqualTo(Instant.parse("2027-01-01T05:00:00Z"));
    }

    @Test
    void aStartIsTheFirstInstantThatCounts() {
        assertThat(at("2024-07-20T00:00:00", false, true).start(BERLIN))
                .isEqualTo(Instant.parse("2024-07-20T04:00:00Z"));
        assertThat(at("2024-07-20T00:00:00", false, true).exclusive().start(BERLIN))
                .isEqualTo(Instant.parse("2024-07-20T04:00:01Z"));
        assertThat(at("2024-07-20T00:00:00", true, false).start(BERLIN))
                .isEqualTo(Instant.parse("2024-07-21T04:00:00Z"));
    }

    @Test
    void aLegalDayOfTheUnitBeginsInItsZone() {
        LegalTime day = new LegalTime(
                "20 March 2024", "none", LocalDateTime.parse("2024-03-20T00:00:00"), null, true, true, "");

        assertThat(day.ofUnit()).isTrue();
        assertThat(day.start(BERLIN)).isEqualTo(Instant.parse("2024-03-19T23:00:00Z"));
        assertThat(at("2024-03-20T00:00:00", true, true).ofUnit()).isFalse();
    }

    @Test
    void movesBySeconds() {
        assertThat(at("2024-07-20T00:00:00", false, true).plusSeconds(-1).start(BERLIN))
                .isEqualTo(Instant.parse("2024-07-20T03:59:59Z"));
    }

    private static LegalTime at(String local, boolean day, boolean inclusive) {
        return new LegalTime("printed", "EST", LocalDateTime.parse(local), NEW_YORK, day, inclusive, "");
    }
}
