package org.winddown.rules.host;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many computers some rows of software are on.
 *
 * @param installs the rows
 * @param hosts different computers with at least one of the rows
 * @param withoutHost rows that name no computer
 * @param shared of the computers those that several sources show
 * @param doubtful of the computers those that may be the same as another
 * @param knownBy the computers by the strongest evidence of each, the strongest first
 * @param joinedBy the shared computers by the strongest evidence that joined their sources, the strongest first
 * @param sources the sources of the rows, ordered
 */
public record HostCount(
        long installs,
        long hosts,
        long withoutHost,
        long shared,
        long doubtful,
        Map<HostEvidence, Long> knownBy,
        Map<HostEvidence, Long> joinedBy,
        Set<String> sources) {

    public HostCount {
        knownBy = Collections.unmodifiableMap(new EnumMap<>(with(knownBy)));
        joinedBy = Collections.unmodifiableMap(new EnumMap<>(with(joinedBy)));
        sources = Collections.unmodifiableSet(new TreeSet<>(sources));
    }

    /** The computers of some rows, each named once. */
    static HostCount of(long installs, long withoutHost, Collection<Host> hosts, Set<String> sources) {
        Map<HostEvidence, Long> known = new EnumMap<>(HostEvidence.class);
        Map<HostEvidence, Long> joined = new EnumMap<>(HostEvidence.class);
        for (Host host : hosts) {
            known.merge(host.knownBy(), 1L, Long::sum);
            host.joinedBy().stream().limit(1).forEach(evidence -> joined.merge(evidence, 1L, Long::sum));
        }
        return new HostCount(
                installs,
                hosts.size(),
                withoutHost,
                hosts.stream().filter(host -> host.sources().size() > 1).count(),
                hosts.stream().filter(Host::doubtful).count(),
                known,
                joined,
                sources);
    }

    /** The sum with rows of another unit; its computers are others. */
    public HostCount plus(HostCount other) {
        Set<String> all = new TreeSet<>(sources);
        all.addAll(other.sources);
        return new HostCount(
                installs + other.installs,
                hosts + other.hosts,
                withoutHost + other.withoutHost,
                shared + other.shared,
                doubtful + other.doubtful,
                sum(knownBy, other.knownBy),
                sum(joinedBy, other.joinedBy),
                all);
    }

    /** Nothing counted. */
    public static HostCount none() {
        return new HostCount(0, 0, 0, 0, 0, Map.of(), Map.of(), Set.of());
    }

    private static Map<HostEvidence, Long> sum(Map<HostEvidence, Long> one, Map<HostEvidence, Long> other) {
        Map<HostEvidence, Long> sum = with(one);
        other.forEach((evidence, hosts) -> sum.merge(evidence, hosts, Long::sum));
        return sum;
    }

    private static Map<HostEvidence, Long> with(Map<HostEvidence, Long> counts) {
        Map<HostEvidence, Long> copy = new EnumMap<>(HostEvidence.class);
        copy.putAll(counts);
        return copy;
    }
}
