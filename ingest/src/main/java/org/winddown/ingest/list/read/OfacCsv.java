package org.winddown.ingest.list.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.winddown.ingest.csv.PlainCsv;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;

/**
 * OFAC's files without a header: entries (SDN or consolidated), aliases, addresses and the rest of long remarks.
 *
 * <p>{@code -0-} stands for nothing; a last row of one control character ends a file. Names in quotes after
 * {@code a.k.a.} in the remarks are those that OFAC calls weak.
 */
final class OfacCsv {

    private static final String NOTHING = "-0-";
    private static final Pattern REMARK_NAME = Pattern.compile("([afn])\\.k\\.a\\. '([^']+)'");
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)^(?:(?:[\\p{L} ./()-]*(?:number|no\\.|id|code|passport)\\s?(?:no\\.|#)?\\s?)\\S*\\d.*|IMO \\d+.*)$");

    /** Above this share of aliases without an entry the files are not of one list, or one is cut off. */
    private static final double MOST_APART = 0.05;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<ListFile, Integer> rows = new LinkedHashMap<>();
    private final Map<ListFile, List<String>> apart = new LinkedHashMap<>();

    private static final class Entry {

        private final PartyBuilder party;
        private final StringBuilder remarks;

        Entry(PartyBuilder party, String remarks) {
            this.party = party;
            this.remarks = new StringBuilder(remarks);
        }
    }

    private OfacCsv() {}

    /** Reads the files of one list. */
    static ReadList read(Map<ListFile, ListFormat> files) throws IOException {
        OfacCsv list = new OfacCsv();
        each(files, ListFormat.OFAC_ENTRIES, list::entry);
        if (list.entries.isEmpty()) {
            ListFile first = files.keySet().iterator().next();
            throw first.refused(
                    "LIST_FILE_MISSING",
                    "the file with the entries (sdn.csv or cons_prim.csv) is missing or empty. Give all files of the list"
                            + " at once.");
        }
        each(files, ListFormat.OFAC_ALIASES, list::alias);
        each(files, ListFormat.OFAC_ADDRESSES, list::address);
        each(files, ListFormat.OFAC_COMMENTS, list::comment);
        list.refuseApart(files);
        return new ReadList(
                ListFormat.OFAC_ENTRIES.words(),
                null,
                list.entries.values().stream().map(OfacCsv::party).toList(),
                list.notes());
    }

    private static void each(Map<ListFile, ListFormat> files, ListFormat format, BiConsumer<ListFile, RawRow> use)
            throws IOException {
        for (Map.Entry<ListFile, ListFormat> each : files.entrySet()) {
            if (each.getValue() == format) {
                rows(each.getKey(), format.columns(), use);
            }
        }
    }

    private static void rows(ListFile file, int columns, BiConsumer<ListFile, RawRow> use) throws IOException {
        try (PlainCsv rows = PlainCsv.open(file.path(), file.name(), ',')) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (isEnd(row)) {
                    continue;
                }
                if (row.cells().size() != columns) {
                    throw file.refused(
                            "LIST_BROKEN_ROW",
                            "row " + row.rowNumber() + " has " + row.cells().size() + " cells where " + columns
                                    + " are expected. The file may be cut off: fetch it again.");
                }
                use.accept(file, row);
            }
        }
    }

    private static boolean isEnd(RawRow row) {
        return row.cells().size() == 1 && row.cells().get(0).chars().allMatch(c -> c <= ' ');
    }

    private void entry(ListFile file, RawRow row) {
        String id = cell(row, 0);
        PartyBuilder party = new PartyBuilder(id)
                .kind(kind(cell(row, 2)))
                .name(cell(row, 1), AliasStrength.PRIMARY)
                .country(cell(row, 9))
                .remark(cell(row, 4));
        for (String programme : cell(row, 3).split("\\] \\[|;", -1)) {
            party.programme(programme.replace("[", "").replace("]", ""));
        }
        if (!party.isNamed() || id.isEmpty()) {
            throw file.refused(
                    "LIST_BROKEN_ROW", "row " + row.rowNumber() + " has no number or no name. Fetch the file again.");
        }
        if (entries.put(id, new Entry(party, cell(row, 11))) != null) {
            throw file.refused(
                    "LIST_ENTRY_TWICE",
                    "row " + row.rowNumber() + " is entry " + id
                            + " a second time: two downloads in one file. Fetch it again.");
        }
    }

    private static NameKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> NameKind.PERSON;
            case "vessel" -> NameKind.VESSEL;
            case "aircraft" -> NameKind.AIRCRAFT;
            default -> NameKind.UNKNOWN;
        };
    }

    private void alias(ListFile file, RawRow row) {
        AliasStrength strength = cell(row, 2).equals("fka") ? AliasStrength.FORMER : AliasStrength.STRONG;
        owner(file, row).ifPresent(entry -> entry.party.name(cell(row, 3), strength));
    }

    private void address(ListFile file, RawRow row) {
        owner(file, row).ifPresent(entry -> entry.party.country(cell(row, 4)));
    }

    private void comment(ListFile file, RawRow row) {
        owner(file, row).ifPresent(entry -> entry.remarks.append(row.cells().get(1)));
    }

    private Optional<Entry> owner(ListFile file, RawRow row) {
        rows.merge(file, 1, Integer::sum);
        Entry entry = entries.get(cell(row, 0));
        if (entry == null) {
            apart.computeIfAbsent(file, none -> new ArrayList<>())
                    .add("row " + row.rowNumber() + " (entry " + cell(row, 0) + ")");
        }
        return Optional.ofNullable(entry);
    }

    private void refuseApart(Map<ListFile, ListFormat> files) {
        apart.forEach((file, places) -> {
            int all = rows.getOrDefault(file, 0);
            if (files.get(file) == ListFormat.OFAC_ALIASES && places.size() > all * MOST_APART) {
                throw file.refused(
                        "LIST_FILES_APART",
                        places.size() + " of " + all
                                + " rows belong to entries that the list does not have, the first is "
                                + places.get(0) + ". The files are of different days, or one is cut off: fetch all of"
                                + " them again.");
            }
        });
    }

    private String notes() {
        return String.join(
                "; ",
                apart.entrySet().stream()
                        .map(each -> each.getKey().name() + ": left out for want of their entry: "
                                + String.join(", ", each.getValue()))
                        .toList());
    }

    private static String cell(RawRow row, int place) {
        String text = row.cells().get(place).strip();
        return text.equals(NOTHING) ? "" : text;
    }

    private static ListedParty party(Entry entry) {
        String remarks = entry.remarks.toString();
        Matcher names = REMARK_NAME.matcher(remarks);
        while (names.find()) {
            AliasStrength strength = names.group(1).equals("f") ? AliasStrength.FORMER : AliasStrength.WEAK;
            entry.party.name(names.group(2), strength);
        }
        for (String part : remarks.split("; ", -1)) {
            String said = part.endsWith(".") ? part.substring(0, part.length() - 1) : part;
            if (NUMBERED.matcher(said).matches()) {
                entry.party.identifier(said);
            }
        }
        return entry.party.remark(remarks).build();
    }
}
