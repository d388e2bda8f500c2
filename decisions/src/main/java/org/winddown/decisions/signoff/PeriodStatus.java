package org.winddown.decisions.signoff;

import java.util.List;

/**
 * How the sign-off of a period stands.
 *
 * @param units every unit expected to sign, ordered by code
 */
public record PeriodStatus(Quarter period, List<UnitStanding> units) {

    public PeriodStatus {
        units = List.copyOf(units);
    }

    /** Units whose last statement is this one. */
    public long count(Statement statement) {
        return units.stream()
                .flatMap(unit -> unit.counting().stream())
                .filter(each -> each.statement() == statement)
                .count();
    }

    /** Units for which nobody stated anything. */
    public List<UnitStanding> withoutResponse() {
        return units.stream().filter(unit -> unit.counting().isEmpty()).toList();
    }
}
