package org.winddown.ingest.list.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.csv.PlainCsv;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;

/** The UK sanctions list as CSV: a row for each name and address of an entry, below a line with the report's date. */
final class UkList {

    private static final List<String> NEEDED =
            List.of("Unique ID", "Name 6", "Name 1", "Name type", "Alias strength", "Regime Name", "Designation Type");

    private UkList() {}

    static ReadList read(ListFile file) throws IOException {
        LocalDate published = published(file);
        Map<String, PartyBuilder> parties = new LinkedHashMap<>();
        try (HeaderTable table = HeaderTable.open(file, ',', published == null ? 0 : 1, NEEDED)) {
            for (HeaderTable.Row row = table.next(); row != null; row = table.next()) {
                add(parties.computeIfAbsent(row.cell("Unique ID"), PartyBuilder::new), row);
            }
        }
        for (Map.Entry<String, PartyBuilder> party : parties.entrySet()) {
            if (party.getKey().isEmpty() || !party.getValue().isNamed()) {
                throw file.refused("LIST_BROKEN_ROW", "an entry \"" + party.getKey() + "\" has no number or no name.");
            }
        }
        return new ReadList(
                ListFormat.UK_CSV.words(),
                published,
                parties.values().stream().map(PartyBuilder::build).toList(),
                "");
    }

    private static @Nullable LocalDate published(ListFile file) throws IOException {
        try (BufferedReader lines = new BufferedReader(PlainCsv.reader(file.path()))) {
            String first = lines.readLine();
            if (first == null || !first.replace("\"", "").startsWith("Report Date")) {
                return null;
            }
            String text = first.substring(first.indexOf(':') + 1).replaceAll("[\",]", "");
            LocalDate day = ListDates.british(text);
            if (day == null) {
                throw file.refused(
                        "LIST_BROKEN", "the first line tells no date such as 13-Feb-2026: \"" + first + "\".");
            }
            return day;
        }
    }

    private static void add(PartyBuilder party, HeaderTable.Row row) {
        String name = Stream.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6")
                .map(row::cell)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        party.kind(kind(row.cell("Designation Type")))
                .name(name, strength(row))
                .name(row.cell("Name non-latin script"), AliasStrength.STRONG)
                .programme(row.cell("Regime Name"))
                .country(row.cell("Address Country"))
                .country(row.cell("Nationality(/ies)"))
                .identifier(row.cell("Business registration number (s)"))
                .identifier(row.cell("IMO number"))
                .since(ListDates.british(row.cell("Date Designated")))
                .remark(row.cell("Sanctions Imposed"))
                .remark(row.cell("UK Statement of Reasons"));
    }

    private static AliasStrength strength(HeaderTable.Row row) {
        if (row.cell("Name type").toLowerCase(Locale.ROOT).equals("primary name")) {
            return AliasStrength.PRIMARY;
        }
        return row.cell("Alias strength").toLowerCase(Locale.ROOT).startsWith("low")
                ? AliasStrength.WEAK
                : AliasStrength.STRONG;
    }

    private static NameKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> NameKind.PERSON;
            case "entity" -> NameKind.ORGANIZATION;
            case "ship" -> NameKind.VESSEL;
            default -> NameKind.UNKNOWN;
        };
    }
}
