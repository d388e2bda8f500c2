package org.winddown.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void aDateIsTheWholeDayInItsZone() {
        assertThat(Moment.parse("2024-07-20").orElseThrow().interval(NEW_YORK))
                .isEqualTo(new Interval(Instant.parse("2024-07-20T04:00:00Z"), Instant.parse("2024-07-21T04:00:00Z")));
    }

    @Test
    void aDateWithoutAZoneIsTheDayAnywhereOnEarth() {
        assertThat(Moment.parse("2024-07-20").orElseThrow().interval(null))
                .isEqualTo(new Interval(Instant.parse("2024-07-19T10:00:00Z"), Instant.parse("2024-07-21T12:00:00Z")));
    }

    @Test
    void aDateIsAnotherDayInAnotherZoneWhateverZoneWasAskedForBefore() {
        Moment moment = Moment.parse("2024-07-20").orElseThrow();
        Interval anywhere = moment.interval(null);
        Interval newYork = moment.interval(NEW_YORK);

        assertThat(moment.interval(ZoneId.of("Asia/Tokyo")))
                .isEqualTo(new Interval(Instant.parse("2024-07-19T15:00:00Z"), Instant.parse("2024-07-20T15:00:00Z")));
        assertThat(moment.interval(NEW_YORK)).isEqualTo(newYork);
        assertThat(moment.interval(null)).isEqualTo(anywhere).isNotEqualTo(newYork);
    }

    @Test
    void aDateTimeIsOneInstantWhateverTheZone() {
        Moment moment = Moment.parse("2024-07-20T00:00:00-04:00").orElseThrow();
        Instant at = Instant.parse("2024-07-20T04:00:00Z");

        assertThat(moment.interval(ZoneId.of("Asia/Tokyo"))).isEqualTo(new Interval(at, at.plusNanos(1)));
        assertThat(moment.date(ZoneId.of("Asia/Tokyo"))).contains(LocalDate.parse("2024-07-20"));
        assertThat(moment.date(null)).contains(LocalDate.parse("2024-07-20"));
        assertThat(moment).hasToString("2024-07-20T00:00:00-04:00");
        assertThat(moment.isPerpetual()).isFalse();
    }

    @Test
    void perpetualNeverEnds() {
        Moment moment = Moment.parseOrPerpetual("Perpetual").orElseThrow();

        assertThat(moment.isPerpetual()).isTrue();
        assertThat(moment.interval(NEW_YORK).until()).isAfter(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(moment.date(NEW_YORK)).isEmpty();
        assertThat(Moment.parse("perpetual")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-30", "31/02/2024", "2024-07-20T00:00:00", "", "tomorrow!!"})
    void whatIsNoIsoDateIsNothing(String text) {
        assertThat(Moment.parseOrPerpetual(text)).isEmpty();
    }

    @Test
    void momentsAreEqualWhenTheyArePrintedAlike() {
        Moment day = Moment.parse("2024-07-20").orElseThrow();

        assertThat(day)
                .isEqualTo(Moment.parse("2024-07-20").orElseThrow())
                .isNotEqualTo(Moment.parse("2024-07-21").orElseThrow())
                .isNotEqualTo("2024-07-20")
                .hasSameHashCodeAs("2024-07-20");
    }

    @Test
    void anIntervalIsHalfOpen() {
        Instant from = Instant.parse("2024-07-20T00:00:00Z");
        Interval second = new Interval(from, from.plusSeconds(1));

        assertThat(second.before(from.plusSeconds(1))).isTrue();
        assertThat(second.before(from.plusMillis(999))).isFalse();
        assertThat(second.atOrAfter(from)).isTrue();
        assertThat(second.atOrAfter(from.plusNanos(1))).isFalse();
        assertThatThrownBy(() -> new Interval(from, from))
                .hasMessage("An interval must end after it begins: 2024-07-20T00:00:00Z to 2024-07-20T00:00:00Z.");
    }
}
