package org.winddown.rules.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of one measure on one act of one asset.
 *
 * @param act the act
 * @param addressee whose act it is
 * @param verdict the verdict
 * @param clearReason why it is clear; null for every other verdict
 * @param worstCase for {@link Verdict#REVIEW} the worst verdict still possible; else null
 * @param phase id of the phase or exemption that decided, or empty
 * @param effectiveAt the first prohibited instant (of the worst case for a review); null when none
 * @param actBy last calendar day, in the unit's zone, on which notice stops an auto-renewal; null when none
 * @param reason one sentence for people
 * @param missingFacts names of the facts that would decide a review, sorted; else empty
 * @param readings ids of the readings the verdict rests on, sorted
 * @param citation paragraph with the validity that fits, or empty
 * @param sourceMark how well the citation is sourced; null when there is no citation
 * @param recorded whether the act is on record, as against promised or going on
 * @param strandedDays whole days of paid term after the effective instant; 0 when none
 * @param proof why
 */
public record ActVerdict(
        Act act,
        Addressee addressee,
        Verdict verdict,
        @Nullable ClearReason clearReason,
        @Nullable Verdict worstCase,
        String phase,
        @Nullable Instant effectiveAt,
        @Nullable LocalDate actBy,
        String reason,
        List<String> missingFacts,
        List<String> readings,
        String citation,
        @Nullable SourceMark sourceMark,
        boolean recorded,
        long strandedDays,
        ProofNode proof) {

    public ActVerdict {
        missingFacts = List.copyOf(missingFacts);
        readings = List.copyOf(readings);
        if ((verdict == Verdict.CLEAR) != (clearReason != null)) {
            throw new IllegalArgumentException("A CLEAR verdict, and only that, has a clear reason: " + act + ".");
        }
        if ((verdict == Verdict.REVIEW) != !missingFacts.isEmpty()) {
            throw new IllegalArgumentException("A REVIEW verdict, and only that, names missing facts: " + act + ".");
        }
    }

    /** The last permitted instant: one second before {@link #effectiveAt}; null when there is none. */
    public @Nullable Instant lastPermittedAt() {
        return effectiveAt == null ? null : effectiveAt.minusSeconds(1);
    }

    /** The same verdict, said otherwise. */
    public ActVerdict saying(String other) {
        return with(act, other, proof);
    }

    /** A clear verdict, said of another act. */
    public ActVerdict about(Act other) {
        if (other == act) {
            return this;
        }
        return with(
                other,
                reason,
                proof.statement().isEmpty()
                        ? proof
                        : new ProofNode(
                                other + " is clear: " + clearReason,
                                proof.fact(),
                                proof.value(),
                                proof.citation(),
                                proof.because()));
    }

    /** The same verdict with more steps in its proof; a clear one needs none. */
    ActVerdict noting(List<ProofNode> notes) {
        if (verdict == Verdict.CLEAR) {
            return this;
        }
        List<ProofNode> because = new ArrayList<>(proof.because());
        because.addAll(notes);
        return with(
                act, reason, new ProofNode(proof.statement(), proof.fact(), proof.value(), proof.citation(), because));
    }

    private ActVerdict with(Act of, String said, ProofNode why) {
        return new ActVerdict(
                of,
                addressee,
                verdict,
                clearReason,
                worstCase,
                phase,
                effectiveAt,
                actBy,
                said,
                missingFacts,
                readings,
                citation,
                sourceMark,
                recorded,
                strandedDays,
                why);
    }

    /** The review of an act of which this is the worst outcome, until some facts are known. */
    public ActVerdict inDoubt(Act of, Set<String> missing) {
        String names = String.join(", ", missing);
        return new ActVerdict(
                of,
                addressee,
                Verdict.REVIEW,
                null,
                verdict,
                phase,
                effectiveAt,
                actBy,
                "Decided by " + names + "; worst case " + verdict + ": " + reason,
                List.copyOf(missing),
                readings,
                citation,
                sourceMark,
                recorded,
                strandedDays,
                new ProofNode(of + " needs review: missing " + names, "", "", "", List.of(proof)));
    }
}
