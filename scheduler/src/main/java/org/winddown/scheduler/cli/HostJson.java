package org.winddown.scheduler.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.rules.host.Host;
import org.winddown.rules.host.HostConflict;
import org.winddown.rules.host.HostCount;
import org.winddown.rules.host.HostJoin;
import org.winddown.rules.host.HostSighting;
import org.winddown.rules.host.Hosts;

/** The hosts of a unit, as CSV and as JSON. */
final class HostJson {

    static final List<String> COLUMNS = List.of(
            "unit",
            "host",
            "sources",
            "installs",
            "known_by",
            "joined_by",
            "first_seen",
            "first_file",
            "first_sheet",
            "first_row",
            "in_doubt",
            "conflicts");

    private HostJson() {}

    static List<String> cells(String unit, Host host) {
        HostSighting first = host.first();
        return List.of(
                unit,
                host.name(),
                String.join("; ", host.sources()),
                Long.toString(host.installs()),
                host.knownBy().name(),
                host.joins().stream().map(HostJoin::words).collect(Collectors.joining("; ")),
                first.at().toString(),
                first.first().file(),
                first.first().sheet(),
                Long.toString(first.first().row()),
                host.doubtful() ? "YES" : "no",
                host.conflicts().stream().map(HostConflict::words).collect(Collectors.joining("; ")));
    }

    static Map<String, Object> of(Hosts hosts) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", hosts.unit());
        json.put("count", count(hosts.count()));
        Map<String, Object> sources = new LinkedHashMap<>();
        for (String source : hosts.sources()) {
            Map<String, Object> one = count(hosts.count(source));
            one.put("onlyHere", hosts.only(source));
            sources.put(source, one);
        }
        json.put("sources", sources);
        json.put("withoutInstalls", hosts.bare());
        json.put("addressesOnly", hosts.addresses());
        json.put("placeholders", named(hosts.placeholders()));
        json.put("remarks", hosts.remarks());
        json.put("hosts", hosts.hosts().stream().map(HostJson::host).toList());
        return json;
    }

    private static Map<String, Object> count(HostCount count) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("installs", count.installs());
        json.put("hosts", count.hosts());
        json.put("noHostNamed", count.withoutHost());
        json.put("seenBySeveral", count.shared());
        json.put("inDoubt", count.doubtful());
        json.put("knownBy", named(count.knownBy()));
        json.put("joinedBy", named(count.joinedBy()));
        return json;
    }

    private static Map<String, Object> host(Host host) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("host", host.name());
        json.put("sources", host.sources());
        json.put("installs", host.installs());
        json.put("knownBy", host.knownBy().name());
        json.put("joins", host.joins().stream().map(HostJson::join).toList());
        json.put("sightings", host.sightings().stream().map(HostJson::sighting).toList());
        json.put("inDoubt", host.doubtful());
        json.put(
                "conflicts",
                host.conflicts().stream()
                        .map(conflict -> Map.of("kind", conflict.kind().name(), "words", conflict.words()))
                        .toList());
        return json;
    }

    private static Map<String, Object> join(HostJoin join) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", join.by().name());
        json.put("text", join.text());
        json.put("sources", join.sources());
        return json;
    }

    private static Map<String, Object> sighting(HostSighting sighting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("source", sighting.source());
        json.put("name", sighting.identifiers().written());
        json.put("identifiers", named(sighting.identifiers().texts()));
        json.put("installs", sighting.installs());
        json.put("devices", sighting.devices());
        json.put("at", sighting.at().toString());
        json.put("file", sighting.first().file());
        json.put("sheet", sighting.first().sheet());
        json.put("row", sighting.first().row());
        return json;
    }

    private static <E extends Enum<E>> Map<String, Object> named(Map<E, ?> values) {
        Map<String, Object> named = new LinkedHashMap<>();
        new TreeMap<>(values).forEach((key, value) -> named.put(key.name(), value));
        return named;
    }
}
