package org.winddown.scheduler.screening;

import java.util.List;
import org.winddown.reporting.store.RunRecord;

/**
 * A screening run and what it found.
 *
 * @param plan what it looked at
 * @param units what it found, ordered by unit
 */
public record Screened(ScreeningPlan plan, List<ScreenedUnit> units) {

    public Screened {
        units = List.copyOf(units);
    }

    /** Assets by headline verdict, by unit. */
    public List<RunRecord.Unit> counts() {
        return units.stream()
                .map(unit ->
                        new RunRecord.Unit(unit.unit().code(), unit.assets(), unit.attachedActs(), unit.headlines()))
                .toList();
    }
}
