package org.winddown.ingest.list.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.xml.XmlEntry;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;

/** The consolidated list of the United Nations Security Council in XML. */
final class UnList {

    private static final String PERSON = "INDIVIDUAL";
    private static final String BODY = "ENTITY";

    private UnList() {}

    static ReadList read(ListFile file) throws IOException {
        List<ListedParty> parties = new ArrayList<>();
        AtomicReference<@Nullable LocalDate> published = new AtomicReference<>();
        XmlEntry.each(
                file.path(),
                Set.of(PERSON, BODY),
                entry -> {
                    if (entry.name().equals(PERSON) || entry.name().equals(BODY)) {
                        parties.add(party(file, entry));
                    } else {
                        published.set(ListDates.iso(entry.attribute("dateGenerated")));
                    }
                },
                file.xml());
        return new ReadList(ListFormat.UN_XML.words(), published.get(), parties, "");
    }

    private static ListedParty party(ListFile file, XmlEntry entry) {
        String id = entry.text("REFERENCE_NUMBER").isEmpty() ? entry.text("DATAID") : entry.text("REFERENCE_NUMBER");
        String[] names = Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                .map(entry::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "))
                .split(" ; ", -1);
        PartyBuilder party = new PartyBuilder(id)
                .kind(entry.name().equals(PERSON) ? NameKind.PERSON : NameKind.ORGANIZATION)
                .name(names[0], AliasStrength.PRIMARY)
                .name(entry.text("NAME_ORIGINAL_SCRIPT"), AliasStrength.STRONG)
                .programme(entry.text("UN_LIST_TYPE"))
                .since(ListDates.iso(entry.text("LISTED_ON")))
                .remark(entry.text("COMMENTS1"));
        Stream.of(names).skip(1).forEach(name -> party.name(name, AliasStrength.STRONG));
        for (XmlEntry alias : entry.all(entry.name() + "_ALIAS")) {
            party.name(alias.text("ALIAS_NAME"), strength(alias.text("QUALITY")));
        }
        entry.all("NATIONALITY", "VALUE").forEach(each -> party.country(each.text()));
        entry.all(entry.name() + "_ADDRESS", "COUNTRY").forEach(each -> party.country(each.text()));
        entry.all(entry.name() + "_DOCUMENT").forEach(each -> party.identifier(each.text("NUMBER")));
        if (id.isEmpty() || !party.isNamed()) {
            throw file.refused("LIST_BROKEN_ROW", "an entry \"" + id + "\" has no number or no name.");
        }
        return party.build();
    }

    private static AliasStrength strength(String quality) {
        return switch (quality.toLowerCase(Locale.ROOT)) {
            case "low" -> AliasStrength.WEAK;
            case "f.k.a." -> AliasStrength.FORMER;
            default -> AliasStrength.STRONG;
        };
    }
}
