package org.winddown.rules.host;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One computer, as all sources of its unit together show it.
 *
 * @param name the name to show: the one that the best sighting writes; where none names it, its strongest identifier
 * @param sightings what the sources show of it, in the order of time; at least one
 * @param joins why these are one computer
 * @param conflicts what does not fit together
 */
public record Host(String name, List<HostSighting> sightings, List<HostJoin> joins, List<HostConflict> conflicts) {

    public Host {
        sightings = List.copyOf(sightings);
        joins = List.copyOf(joins);
        conflicts = List.copyOf(conflicts);
    }

    static String nameOf(List<HostSighting> sightings) {
        HostIdentifiers best =
                sightings.stream().min(HostSighting.NAMING).orElseThrow().identifiers();
        if (!best.written().isEmpty()) {
            return best.written();
        }
        return best.strongest()
                .map(evidence -> evidence.words() + " " + best.of(evidence).get(0))
                .orElse("");
    }

    /** The sources that show it, ordered. */
    public List<String> sources() {
        return sightings.stream().map(HostSighting::source).distinct().sorted().toList();
    }

    /** Rows of software on it. */
    public long installs() {
        return sightings.stream().mapToLong(HostSighting::installs).sum();
    }

    /** The first row that shows it. */
    public HostSighting first() {
        return sightings.get(0);
    }

    /** The strongest evidence that any source has of it. */
    public HostEvidence knownBy() {
        return sightings.stream()
                .flatMap(each -> each.identifiers().strongest().stream())
                .min(HostEvidence::compareTo)
                .orElse(HostEvidence.NAME);
    }

    /**
     * The kinds of evidence by which several sources were joined, the strongest first; none when one source shows it.
     */
    public Set<HostEvidence> joinedBy() {
        Set<HostEvidence> kinds = EnumSet.noneOf(HostEvidence.class);
        joins.stream()
                .filter(join -> join.sources().size() > 1)
                .map(HostJoin::by)
                .forEach(kinds::add);
        return kinds;
    }

    /** Whether it may be the same as another, or be more than one. */
    public boolean doubtful() {
        return conflicts.stream().anyMatch(conflict -> conflict.kind().doubtful());
    }
}
