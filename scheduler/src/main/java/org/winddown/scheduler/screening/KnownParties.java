package org.winddown.scheduler.screening;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.Owners;
import org.winddown.ingest.PartyLists;
import org.winddown.ingest.list.ListVersion;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.lookup.ListsInForce;
import org.winddown.rules.party.lookup.PartyHit;
import org.winddown.rules.party.lookup.PartyList;
import org.winddown.rules.party.lookup.PartyLookup;
import org.winddown.rules.party.ownership.OwnershipGraph;

/**
 * The listed parties and the owners that were known at an instant. It keeps the lists of the last screening, and what
 * was found of each name, for the next one; they give way when memory is short. Thread-safe.
 */
public final class KnownParties {

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
        return at(knownAt, asOf, Instant.MAX);
    }

    /**
     * The same as another instant found it.
     *
     * @param loadedBy lists and owners that were loaded later do not count, whatever their dates
     */
    public PartyLookup at(Instant knownAt, Instant asOf, Instant loadedBy) {
        List<ListVersion> versions = lists.knownAt(knownAt, loadedBy);
        if (versions.isEmpty()) {
            return PartyLookup.NONE;
        }
        Instant owned = knownAt.isBefore(loadedBy) ? knownAt : loadedBy;
        Set<String> loaded = new TreeSet<>();
        versions.forEach(version -> loaded.addAll(names.of(version.list())));
        String texts = versions.stream()
                .map(version ->
                        version.label() + " as " + new TreeSet<>(names.of(version.list())) + " " + version.sha256())
                .collect(Collectors.joining("; "));
        return new PartyLookup(
                loaded,
                once(() -> inForce(texts, versions)),
                once(() -> OwnershipGraph.of(owners.knownAt(owned))),
                LocalDate.ofInstant(asOf, ZoneOffset.UTC),
                texts + "; owners " + owners.version(owned));
    }

    /** The lists that {@link #at(Instant, Instant, Instant)} looks names up on. */
    public List<ListVersion> versions(Instant knownAt, Instant loadedBy) {
        return lists.knownAt(knownAt, loadedBy);
    }

    /** The names under which entries of a list may count, as measures name it. */
    public Set<String> countsAs(ListVersion version) {
        return names.of(version.list());
    }

    /**
     * Some versions of lists, to look names up in as {@link #at} does.
     *
     * @param versions at most one of each list
     */
    public ListsInForce lists(List<ListVersion> versions) {
        return ListsInForce.of(versions.stream().map(this::read).toList());
    }

    private synchronized ListsInForce inForce(String texts, List<ListVersion> versions) {
        ListsInForce known = kept == null || !kept.version().equals(texts)
                ? null
                : kept.lists().get();
        if (known == null) {
            known = ListsInForce.of(versions.stream().map(this::read).toList());
            kept = new Kept(texts, new SoftReference<>(known));
        }
        return known;
    }

    private PartyList read(ListVersion version) {
        Set<String> mayCountAs = names.of(version.list());
        List<PartyList.Entry> entries = new ArrayList<>();
        for (ListedParty party : lists.parties(version)) {
            entries.add(new PartyList.Entry(
                    party,
                    PartyHit.thing(party)
                            ? Set.of()
                            : mayCountAs.stream()
                                    .filter(name -> names.counts(version.list(), party, name))
                                    .collect(Collectors.toSet())));
        }
        return new PartyList(version.list(), version.label(), mayCountAs, entries);
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
