package org.winddown.reporting.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.reporting.proof.ProofNames;
import org.winddown.reporting.text.Texts;
import org.winddown.reporting.text.Wording;
import org.winddown.reporting.text.ZoneText;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.asset.Field;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Addressee;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Verdict;
import org.winddown.rules.screening.Disposition;
import org.winddown.rules.screening.Finding;

/**
 * One act of one asset under one measure, as a line to print.
 *
 * @param headline whether it is the most serious verdict of its finding
 * @param effectiveAt the first instant at which the act is forbidden; null when none
 * @param lastPermittedAt one second before it; null when none
 * @param actBy last day for a notice; null when none
 * @param daysLeft whole 24 hours to {@code effectiveAt}, negative after; null when there is none
 * @param toDo what the owner should do next
 * @param question what to answer; empty unless the verdict is a review
 * @param proof the name of the proof, see {@link ProofNames}
 */
public record FindingLine(
        AssetKey asset,
        String product,
        String quantity,
        String measure,
        boolean headline,
        Act act,
        Addressee addressee,
        boolean recorded,
        Verdict verdict,
        @Nullable Verdict worstCase,
        String phase,
        @Nullable Instant effectiveAt,
        @Nullable Instant lastPermittedAt,
        @Nullable LocalDate actBy,
        @Nullable Long daysLeft,
        String reason,
        String toDo,
        List<String> missingFacts,
        String question,
        List<String> readings,
        String citation,
        String sourceMark,
        long strandedDays,
        Disposition disposition,
        @Nullable Instant firstIdentifiedAt,
        AssetOrigin origin,
        String proof) {

    private static final long DAY_SECONDS = 86_400;

    public FindingLine {
        missingFacts = List.copyOf(missingFacts);
        readings = List.copyOf(readings);
    }

    /** Whose act it is, for people: {@code ours} or {@code other party}, with the role. */
    public String whose(Texts texts) {
        return texts.get(addressee.ours() ? "whose.ours" : "whose.other", texts.words(addressee));
    }

    /** The reason; an exemption always says that it is one of this measure only. */
    public String statement(Texts texts) {
        return verdict == Verdict.EXEMPT && !reason.contains("xempt from this measure")
                ? texts.get("exempt.statement", reason)
                : reason;
    }

    /** The day or moment that matters for the owner, in words; {@code no end} when there is none. */
    public String deadline(ZoneText zone) {
        if (actBy != null) {
            return zone.texts().get("deadline.notice", zone.texts().day(actBy));
        }
        return lastPermittedAt == null ? zone.texts().get("deadline.none") : zone.brief(lastPermittedAt);
    }

    static List<FindingLine> of(Finding finding, Instant asOf, ZoneText zone, ProofNames proofs) {
        String proof = proofs.of(finding.verdicts());
        return telling(finding.verdicts()).stream()
                .map(act -> line(finding, act, asOf, zone, proof))
                .toList();
    }

    /** The verdicts that are worth a line: all but those of acts that are clear, unless nothing else is said. */
    public static List<ActVerdict> telling(MeasureVerdict verdicts) {
        return verdicts.acts().stream()
                .filter(act -> act.verdict() != Verdict.CLEAR || act.equals(verdicts.headline()))
                .toList();
    }

    private static FindingLine line(Finding finding, ActVerdict act, Instant asOf, ZoneText zone, String proof) {
        Asset asset = finding.asset();
        Instant effectiveAt = act.effectiveAt();
        return new FindingLine(
                asset.key(),
                productOf(finding),
                asset.text(Field.QUANTITY),
                finding.verdicts().measure(),
                act.equals(finding.headline()),
                act.act(),
                act.addressee(),
                act.recorded(),
                act.verdict(),
                act.worstCase(),
                act.phase(),
                effectiveAt,
                act.lastPermittedAt(),
                act.actBy(),
                effectiveAt == null
                        ? null
                        : Math.floorDiv(effectiveAt.getEpochSecond() - asOf.getEpochSecond(), DAY_SECONDS),
                act.reason(),
                Wording.toDo(act, zone.dayOf(asOf), zone.texts()),
                act.missingFacts(),
                Wording.question(act.missingFacts(), zone.texts()),
                act.readings(),
                act.citation(),
                act.sourceMark() == null ? "" : act.sourceMark().symbol(),
                act.strandedDays(),
                finding.disposition(),
                finding.firstIdentifiedAt(),
                asset.origin(),
                proof);
    }

    private static String productOf(Finding finding) {
        String raw = finding.asset().name().product();
        return raw.isBlank() ? finding.identification().product() : raw;
    }
}
