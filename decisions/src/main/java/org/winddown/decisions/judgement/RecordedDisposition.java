package org.winddown.decisions.judgement;

import java.time.Instant;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetOrigin;
import org.winddown.rules.evaluation.Act;
import org.winddown.rules.screening.Disposition;

/**
 * What somebody decided about one act of an asset under a measure.
 *
 * @param asset the asset
 * @param measure id of the measure
 * @param act the act
 * @param disposition what was decided
 * @param evidenceRef where the evidence is filed, or empty
 * @param decidedBy who decided
 * @param recordedAt since when it is known
 * @param origin file, sheet and row it was read from
 */
public record RecordedDisposition(
        AssetKey asset,
        String measure,
        Act act,
        Disposition disposition,
        String evidenceRef,
        String decidedBy,
        Instant recordedAt,
        AssetOrigin origin) {

    public RecordedDisposition {
        if (decidedBy.isBlank()) {
            throw new IllegalArgumentException("A disposition of " + asset + " needs who decided.");
        }
    }

    /** Whether the other decides the same about the same, by the same person on the same evidence. */
    public boolean repeats(RecordedDisposition other) {
        return asset.equals(other.asset)
                && measure.equals(other.measure)
                && act == other.act
                && disposition.equals(other.disposition)
                && evidenceRef.equals(other.evidenceRef)
                && decidedBy.equals(other.decidedBy);
    }

    /**
     * What it shows as where another act of the same asset and measure is looked at. A decision that closed this act
     * does not close that one: it shows as {@code OPEN}, with a note that says what was closed.
     */
    public Disposition elsewhere() {
        return switch (disposition.state()) {
            case OPEN, IN_REMEDIATION -> disposition;
            case REMEDIATED, DISCLOSED, CLOSED_BY_COUNSEL ->
                new Disposition(
                        Disposition.State.OPEN,
                        disposition.owner(),
                        null,
                        act + " was " + disposition.state()
                                + (disposition.note().isEmpty() ? "" : ": " + disposition.note()));
        };
    }
}
