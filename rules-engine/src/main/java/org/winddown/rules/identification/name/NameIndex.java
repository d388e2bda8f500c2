package org.winddown.rules.identification.name;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The names of lists, ready to be searched. Held in memory; never changes; safe for many threads.
 *
 * <p>A search asks the index for the names that share words, sounds or all but a letter of a word with the name, rare
 * ones first, and compares the best of them with it as {@link NameMatcher} does.
 */
public final class NameIndex {

    /** How many names of the lists are compared with a name: more find more and take longer. */
    static final int CANDIDATES = 40;

    private final List<ListedName> names;
    private final List<ReadName> read;
    private final IndexSearcher searcher;

    private NameIndex(List<ListedName> names, List<ReadName> read, IndexSearcher searcher) {
        this.names = names;
        this.read = read;
        this.searcher = searcher;
    }

    /** Indexes names; of names that are equal in everything one is kept. */
    public static NameIndex of(Collection<ListedName> listed) {
        List<ListedName> names = List.copyOf(new LinkedHashSet<>(listed));
        List<ReadName> read = new ArrayList<>(names.size());
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (ListedName name : names) {
                ReadName words = ReadName.of(name.name(), name.kind());
                read.add(words);
                Document document = new Document();
                for (NameKeys.Key key : NameKeys.of(words)) {
                    document.add(new StringField(key.field(), key.text(), Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        } catch (IOException e) {
            throw new UncheckedIOException("The index of " + names.size() + " names could not be written to memory.", e);
        }
        return new NameIndex(names, List.copyOf(read), searcher(directory, names.size()));
    }

    private static IndexSearcher searcher(ByteBuffersDirectory directory, int names) {
        try {
            IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(new BM25Similarity(0.2f, 0f));
            searcher.setQueryCache(null);
            return searcher;
        } catch (IOException e) {
            throw new UncheckedIOException("The index of " + names + " names could not be read from memory.", e);
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
        for (int candidate : candidates(asked)) {
            ListedName listed = names.get(candidate);
            if (kind.mayBe(listed.kind())) {
                NameKind as = listed.kind() == NameKind.UNKNOWN ? kind : listed.kind();
                ReadName left = readings.computeIfAbsent(as, other -> ReadName.of(name, other));
                ReadName right = listed.kind() == as ? read.get(candidate) : ReadName.of(listed.name(), as);
                double confidence = NameMatcher.confidence(left, right, as);
                if (confidence >= NamePolicy.REVIEW) {
                    NameComparison comparison = NameMatcher.compare(left, right, as);
                    hits.add(new NameHit(listed, NamePolicy.tempered(comparison, listed.strength())));
                }
            }
        }
        hits.sort(Comparator.comparingDouble((NameHit hit) -> hit.comparison().confidence())
                .reversed()
                .thenComparing(hit -> hit.listed().listId())
                .thenComparing(hit -> hit.listed().entryId())
                .thenComparing(hit -> hit.listed().name()));
        return List.copyOf(hits.subList(0, Math.min(limit, hits.size())));
    }

    private List<Integer> candidates(ReadName asked) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Set<NameKeys.Key> keys = NameKeys.of(asked);
        for (NameKeys.Key key : keys) {
            query.add(new BoostQuery(new TermQuery(new Term(key.field(), key.text())), key.boost()), Occur.SHOULD);
        }
        try {
            List<Integer> found = new ArrayList<>(CANDIDATES);
            for (ScoreDoc each : searcher.search(query.build(), CANDIDATES).scoreDocs) {
                found.add(each.doc);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The index of names in memory could not be searched.", e);
        }
    }
}
