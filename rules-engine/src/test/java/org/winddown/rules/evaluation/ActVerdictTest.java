package org.winddown.rules.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActVerdictTest {

    private static final ProofNode STEP = ProofNode.fact("covered", "family", "vpn");
    private static final ProofNode PROOF = new ProofNode("RESALE is PROHIBITED", "", "", "1 XX 2", List.of(STEP));
    private static final ProofNode NOTE = ProofNode.of("somebody reviewed it");

    @Test
    void isPermittedUntilTheSecondBeforeItTakesEffect() {
        assertThat(verdict(Verdict.PROHIBITED, Instant.parse("2024-09-29T04:00:00Z"), PROOF)
                        .lastPermittedAt())
                .isEqualTo("2024-09-29T03:59:59Z");
        assertThat(verdict(Verdict.PROHIBITED, null, PROOF).lastPermittedAt()).isNull();
    }

    @Test
    void notesStandAfterTheStepsOfEachVerdictThatIsNotClear() {
        ActVerdict clear = verdict(Verdict.CLEAR, null, PROOF);
        ActVerdict prohibited = verdict(Verdict.PROHIBITED, null, PROOF);

        MeasureVerdict noted =
                new MeasureVerdict("m", "1", List.of(prohibited, clear), List.of()).noting(List.of(NOTE));

        assertThat(noted.measure()).isEqualTo("m");
        assertThat(noted.acts().get(0).proof().because()).containsExactly(STEP, NOTE);
        assertThat(noted.acts().get(0).proof().citation()).isEqualTo("1 XX 2");
        assertThat(noted.acts().get(0).verdict()).isEqualTo(Verdict.PROHIBITED);
        assertThat(noted.acts().get(1)).isSameAs(clear);
    }

    @Test
    void aClearVerdictSaidOfAnotherActProvesThatOne() {
        ActVerdict clear = verdict(Verdict.CLEAR, null, PROOF);

        assertThat(clear.about(Act.RESALE)).isSameAs(clear);
        assertThat(clear.about(Act.USE).act()).isEqualTo(Act.USE);
        assertThat(clear.about(Act.USE).proof().statement()).isEqualTo("USE is clear: ENDED");
        assertThat(clear.about(Act.USE).proof().because()).containsExactly(STEP);
        assertThat(verdict(Verdict.CLEAR, null, ProofNode.NONE).about(Act.USE).proof())
                .as("where no proof was asked for there is none")
                .isEqualTo(ProofNode.NONE);
    }

    private static ActVerdict verdict(Verdict verdict, @Nullable Instant effectiveAt, ProofNode proof) {
        return new ActVerdict(
                Act.RESALE,
                Addressee.RESELLER,
                verdict,
                verdict == Verdict.CLEAR ? ClearReason.ENDED : null,
                null,
                "one",
                effectiveAt,
                null,
                "it ended",
                List.of(),
                List.of(),
                "1 XX 2",
                SourceMark.SECONDARY,
                false,
                0,
                proof);
    }
}
