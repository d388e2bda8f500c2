package org.winddown.ingest.proposal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.rows.Quoted;
import org.winddown.rules.asset.Field;

/**
 * How the header of a file differs from that of the file before it.
 *
 * @param renamed columns whose spelling changed, the old one first
 * @param gone columns that are no longer there
 * @param lost those of the gone that were filled and that the mapping or the canonical template needs
 * @param added columns that were not there
 * @param reordered whether columns that stayed stand in another order
 */
public record HeaderDrift(
        Map<String, String> renamed, List<String> gone, List<String> lost, List<String> added, boolean reordered) {

    public HeaderDrift {
        renamed = Map.copyOf(renamed);
        gone = List.copyOf(gone);
        lost = List.copyOf(lost);
        added = List.copyOf(added);
    }

    /**
     * Compares.
     *
     * @param before header of the file before, as people are shown it
     * @param filled its columns with a filled cell
     * @param now cells of the header of this file
     */
    public static HeaderDrift of(
            MappingDefinition mapping, List<String> before, List<String> filled, List<String> now) {
        Map<String, String> old = byKey(before);
        Map<String, String> found = byKey(HeaderName.shown(now));
        Map<String, String> renamed = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        old.forEach((key, name) -> {
            String other = found.get(key);
            if (other == null) {
                gone.add(name);
            } else if (!other.equals(name)) {
                renamed.put(name, other);
            }
        });
        Set<String> needed = mapping.columns().entrySet().stream()
                .filter(entry -> Field.ofColumn(entry.getValue()).isPresent())
                .map(entry -> HeaderName.key(entry.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
        mapping.identity().forEach(name -> needed.add(HeaderName.key(name)));
        List<String> stayedBefore =
                old.keySet().stream().filter(found::containsKey).toList();
        List<String> stayedNow =
                found.keySet().stream().filter(old::containsKey).toList();
        return new HeaderDrift(
                renamed,
                gone,
                gone.stream()
                        .filter(name -> needed.contains(HeaderName.key(name)) && filled.contains(name))
                        .toList(),
                found.entrySet().stream()
                        .filter(entry -> !old.containsKey(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                !stayedBefore.equals(stayedNow));
    }

    private static Map<String, String> byKey(List<String> header) {
        Map<String, String> byKey = new LinkedHashMap<>();
        header.stream()
                .filter(name -> !HeaderName.key(name).startsWith("reject"))
                .forEach(name -> byKey.putIfAbsent(HeaderName.key(name), name));
        return byKey;
    }

    /** What changed, in sentences; empty when nothing did. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        renamed.forEach((from, to) -> remarks.add("Column " + Quoted.of(from) + " of the file before is called "
                + Quoted.of(to) + " now; it is read as before."));
        if (!added.isEmpty()) {
            remarks.add(
                    "The file before had no " + columns(added) + "; kept as it is, unless it has a canonical name.");
        }
        if (!gone.isEmpty()) {
            remarks.add("The file before had " + columns(gone) + ", missing now.");
        }
        if (reordered) {
            remarks.add("The columns stand in another order than in the file before; they are read by their names.");
        }
        return remarks;
    }

    private static String columns(List<String> names) {
        return (names.size() == 1 ? "column " : "columns ")
                + names.stream().map(Quoted::of).collect(Collectors.joining(", "));
    }
}
