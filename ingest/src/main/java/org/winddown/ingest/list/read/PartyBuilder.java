package org.winddown.ingest.list.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.name.AliasStrength;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;

/** An entry that is gathered from several rows or elements; blank values are left out, equal ones are kept once. */
final class PartyBuilder {

    private final String id;
    private final Map<String, AliasStrength> names = new LinkedHashMap<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<String> countries = new LinkedHashSet<>();
    private final Set<String> identifiers = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private NameKind kind = NameKind.UNKNOWN;
    private @Nullable LocalDate since;

    PartyBuilder(String id) {
        this.id = id;
    }

    PartyBuilder kind(NameKind said) {
        kind = said;
        return this;
    }

    PartyBuilder name(String text, AliasStrength strength) {
        String plain = text.strip();
        if (!plain.isEmpty()) {
            names.putIfAbsent(plain, strength);
        }
        return this;
    }

    PartyBuilder programme(String text) {
        return add(programmes, text);
    }

    PartyBuilder country(String text) {
        return add(countries, text);
    }

    PartyBuilder identifier(String text) {
        return add(identifiers, text);
    }

    PartyBuilder remark(String text) {
        return add(remarks, text);
    }

    PartyBuilder since(@Nullable LocalDate day) {
        since = since == null ? day : since;
        return this;
    }

    private PartyBuilder add(Set<String> values, String text) {
        String plain = text.strip();
        if (!plain.isEmpty()) {
            values.add(plain);
        }
        return this;
    }

    boolean isNamed() {
        return !names.isEmpty();
    }

    /** The entry, its primary name first. */
    ListedParty build() {
        List<PartyName> sorted = new ArrayList<>();
        names.forEach((text, strength) -> {
            if (strength == AliasStrength.PRIMARY) {
                sorted.add(new PartyName(text, strength));
            }
        });
        names.forEach((text, strength) -> {
            if (strength != AliasStrength.PRIMARY) {
                sorted.add(new PartyName(text, strength));
            }
        });
        return new ListedParty(
                id,
                kind,
                sorted,
                List.copyOf(programmes),
                List.copyOf(countries),
                List.copyOf(identifiers),
                since,
                String.join("; ", remarks));
    }
}
