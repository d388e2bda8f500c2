package org.winddown.portal.security;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.winddown.portal.Account;
import org.winddown.portal.Night;
import org.winddown.portal.Role;
import org.winddown.rules.asset.BusinessUnit;

/**
 * Whoever is signed in, with what they may see. Every page asks this record, and nothing else, which units, imports and
 * reports to show.
 *
 * @param name name of the account
 * @param units codes of the units of an asset manager; empty for a role that sees all
 * @param revision of the account at sign-in; the session ends when the account has moved on
 */
public record Viewer(String name, Role role, Set<String> units, int revision) implements Principal {

    public Viewer {
        units = Set.copyOf(units);
    }

    static Viewer of(Account account) {
        return new Viewer(account.name(), account.role(), account.units(), account.revision());
    }

    @Override
    public String getName() {
        return name;
    }

    /** The units of an asset manager, ordered. */
    public List<String> unitList() {
        return units.stream().sorted().toList();
    }

    /** Whether a unit is open to the viewer; the enterprise as a whole is not a unit. */
    public boolean sees(String unit) {
        return !unit.isEmpty() && (role.seesAllUnits() || units.contains(unit));
    }

    /** Whether reports on the whole enterprise are open to the viewer. */
    public boolean seesEnterprise() {
        return role.seesAllUnits();
    }

    /** Those of the units that are open to the viewer, in the order given. */
    public List<BusinessUnit> visible(List<BusinessUnit> all) {
        return all.stream().filter(unit -> sees(unit.code())).toList();
    }

    /** The part of a run that is open to the viewer; empty when the run screened none of their units. */
    public Optional<Night> visible(Night night) {
        if (seesEnterprise()) {
            return Optional.of(night);
        }
        List<Night.UnitCounts> mine =
                night.units().stream().filter(unit -> sees(unit.unit())).toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Night(
                night.runId(),
                night.asOf(),
                night.knownAt(),
                night.recordedAt(),
                mine,
                night.reports().stream().filter(report -> sees(report.unit())).toList()));
    }
}
