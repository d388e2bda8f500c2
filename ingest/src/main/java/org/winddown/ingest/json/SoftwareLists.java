package org.winddown.ingest.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.json.JsonValue.Items;
import org.winddown.ingest.json.JsonValue.Members;
import org.winddown.ingest.json.JsonValue.Text;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * Lists of software within records of hosts: each entry is a row of its own, beside the cells of its host. A list of
 * plain texts, and a list of any other name, stays a cell.
 *
 * <p>The whole file is looked at first, then its rows are asked for.
 */
final class SoftwareLists {

    /** What stands before the names of the entries, whatever the list is called. */
    private static final String BEFORE = "software.";

    private static final int SHOWN = 5;

    private static final Set<String> NAMES = Set.of(
            "software",
            "softwares",
            "softwarelist",
            "installedsoftware",
            "installedsoftwares",
            "applications",
            "installedapplications",
            "apps",
            "installedapps",
            "detectedapps",
            "packages",
            "installedpackages",
            "programs",
            "installedprograms");

    private static final Set<String> HOSTS =
            Set.of("host", "hostname", "computer", "computername", "device", "devicename", "machine", "machinename");

    private final String file;
    private final Map<String, Boolean> named = new HashMap<>();
    private final Set<List<String>> opened = new LinkedHashSet<>();
    private final Set<List<String>> plain = new LinkedHashSet<>();
    private final List<Long> shown = new ArrayList<>();
    private long empty;

    /**
     * The lists of a file.
     *
     * @param file its name for messages
     */
    SoftwareLists(String file) {
        this.file = file;
    }

    /** Whether lists of this name are of software. */
    static boolean isNamed(String member) {
        return NAMES.contains(letters(member));
    }

    /** Whether one of the members of an object says which host the object is about. */
    static boolean isHost(Set<String> members) {
        return members.stream().map(SoftwareLists::letters).anyMatch(HOSTS::contains);
    }

    private static String letters(String member) {
        return member.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    /**
     * Looks at a record.
     *
     * @return names of the columns that it has
     * @throws RefusedFileException when the records so far hold several lists
     */
    Set<String> look(Members record) {
        List<List<String>> lists = new ArrayList<>();
        find(record, List.of(), lists);
        opened.addAll(lists);
        if (opened.size() > 1) {
            throw new RefusedFileException(
                    "FILE_IS_JSON",
                    file + ": its records hold several lists of software, "
                            + opened.stream()
                                    .map(path -> Quoted.of(String.join(".", path)))
                                    .collect(Collectors.joining(" and "))
                            + ", and which of them is the inventory cannot be told. Send the records with one of"
                            + " them.");
        }
        Set<String> columns = new LinkedHashSet<>();
        (lists.isEmpty() ? List.of(FlatRecord.of(record)) : entries(record, lists.get(0)))
                .forEach(cells -> columns.addAll(cells.keySet()));
        return columns;
    }

    private void find(Members object, List<String> outer, List<List<String>> lists) {
        object.members().forEach((name, value) -> {
            boolean inner =
                    value instanceof Members members && !members.members().isEmpty();
            if (inner || named.computeIfAbsent(name, SoftwareLists::isNamed)) {
                List<String> path = new ArrayList<>(outer);
                path.add(name);
                if (inner) {
                    find((Members) value, path, lists);
                } else if (holdsEntries(value)) {
                    lists.add(List.copyOf(path));
                } else if (!isEmpty(value)) {
                    plain.add(List.copyOf(path));
                }
            }
        });
    }

    private static boolean holdsEntries(@Nullable JsonValue value) {
        return value instanceof Items list
                && list.items().stream().anyMatch(Members.class::isInstance)
                && list.items().stream().allMatch(item -> item instanceof Members || item.equals(JsonValue.NONE));
    }

    private static boolean isEmpty(JsonValue value) {
        return value instanceof Text text
                ? text.text().isBlank()
                : value instanceof Items list
                        ? list.items().isEmpty()
                        : ((Members) value).members().isEmpty();
    }

    /** The columns of all records that hold nothing, as each record has a row for each entry instead. */
    Set<String> columnsWithoutText() {
        return opened.stream()
                .filter(path -> !plain.contains(path))
                .map(path -> String.join(".", path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The rows of a record.
     *
     * @param number place of the record in the file
     */
    List<Map<String, String>> rows(Members record, long number) {
        for (List<String> path : opened) {
            JsonValue list = at(record, path);
            if (holdsEntries(list)) {
                return entries(record, path);
            }
            if (list != null && isEmpty(list)) {
                empty++;
                if (shown.size() < SHOWN) {
                    shown.add(number);
                }
                return List.of();
            }
        }
        return List.of(FlatRecord.of(record));
    }

    private static List<Map<String, String>> entries(Members record, List<String> path) {
        Map<String, String> host = FlatRecord.of(without(record, path));
        List<Map<String, String>> rows = new ArrayList<>();
        if (at(record, path) instanceof Items list) {
            for (JsonValue item : list.items()) {
                Map<String, String> cells = new LinkedHashMap<>(host);
                if (item instanceof Members entry) {
                    FlatRecord.add(entry, BEFORE, cells);
                }
                rows.add(cells);
            }
        }
        return rows;
    }

    private static @Nullable JsonValue at(Members record, List<String> path) {
        JsonValue value = record;
        for (String name : path) {
            value = value instanceof Members object ? object.members().get(name) : null;
        }
        return value;
    }

    private static Members without(Members object, List<String> path) {
        Map<String, JsonValue> members = new LinkedHashMap<>(object.members());
        String name = path.get(0);
        if (path.size() > 1 && members.get(name) instanceof Members inner) {
            Members rest = without(inner, path.subList(1, path.size()));
            if (!rest.members().isEmpty()) {
                members.put(name, rest);
                return new Members(members);
            }
        }
        members.remove(name);
        return new Members(members);
    }

    /** How the lists were read, in sentences; complete after the last row. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        opened.forEach(path -> remarks.add("Each entry of the list " + Quoted.of(String.join(".", path))
                + " is a row of its own, with the cells of the record that holds it; the names of its cells begin with "
                + Quoted.of(BEFORE) + "."));
        if (empty > 0) {
            remarks.add((empty == 1 ? "1 record has" : empty + " records have") + " an empty list and gave no row: "
                    + (empty == 1 ? "record " : "records ")
                    + shown.stream().map(String::valueOf).collect(Collectors.joining(", "))
                    + (empty > SHOWN ? " and " + (empty - SHOWN) + " more" : "") + ".");
        }
        return remarks;
    }
}
