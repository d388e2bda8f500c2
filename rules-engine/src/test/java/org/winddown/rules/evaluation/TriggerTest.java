package org.winddown.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TriggerTest {

    @ParameterizedTest
    @EnumSource
    void isNamedByItsWords(Trigger trigger) {
        assertThat(Trigger.named(trigger.words())).contains(trigger);
    }

    @Test
    void isWrittenInSmallLetters() {
        assertThat(Trigger.FIRST_IDENTIFIED.words()).isEqualTo("first identified");
        assertThat(Trigger.named("when it suits")).isEmpty();
    }

    @Test
    void aDutySaysFromWhatItsClockRuns() {
        assertThat(duty(Trigger.PHASE, "one", 10).runsFrom()).isEqualTo("phase of one");
        assertThat(duty(Trigger.BLOCKED, "", 10).runsFrom()).isEqualTo("blocked");
        assertThat(duty(Trigger.STANDING, "", null).runsFrom()).isEmpty();
    }

    private static Duty duty(Trigger trigger, String of, @Nullable Integer days) {
        return new Duty(
                "d",
                "report it",
                Addressee.USER,
                trigger,
                of,
                null,
                days,
                false,
                "",
                null,
                List.of(),
                List.of(),
                "1 XX 2",
                SourceMark.PRIMARY);
    }
}
