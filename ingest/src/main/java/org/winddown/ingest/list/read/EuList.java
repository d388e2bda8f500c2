package org.winddown.ingest.list.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;

/**
 * The consolidated financial sanctions list of the European Union as CSV: a row for each name, address or birth date.
 */
final class EuList {

    private static final List<String> NEEDED = List.of("fileGenerationDate", "Entity_LogicalId", "NameAlias_WholeName");

    private EuList() {}

    static ReadList read(ListFile file) throws IOException {
        Map<String, PartyBuilder> parties = new LinkedHashMap<>();
        LocalDate published = null;
        try (HeaderTable table = HeaderTable.open(file, ';', 0, NEEDED)) {
            for (HeaderTable.Row row = table.next(); row != null; row = table.next()) {
                published = published == null ? ListDates.british(row.cell("fileGenerationDate")) : published;
                String id = row.cell("Entity_LogicalId");
                boolean first = !parties.containsKey(id);
                add(parties.computeIfAbsent(id, PartyBuilder::new), row, first);
            }
        }
        for (Map.Entry<String, PartyBuilder> party : parties.entrySet()) {
            if (party.getKey().isEmpty() || !party.getValue().isNamed()) {
                throw file.refused("LIST_BROKEN_ROW", "an entry \"" + party.getKey() + "\" has no number or no name.");
            }
        }
        return new ReadList(
                ListFormat.EU_CSV.words(),
                published,
                parties.values().stream().map(PartyBuilder::build).toList(),
                "");
    }

    private static void add(PartyBuilder party, HeaderTable.Row row, boolean first) {
        party.kind(kind(row))
                .name(row.cell("NameAlias_WholeName"), first ? AliasStrength.PRIMARY : AliasStrength.STRONG)
                .programme(row.cell("Entity_Regulation_Programme"))
                .country(row.cell("Address_CountryIso2Code"))
                .country(row.cell("Citizenship_CountryIso2Code"))
                .identifier(row.cell("Identification_Number"))
                .since(ListDates.iso(row.cell("Entity_DesignationDate")))
                .remark(row.cell("Entity_Remark"));
    }

    private static NameKind kind(HeaderTable.Row row) {
        String type = row.cell("Entity_SubjectType_ClassificationCode") + row.cell("Entity_SubjectType");
        return switch (type) {
            case "P", "person", "Pperson" -> NameKind.PERSON;
            case "E", "enterprise", "Eenterprise" -> NameKind.ORGANIZATION;
            default -> NameKind.UNKNOWN;
        };
    }
}
