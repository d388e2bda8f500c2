package org.winddown.scheduler.swap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapPropertiesTest {

    @TempDir
    private Path home;

    private Path settings(String days) throws IOException {
        return Files.writeString(home.resolve("application.yml"), "winddown:\n  swaps:\n    days: " + days + "\n");
    }

    @Test
    void allowsFourteenDaysUnlessSet() {
        assertThat(SwapProperties.of(home.resolve("application.yml"))).isEqualTo(new SwapProperties(14));
    }

    @Test
    void readsTheDaysOfTheHome() throws IOException {
        assertThat(SwapProperties.of(settings("0"))).isEqualTo(new SwapProperties(0));
        assertThat(SwapProperties.of(settings("31"))).isEqualTo(new SwapProperties(31));
    }

    @Test
    void refusesWhatIsNoNumberOfDays() throws IOException {
        Path settings = settings("-1");

        assertThatThrownBy(() -> SwapProperties.of(settings))
                .rootCause()
                .hasMessage("winddown.swaps.days is -1, which is no number of days. Write 0 (the same day) or more.");
    }

    @Test
    void refusesASettingThatItDoesNotKnow() throws IOException {
        Path settings = Files.writeString(home.resolve("application.yml"), "winddown.swaps.weeks: 2\n");

        assertThatThrownBy(() -> SwapProperties.of(settings)).rootCause().hasMessageContaining("winddown.swaps.weeks");
    }
}
