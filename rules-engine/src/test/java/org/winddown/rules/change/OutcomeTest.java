package org.winddown.rules.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

class OutcomeTest {

    private static final Outcome.Line RESALE = line(Act.RESALE, Verdict.PROHIBITED, "2024-09-29T04:00:00Z");
    private static final Outcome.Line USE = line(Act.USE, Verdict.AT_RISK, null);
    private static final Outcome.Line NO_USE = line(Act.USE, Verdict.CLEAR, null);

    @Test
    void aFlipNamesTheFirstActThatTurnsUnderTheSameHeadline() {
        assertThat(flip(List.of(RESALE, USE), List.of(RESALE))).isEqualTo("AT_RISK USE -> CLEAR (USE)");
        assertThat(flip(List.of(RESALE), List.of(RESALE, USE, line(Act.PAYMENT, Verdict.BARRED, null))))
                .isEqualTo("CLEAR -> AT_RISK USE (USE)");
    }

    @Test
    void aFlipOfNothingIsItsHeadline() {
        assertThat(flip(List.of(RESALE), List.of(RESALE))).isEqualTo("PROHIBITED RESALE from 2024-09-29T04:00:00Z");
    }

    @Test
    void aClearActTellsWhatNoVerdictTells() {
        assertThat(new Outcome(List.of(RESALE, NO_USE)).tellsTheSameAs(new Outcome(List.of(RESALE))))
                .isTrue();
        assertThat(new Outcome(List.of(RESALE, NO_USE)).tellsTheSameAs(new Outcome(List.of(RESALE, USE))))
                .isFalse();
        assertThat(new Outcome(List.of(RESALE, NO_USE)).firstUnlike(new Outcome(List.of(RESALE))))
                .isEmpty();
    }

    private static String flip(List<Outcome.Line> before, List<Outcome.Line> after) {
        return new Flip(new Outcome(before), new Outcome(after), List.of()).words();
    }

    private static Outcome.Line line(Act act, Verdict verdict, @Nullable String effectiveAt) {
        return new Outcome.Line(act, verdict, null, effectiveAt == null ? null : Instant.parse(effectiveAt));
    }
}
