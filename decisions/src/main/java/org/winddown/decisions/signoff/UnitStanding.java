package org.winddown.decisions.signoff;

import java.util.List;
import java.util.Optional;
import org.winddown.rules.asset.BusinessUnit;

/**
 * A unit that is expected to sign for a period.
 *
 * @param unit the unit with its owner
 * @param statements what was stated for it, in the order of recording; the last one counts
 */
public record UnitStanding(BusinessUnit unit, List<UnitStatement> statements) {

    public UnitStanding {
        statements = List.copyOf(statements);
    }

    /** The statement that counts; empty when nobody responded. */
    public Optional<UnitStatement> counting() {
        return statements.stream().reduce((first, second) -> second);
    }
}
