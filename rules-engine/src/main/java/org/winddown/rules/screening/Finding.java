package org.winddown.rules.screening;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.evaluation.ActVerdict;
import org.winddown.rules.evaluation.Duty;
import org.winddown.rules.evaluation.MeasureVerdict;
import org.winddown.rules.evaluation.Trigger;
import org.winddown.rules.identification.Identification;

/**
 * An asset that a measure touches, as of an instant.
 *
 * @param asset the asset as its source described it, with the cells that people answered
 * @param identification what its product was taken for
 * @param verdicts the verdicts of one measure; the headline decides the finding's place
 * @param disposition what people decided
 * @param firstIdentifiedAt when a screening first found it; null when no stored screening has
 */
public record Finding(
        Asset asset,
        Identification identification,
        MeasureVerdict verdicts,
        Disposition disposition,
        @Nullable Instant firstIdentifiedAt) {

    /**
     * The duties that come with it, their clocks started as far as the register of findings knows the event.
     *
     * @param zone zone of the unit, in which days are counted
     */
    public List<Duty> duties(ZoneId zone) {
        Instant identified = firstIdentifiedAt;
        return DutyClock.started(
                verdicts.duties(), identified == null ? Map.of() : Map.of(Trigger.FIRST_IDENTIFIED, identified), zone);
    }

    /** The most serious verdict. */
    public ActVerdict headline() {
        return verdicts.headline();
    }
}
