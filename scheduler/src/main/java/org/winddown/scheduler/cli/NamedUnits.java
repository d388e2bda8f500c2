package org.winddown.scheduler.cli;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.rules.asset.BusinessUnit;
import org.winddown.scheduler.services.Services;

/** Business units that a user names by their codes. */
final class NamedUnits {

    private NamedUnits() {}

    /** A unit as of an instant. */
    static BusinessUnit asOf(Services services, String code, Instant at) {
        return services.units().asOf(at).stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> codes(services).contains(code)
                        ? new CommandException("Unit \"" + code + "\" is loaded for later than " + at + ".")
                        : unknown(services, code));
    }

    /** Refuses the code of a unit that was never loaded. */
    static void require(Services services, String code) {
        if (!codes(services).contains(code)) {
            throw unknown(services, code);
        }
    }

    private static CommandException unknown(Services services, String code) {
        return new CommandException("There is no unit \"" + code + "\". Loaded are " + codes(services)
                + ". Load units with: winddown units load FILE");
    }

    private static Set<String> codes(Services services) {
        List<BusinessUnit> all = services.units().all();
        Set<String> codes = new TreeSet<>();
        all.forEach(unit -> codes.add(unit.code()));
        return codes;
    }
}
