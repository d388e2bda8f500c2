package org.winddown.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignInPropertiesTest {

    private static SignInProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("winddown.portal.sign-in", SignInProperties.class);
    }

    @Test
    void locksForAQuarterOfAnHourAfterFiveFailuresByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new SignInProperties(5, Duration.ofMinutes(15)));
    }

    @Test
    void takesItsValuesFromTheConfiguration() {
        assertThat(bind(Map.of(
                        "winddown.portal.sign-in.max-failures", "3",
                        "winddown.portal.sign-in.lock-for", "1h")))
                .isEqualTo(new SignInProperties(3, Duration.ofHours(1)));
    }

    @Test
    void refusesValuesThatLockEverybodyOrNobody() {
        assertThatThrownBy(() -> new SignInProperties(0, Duration.ofMinutes(15)))
                .hasMessage("winddown.portal.sign-in.max-failures is 0, which would lock everybody out. Use 1 or more,"
                        + " for example 5.");
        assertThatThrownBy(() -> new SignInProperties(5, Duration.ZERO))
                .hasMessage("winddown.portal.sign-in.lock-for is PT0S, which would lock nobody out. Use a time, for"
                        + " example 15m.");
    }
}
