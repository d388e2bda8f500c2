package org.winddown.rules.identification.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.winddown.rules.identification.name.ReadName.Word;

/**
 * The names of lists, ready to be searched. Held in memory; never changes; safe for many threads.
 *
 * <p>A search asks the index for the names that share words, sounds or all but a letter of a word with the name, rare
 * ones first, and compares the best of them with it as {@link NameMatcher} does.
 */
public final class NameIndex {

    /**
     * How many names of the lists are compared with a name at least: more find more and take longer. More are compared
     * until the last quarter of all those compared holds no hit.
     */
    private static final int CANDIDATES = 40;

    private static final int QUARTER = 4;

    private final List<ListedName> names;
    private final List<ReadName> read;
    private final KeyIndex keys;

    private NameIndex(List<ListedName> names, List<ReadName> read, KeyIndex keys) {
        this.names = names;
        this.read = read;
        this.keys = keys;
    }

    /** Indexes names; of names that are equal in everything one is kept. */
    public static NameIndex of(Collection<ListedName> listed) {
        List<ListedName> names = List.copyOf(new LinkedHashSet<>(listed));
        List<ReadName> read = new ArrayList<>(names.size());
        Map<Word, Word> known = new HashMap<>();
        try (KeyIndex.Writer writer = new KeyIndex.Writer()) {
            for (ListedName name : names) {
                ReadName words = ReadName.of(name.name(), name.kind()).sharing(known);
                read.add(words);
                writer.add(NameKeys.of(words));
            }
            return new NameIndex(names, List.copyOf(read), writer.index());
        } catch (IOException e) {
            throw new UncheckedIOException("The index of " + names.size() + " names could not be built in memory.", e);
        }
    }

    /** How many names it holds. */
    public int size() {
        return names.size();
    }

    /**
     * Finds the names of the lists that a name may mean.
     *
     * @param name as written; a blank one finds nothing
     * @param kind what it names; entries of another kind are left out, those of unknown kind are not
     * @param limit how many hits at most
     * @return hits that match or need a person, surest first; a name that its list calls weak never matches by itself
     */
    public List<NameHit> search(String name, NameKind kind, int limit) {
        ReadName asked = ReadName.of(name, kind);
        if (asked.words().isEmpty()) {
            return List.of();
        }
        Map<NameKind, ReadName> readings = new LinkedHashMap<>();
        readings.put(kind, asked);
        List<NameHit> hits = new ArrayList<>();
        Likenesses likenesses = new Likenesses();
        KeyIndex.Ranked candidates = candidates(asked, kind);
        int compared = 0;
        int enough = CANDIDATES;
        while (compared < enough && !candidates.isEmpty()) {
            int candidate = candidates.next();
            compared++;
            ListedName listed = names.get(candidate);
            NameKind as = listed.kind() == NameKind.UNKNOWN ? kind : listed.kind();
            ReadName left = readings.computeIfAbsent(as, other -> ReadName.of(name, other));
            ReadName right = listed.kind() == as ? read.get(candidate) : ReadName.of(listed.name(), as);
            NameComparison comparison = NameMatcher.possible(left, right, as, likenesses);
            if (comparison != null) {
                hits.add(new NameHit(listed, NamePolicy.tempered(comparison, listed.strength())));
                enough = Math.max(enough, compared * QUARTER / (QUARTER - 1) + 1);
            }
        }
        hits.sort(Comparator.comparingDouble((NameHit hit) -> hit.comparison().confidence())
                .reversed()
                .thenComparing(hit -> hit.listed().listId())
                .thenComparing(hit -> hit.listed().entryId())
                .thenComparing(hit -> hit.listed().name()));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    /** The names that share most with a name: rare keys count more, and common ones only while there are few names. */
    private KeyIndex.Ranked candidates(ReadName asked, NameKind kind) {
        try {
            return keys.ranked(
                    NameKeys.of(asked), name -> kind.mayBe(names.get(name).kind()));
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names in memory could not be searched.", e);
        }
    }
}
