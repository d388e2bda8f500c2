package org.winddown.ingest.list.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.xml.XmlEntry;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;

/** OFAC's simple XML ({@code sdn.xml}, {@code consolidated.xml}); aliases carry a strength here. */
final class OfacXml {

    private OfacXml() {}

    static ReadList read(ListFile file) throws IOException {
        List<ListedParty> parties = new ArrayList<>();
        AtomicReference<@Nullable LocalDate> published = new AtomicReference<>();
        XmlEntry.each(
                file.path(),
                Set.of("sdnEntry", "publshInformation"),
                entry -> {
                    if (entry.name().equals("sdnEntry")) {
                        parties.add(party(file, entry));
                    } else if (entry.name().equals("publshInformation")) {
                        published.set(ListDates.american(entry.text("Publish_Date")));
                    }
                },
                file.xml());
        return new ReadList(ListFormat.OFAC_XML.words(), published.get(), parties, "");
    }

    private static ListedParty party(ListFile file, XmlEntry entry) {
        String id = entry.text("uid");
        PartyBuilder party = new PartyBuilder(id)
                .kind(kind(entry.text("sdnType")))
                .name(name(entry), AliasStrength.PRIMARY)
                .remark(entry.text("title"))
                .remark(entry.text("remarks"));
        entry.all("programList", "program").forEach(each -> party.programme(each.text()));
        for (XmlEntry alias : entry.all("akaList", "aka")) {
            party.name(name(alias), strength(alias));
        }
        entry.all("addressList", "address").forEach(each -> party.country(each.text("country")));
        entry.all("nationalityList", "nationality").forEach(each -> party.country(each.text("country")));
        entry.all("idList", "id")
                .forEach(each -> party.identifier((each.text("idType") + " " + each.text("idNumber")).strip()));
        if (id.isEmpty() || !party.isNamed()) {
            throw file.refused("LIST_BROKEN_ROW", "an entry \"" + id + "\" has no number or no name.");
        }
        return party.build();
    }

    private static String name(XmlEntry entry) {
        String given = entry.text("firstName");
        return given.isEmpty() ? entry.text("lastName") : entry.text("lastName") + ", " + given;
    }

    private static AliasStrength strength(XmlEntry alias) {
        if (alias.text("type").startsWith("f")) {
            return AliasStrength.FORMER;
        }
        return alias.text("category").equals("weak") ? AliasStrength.WEAK : AliasStrength.STRONG;
    }

    private static NameKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> NameKind.PERSON;
            case "vessel" -> NameKind.VESSEL;
            case "aircraft" -> NameKind.AIRCRAFT;
            default -> NameKind.UNKNOWN;
        };
    }
}
