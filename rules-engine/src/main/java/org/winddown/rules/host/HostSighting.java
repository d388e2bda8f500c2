package org.winddown.rules.host;

import java.time.Instant;
import java.util.Comparator;
import org.winddown.rules.asset.AssetOrigin;

/**
 * What the inventory of one source shows of a computer by the same identifiers.
 *
 * @param source the source
 * @param identifiers by what its rows say which computer it is
 * @param installs rows of software on it
 * @param devices rows of the computer itself
 * @param at date of the inventory
 * @param first the first of the rows
 */
public record HostSighting(
        String source, HostIdentifiers identifiers, long installs, long devices, Instant at, AssetOrigin first) {

    /** The order in which they were shown. */
    static final Comparator<HostSighting> TIME = Comparator.comparing(HostSighting::at)
            .thenComparing(HostSighting::source)
            .thenComparing(each -> each.first().file())
            .thenComparing(each -> each.first().sheet())
            .thenComparing(each -> each.first().row());

    /**
     * Whose name is shown: of the sightings that name the computer the one with the strongest evidence, then one with a
     * full name, then that of the newest inventory, then the first by name of source and by place.
     */
    static final Comparator<HostSighting> NAMING = Comparator.<HostSighting>comparingInt(
                    each -> each.identifiers().written().isEmpty() ? 1 : 0)
            .thenComparing(each -> each.identifiers().strongest().orElse(HostEvidence.NAME))
            .thenComparing(each -> each.identifiers().of(HostEvidence.FQDN).isEmpty())
            .thenComparing(HostSighting::at, Comparator.reverseOrder())
            .thenComparing(TIME);

    long rows() {
        return installs + devices;
    }

    /** The sighting with a further row. */
    HostSighting with(boolean installation, Instant date, AssetOrigin origin) {
        HostSighting other = new HostSighting(source, identifiers, 0, 0, date, origin);
        HostSighting earlier = TIME.compare(other, this) < 0 ? other : this;
        return new HostSighting(
                source,
                identifiers,
                installs + (installation ? 1 : 0),
                devices + (installation ? 0 : 1),
                earlier.at,
                earlier.first);
    }
}
