package org.winddown.rules.identification.name;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which names have which keys: Lucene's term index in memory, read from the rarest key on. */
final class KeyIndex {

    /** After so many names seen, commoner keys are not read: they tell next to nothing apart. */
    private static final int ENOUGH = 6_000;

    private record Found(TermsEnum terms, BytesRef text, int names, float boost) {}

    private record Scored(int name, float score) {}

    /** Writes an index; names are numbered from 0 in the order they come. */
    static final class Writer implements Closeable {

        private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
        private final IndexWriter writer;

        Writer() throws IOException {
            writer = new IndexWriter(directory, new IndexWriterConfig());
        }

        void add(Collection<NameKeys.Key> keys) throws IOException {
            Document document = new Document();
            for (NameKeys.Key key : keys) {
                document.add(new StringField(key.field(), key.text(), Store.NO));
            }
            writer.addDocument(document);
        }

        /** Finishes the index. */
        KeyIndex index() throws IOException {
            writer.forceMerge(1);
            writer.commit();
            DirectoryReader reader = DirectoryReader.open(directory);
            return new KeyIndex(
                    reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader());
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    /** None when the index holds no name. */
    private final @Nullable LeafReader reader;

    private KeyIndex(@Nullable LeafReader reader) {
        this.reader = reader;
    }

    /** Those of some names with most of the keys, by how rare the keys are; the best first. */
    List<Integer> best(Collection<NameKeys.Key> keys, int limit, IntPredicate some) throws IOException {
        if (reader == null) {
            return List.of();
        }
        float[] scores = new float[reader.maxDoc()];
        List<Integer> touched = new ArrayList<>();
        int seen = 0;
        PostingsEnum names = null;
        for (Found key : rarestFirst(reader, keys)) {
            if (seen > 0 && seen + key.names() > ENOUGH) {
                break;
            }
            seen += key.names();
            float score = key.boost() * (float) Math.log(1 + (double) scores.length / key.names());
            key.terms().seekExact(key.text());
            names = key.terms().postings(names, PostingsEnum.NONE);
            for (int name = names.nextDoc(); name != DocIdSetIterator.NO_MORE_DOCS; name = names.nextDoc()) {
                if (scores[name] == 0 && some.test(name)) {
                    touched.add(name);
                }
                scores[name] += score;
            }
        }
        return best(scores, touched, limit);
    }

    private static List<Found> rarestFirst(LeafReader reader, Collection<NameKeys.Key> keys) throws IOException {
        Map<String, TermsEnum> fields = new HashMap<>();
        List<Found> found = new ArrayList<>(keys.size());
        for (NameKeys.Key key : keys) {
            TermsEnum terms = fields.get(key.field());
            if (terms == null) {
                Terms field = reader.terms(key.field());
                if (field == null) {
                    continue;
                }
                terms = field.iterator();
                fields.put(key.field(), terms);
            }
            BytesRef text = new BytesRef(key.text());
            if (terms.seekExact(text)) {
                found.add(new Found(terms, text, terms.docFreq(), key.boost()));
            }
        }
        found.sort(Comparator.comparingInt(Found::names));
        return found;
    }

    private static List<Integer> best(float[] scores, List<Integer> touched, int limit) {
        Comparator<Scored> worstFirst = Comparator.comparingDouble(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::name).reversed());
        PriorityQueue<Scored> best = new PriorityQueue<>(limit + 1, worstFirst);
        for (int name : touched) {
            if (best.size() < limit || scores[name] > best.element().score()) {
                best.add(new Scored(name, scores[name]));
                if (best.size() > limit) {
                    best.remove();
                }
            }
        }
        List<Integer> names = new ArrayList<>(best.size());
        while (!best.isEmpty()) {
            names.add(0, best.remove().name());
        }
        return names;
    }
}
