package org.winddown.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PenaltyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "open", textBlock = """
            2024-01-01, 2024-12-31, 2023-12-31, false
            2024-01-01, 2024-12-31, 2024-01-01, true
            2024-01-01, 2024-12-31, 2024-12-31, true
            2024-01-01, 2024-12-31, 2025-01-01, false
            2024-01-01, open,       2023-12-31, false
            2024-01-01, open,       2030-01-01, true
            open,       2024-12-31, 1990-01-01, true
            open,       2024-12-31, 2025-01-01, false
            open,       open,       2025-01-01, true
            """)
    void isInForceFromItsFirstDayToItsLast(
            @Nullable LocalDate from, @Nullable LocalDate until, LocalDate day, boolean inForce) {
        assertThat(new Penalty(from, until, "much", "a").on(day)).isEqualTo(inForce);
    }
}
