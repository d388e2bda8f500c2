package org.winddown.scheduler.screening;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.Owners;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.list.ListVersion;
import org.winddown.rules.identification.name.ListedName;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;
import org.winddown.rules.party.lookup.ListsInForce;
import org.winddown.rules.party.lookup.PartyList;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.party.ownership.OwnershipGraph;

/**
 * The listed parties and the owners that were known at an instant. It keeps the lists of the last screening, and what
 * was found of each name, for the next one; they give way when memory is short. Thread-safe.
 */
public final class KnownParties {

    /** Ships and aircraft are listed as well; they are no party of a contract. */
    private static final Set<NameKind> THINGS = Set.of(NameKind.VESSEL, NameKind.AIRCRAFT);

    private final PartyLists lists;
    private final Owners owners;
    private final ListNames names;
    private @Nullable Kept kept;

    private record Kept(String version, SoftReference<ListsInForce> lists) {}

    public KnownParties(PartyLists lists, Owners owners, PartyProperties settings) {
        this.lists = lists;
        this.owners = owners;
        this.names = new ListNames(settings.lists());
    }

    /**
     * What parties are looked up in; it reads no list before the first name.
     *
     * @param knownAt lists and owners that were known later do not count
     * @param asOf the instant to judge for: owners count as of its day in UTC
     */
    public PartyLookup at(Instant knownAt, Instant asOf) {
        List<ListVersion> versions = lists.knownAt(knownAt);
        if (versions.isEmpty()) {
            return PartyLookup.NONE;
        }
        Set<String> loaded = new TreeSet<>();
        versions.forEach(version -> loaded.addAll(names.of(version.list())));
        String texts = versions.stream()
                .map(version ->
                        version.label() + " as " + new TreeSet<>(names.of(version.list())) + " " + version.sha256())
                .collect(Collectors.joining("; "));
        return new PartyLookup(
                loaded,
                once(() -> inForce(texts, versions)),
                once(() -> OwnershipGraph.of(owners.knownAt(knownAt))),
                LocalDate.ofInstant(asOf, ZoneOffset.UTC),
                texts + "; owners " + owners.version(knownAt));
    }

    private synchronized ListsInForce inForce(String texts, List<ListVersion> versions) {
        ListsInForce known = kept == null || !kept.version().equals(texts)
                ? null
                : kept.lists().get();
        if (known == null) {
            List<PartyList> read = new ArrayList<>();
            versions.forEach(version -> read.addAll(read(version)));
            known = ListsInForce.of(read);
            kept = new Kept(texts, new SoftReference<>(known));
        }
        return known;
    }

    private List<PartyList> read(ListVersion version) {
        List<ListedParty> parties = lists.parties(version);
        List<PartyList> read = new ArrayList<>();
        for (String name : new TreeSet<>(names.of(version.list()))) {
            List<ListedName> listed = new ArrayList<>();
            Map<String, LocalDate> since = new HashMap<>();
            for (ListedParty party : parties) {
                if (THINGS.contains(party.kind()) || !names.counts(version.list(), party, name)) {
                    continue;
                }
                for (PartyName each : party.names()) {
                    listed.add(new ListedName(name, party.id(), each.text(), party.kind(), each.strength()));
                }
                LocalDate day = party.since();
                if (day != null) {
                    since.put(party.id(), day);
                }
            }
            read.add(new PartyList(name, version.label(), listed, since));
        }
        return read;
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        return new Supplier<>() {
            private @Nullable T value;

            @Override
            public synchronized T get() {
                T known = value;
                if (known == null) {
                    known = made.get();
                    value = known;
                }
                return known;
            }
        };
    }
}
