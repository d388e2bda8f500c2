package org.winddown.decisions.judgement;

import java.time.Instant;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;

/**
 * What somebody said a fact of an asset is.
 *
 * @param asset the asset
 * @param fact the fact
 * @param value what it is, in the form the template uses
 * @param sourceCell what the source said of it when it was answered; empty when nothing
 * @param evidenceRef where the evidence is filed, or empty
 * @param answeredBy who said so
 * @param recordedAt since when it is known
 * @param origin file, sheet and row it was read from
 */
public record RecordedAnswer(
        AssetKey asset,
        AnswerableFact fact,
        String value,
        String sourceCell,
        String evidenceRef,
        String answeredBy,
        Instant recordedAt,
        AssetOrigin origin) {

    public RecordedAnswer {
        if (value.isBlank() || answeredBy.isBlank()) {
            throw new IllegalArgumentException(
                    "An answer to " + fact.fact() + " of " + asset + " needs a value and who gave it.");
        }
    }

    /** Whether the other says the same of the same, by the same person on the same evidence. */
    public boolean repeats(RecordedAnswer other) {
        return asset.equals(other.asset)
                && fact == other.fact
                && value.equals(other.value)
                && sourceCell.equals(other.sourceCell)
                && evidenceRef.equals(other.evidenceRef)
                && answeredBy.equals(other.answeredBy);
    }
}
