package org.winddown.rules.host;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.asset.AssetKind;

/**
 * The computers of one unit.
 *
 * @param unit code of the unit
 * @param hosts every computer that a row tells of, by name
 * @param withoutHost rows of software that name no computer, by source; a source without any is there too
 * @param addresses of those the rows that give an address in the place of a name
 * @param placeholders rows with a text that stands for nothing, by what it should have been
 * @param remarks identifiers of a source that were not used at all, in words
 * @param watched the computer of each watched row that names one
 */
public record Hosts(
        String unit,
        List<Host> hosts,
        Map<String, Long> withoutHost,
        long addresses,
        Map<HostEvidence, Long> placeholders,
        List<String> remarks,
        Map<AssetKey, Host> watched) {

    public Hosts {
        hosts = List.copyOf(hosts);
        withoutHost = Map.copyOf(withoutHost);
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
        remarks = List.copyOf(remarks);
        watched = Map.copyOf(watched);
    }

    /** All rows of software. */
    public HostCount count() {
        return HostCount.of(
                hosts.stream().mapToLong(Host::installs).sum() + without(),
                without(),
                hosts.stream().filter(host -> host.installs() > 0).toList(),
                sources());
    }

    /** The rows of software of one source. */
    public HostCount count(String source) {
        long without = withoutHost.getOrDefault(source, 0L);
        List<Host> with =
                hosts.stream().filter(host -> installs(host, source) > 0).toList();
        return HostCount.of(
                with.stream().mapToLong(host -> installs(host, source)).sum() + without, without, with, Set.of(source));
    }

    /** Some watched rows; of them those of software are counted, each once. */
    public HostCount count(Collection<AssetKey> rows) {
        Set<AssetKey> installs = new TreeSet<>(rows);
        installs.removeIf(
                row -> row.kind() != AssetKind.INSTALLATION || !row.unit().equals(unit));
        Set<Host> with = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<String> from = new TreeSet<>();
        long without = 0;
        for (AssetKey row : installs) {
            Host host = watched.get(row);
            from.add(row.source());
            if (host == null) {
                without++;
            } else {
                with.add(host);
            }
        }
        return HostCount.of(installs.size(), without, with, from);
    }

    /** Computers that one source shows with software and no other source shows at all. */
    public long only(String source) {
        return hosts.stream()
                .filter(host -> installs(host, source) > 0 && host.sources().size() == 1)
                .count();
    }

    /** Computers and devices on which no row shows software. */
    public long bare() {
        return hosts.stream().filter(host -> host.installs() == 0).count();
    }

    /** The sources with a row of software, ordered. */
    public Set<String> sources() {
        return new TreeSet<>(withoutHost.keySet());
    }

    private long without() {
        return withoutHost.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long installs(Host host, String source) {
        return host.sightings().stream()
                .filter(each -> each.source().equals(source))
                .mapToLong(HostSighting::installs)
                .sum();
    }
}
