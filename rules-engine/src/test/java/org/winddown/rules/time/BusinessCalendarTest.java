package org.winddown.rules.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.winddown.rules.pack.RulePacks;
import org.winddown.rules.yaml.YamlException;

class BusinessCalendarTest {

    private static final BusinessCalendar FEDERAL = new BusinessCalendar(
            "test",
            "1",
            LocalDate.parse("2024-01-01"),
            LocalDate.parse("2024-12-31"),
            Set.of(LocalDate.parse("2024-07-04"), LocalDate.parse("2024-12-25")));

    @ParameterizedTest
    @CsvSource({
        "2024-07-01, 0, 2024-07-01",
        "2024-07-01, 1, 2024-07-02",
        "2024-07-03, 1, 2024-07-05",
        "2024-07-03, 2, 2024-07-08",
        "2024-07-05, 1, 2024-07-08",
        "2024-07-06, 1, 2024-07-08",
        "2024-07-03, 10, 2024-07-18"
    })
    void countsBusinessDaysOnly(LocalDate from, int days, LocalDate reached) {
        assertThat(FEDERAL.plus(from, days)).isEqualTo(reached);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-03, 2024-07-05, 1",
        "2024-07-03, 2024-07-03, 0",
        "2024-07-05, 2024-07-03, -1",
        "2024-07-03, 2024-07-18, 10"
    })
    void countsBetweenTwoDays(LocalDate from, LocalDate to, int days) {
        assertThat(FEDERAL.between(from, to)).isEqualTo(days);
    }

    @Test
    void doesNotGuessBeyondWhatItCovers() {
        assertThatThrownBy(() -> FEDERAL.plus(LocalDate.parse("2024-12-31"), 1))
                .hasMessage("Calendar test version 1 covers 2024-01-01 to 2024-12-31, not 2025-01-01.");
        assertThatThrownBy(() -> FEDERAL.plus(LocalDate.parse("2023-12-28"), 1))
                .hasMessage("Calendar test version 1 covers 2024-01-01 to 2024-12-31, not 2023-12-29.");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-04, false",
        "2021-06-18, false",
        "2020-06-19, true",
        "2026-07-03, false",
        "2027-12-31, false",
        "2024-11-28, false",
        "2024-11-29, true",
        "2025-01-20, false"
    })
    void theShippedCalendarKeepsFederalHolidaysAsObserved(LocalDate day, boolean business) {
        assertThat(RulePacks.calendars().get("us-federal").isBusinessDay(day)).isEqualTo(business);
    }

    @Test
    void readsItsDays() {
        BusinessCalendar read = BusinessCalendar.read("c.yaml", """
                id: c
                version: "7"
                first: 2024-07-01
                last: 2024-07-31
                holidays: [{date: 2024-07-04, name: a holiday}]
                """);

        assertThat(read.isBusinessDay(LocalDate.parse("2024-07-04"))).isFalse();
        assertThat(read.isBusinessDay(LocalDate.parse("2024-07-05"))).isTrue();
        assertThat(read.plus(LocalDate.parse("2024-06-30"), 1)).isEqualTo("2024-07-01");
        assertThat(read.plus(LocalDate.parse("2024-07-30"), 1)).isEqualTo("2024-07-31");
        assertThatThrownBy(() -> read.plus(LocalDate.parse("2024-07-31"), 1))
                .hasMessage("Calendar c version 7 covers 2024-07-01 to 2024-07-31, not 2024-08-01.");
    }

    @Test
    void refusesWhatIsNoDate() {
        assertThatThrownBy(() -> BusinessCalendar.read("c.yaml", "id: c\nfirst: soon\n"))
                .isInstanceOf(YamlException.class)
                .hasMessage("c.yaml, line 2: \"soon\" is not a date; write yyyy-MM-dd.");
    }
}
