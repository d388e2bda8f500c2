package org.winddown.rules.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.Verdict;

class VerdictChangeTest {

    private static final Instant AT = Instant.parse("2024-09-29T04:00:00Z");
    private static final VerdictChange CHANGE = change(Act.USE, AT, Verdict.WINDING_DOWN, Verdict.PROHIBITED, "begins");

    @Test
    void isTheSameFlipForWhateverReason() {
        assertThat(CHANGE.sameFlip(change(Act.USE, AT, Verdict.WINDING_DOWN, Verdict.PROHIBITED, "ends")))
                .isTrue();
    }

    @Test
    void isAnotherFlipWhereActInstantOrVerdictsDiffer() {
        assertThat(CHANGE.sameFlip(change(null, AT, Verdict.WINDING_DOWN, Verdict.PROHIBITED, "begins")))
                .isFalse();
        assertThat(CHANGE.sameFlip(
                        change(Act.USE, AT.plusSeconds(1), Verdict.WINDING_DOWN, Verdict.PROHIBITED, "begins")))
                .isFalse();
        assertThat(CHANGE.sameFlip(change(Act.USE, AT, Verdict.CLEAR, Verdict.PROHIBITED, "begins")))
                .isFalse();
        assertThat(CHANGE.sameFlip(change(Act.USE, AT, Verdict.WINDING_DOWN, Verdict.BARRED, "begins")))
                .isFalse();
    }

    private static VerdictChange change(@Nullable Act act, Instant at, Verdict before, Verdict after, String cause) {
        return new VerdictChange(act, at, new Standing(before, null), new Standing(after, null), cause, "said", "");
    }
}
