package org.winddown.ingest.list.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;

/** OpenSanctions' {@code targets.simple.csv}: a row an entity, several values of a cell split by semicolons. */
final class OpenSanctions {

    private static final List<String> NEEDED =
            List.of("id", "schema", "name", "aliases", "countries", "identifiers", "sanctions", "dataset");

    private OpenSanctions() {}

    static List<ListedParty> read(ListFile file) throws IOException {
        List<ListedParty> parties = new ArrayList<>();
        try (HeaderTable table = HeaderTable.open(file, ',', 0, NEEDED)) {
            for (HeaderTable.Row row = table.next(); row != null; row = table.next()) {
                PartyBuilder party = new PartyBuilder(row.cell("id"))
                        .kind(kind(row.cell("schema")))
                        .name(row.cell("name"), AliasStrength.PRIMARY)
                        .remark(row.cell("sanctions"));
                for (String alias : row.cell("aliases").split(";", -1)) {
                    party.name(alias, AliasStrength.STRONG);
                }
                for (String country : row.cell("countries").split(";", -1)) {
                    party.country(country);
                }
                for (String number : row.cell("identifiers").split(";", -1)) {
                    party.identifier(number);
                }
                for (String dataset : row.cell("dataset").split(";", -1)) {
                    party.programme(dataset);
                }
                if (!party.isNamed() || row.cell("id").isEmpty()) {
                    throw file.refused(
                            "LIST_BROKEN_ROW", "row " + row.number() + " has no id or no name. Fetch the file again.");
                }
                parties.add(party.build());
            }
        }
        return parties;
    }

    /** Schemas that name a company alone are companies; other bodies may be anything but persons. */
    private static NameKind kind(String schema) {
        return switch (schema) {
            case "Person" -> NameKind.PERSON;
            case "Company" -> NameKind.COMPANY;
            case "Organization", "PublicBody" -> NameKind.ORGANIZATION;
            case "Vessel" -> NameKind.VESSEL;
            case "Airplane" -> NameKind.AIRCRAFT;
            default -> NameKind.UNKNOWN;
        };
    }
}
