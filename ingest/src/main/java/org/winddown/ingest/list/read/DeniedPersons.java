package org.winddown.ingest.list.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.list.ListHash;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.party.ListedParty;

/**
 * The Denied Persons List of the Bureau of Industry and Security: a row a denial order and address, without numbers and
 * without saying what is a person and what a company.
 *
 * <p>Rows of one name, effective date and citation are one entry with several addresses. An order that has expired
 * stays an entry: its end is told in the remarks.
 */
final class DeniedPersons {

    private static final List<String> NEEDED =
            List.of("Name", "Country", "Effective_Date", "Expiration_Date", "Action", "FR_Citation");

    private DeniedPersons() {}

    static List<ListedParty> read(ListFile file) throws IOException {
        Map<String, PartyBuilder> parties = new HashMap<>();
        List<PartyBuilder> ordered = new ArrayList<>();
        try (HeaderTable table = HeaderTable.open(file, '\t', 0, NEEDED)) {
            for (HeaderTable.Row row = table.next(); row != null; row = table.next()) {
                String name = row.cell("Name");
                if (name.isEmpty()) {
                    throw file.refused(
                            "LIST_BROKEN_ROW", "row " + row.number() + " has no name. Fetch the file again.");
                }
                String id = ListHash.of(name, row.cell("Effective_Date"), row.cell("FR_Citation"))
                        .substring(0, 16);
                PartyBuilder party = parties.get(id);
                if (party == null) {
                    party = new PartyBuilder(id)
                            .name(name, AliasStrength.PRIMARY)
                            .programme("Denied Persons List")
                            .since(ListDates.american(row.cell("Effective_Date")))
                            .remark(row.cell("FR_Citation"))
                            .remark(row.cell("Action"));
                    parties.put(id, party);
                    ordered.add(party);
                }
                String end = row.cell("Expiration_Date");
                party.country(row.cell("Country")).remark(end.isEmpty() ? "" : "ends " + end);
            }
        }
        return ordered.stream().map(PartyBuilder::build).toList();
    }
}
