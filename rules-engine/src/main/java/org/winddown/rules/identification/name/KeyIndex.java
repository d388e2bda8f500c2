package org.winddown.rules.identification.name;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/** Which names have which keys: Lucene's term index in memory, read from the rarest key on. */
final class KeyIndex {

    /** After so many names seen, commoner keys are not read: they tell next to nothing apart. */
    private static final int ENOUGH = 6_000;

    private record Found(TermsEnum terms, BytesRef text, TermState state, int names, float boost) {}

    /** Names found, the best first: what is not asked for is not sorted. */
    static final class Ranked {

        private static final int NUMBER = 32;

        private final LongHeap left;

        private Ranked(float[] scores, List<Integer> found) {
            left = new LongHeap(Math.max(1, found.size()));
            for (int name : found) {
                // A smaller long is a better one: scores are positive, so their bits are in their order.
                left.push(((long) -Float.floatToIntBits(scores[name]) << NUMBER) | name);
            }
        }

        boolean isEmpty() {
            return left.size() == 0;
        }

        /** Takes the best of those left; of equally good ones the one indexed first. */
        int next() {
            return (int) left.pop();
        }
    }

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

    /** Those of some names with any of the keys, the best first: most of the keys, by how rare the keys are. */
    Ranked ranked(Collection<NameKeys.Key> keys, IntPredicate some) throws IOException {
        if (reader == null) {
            return new Ranked(new float[0], List.of());
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
            key.terms().seekExact(key.text(), key.state());
            names = key.terms().postings(names, PostingsEnum.NONE);
            for (int name = names.nextDoc(); name != DocIdSetIterator.NO_MORE_DOCS; name = names.nextDoc()) {
                if (scores[name] == 0 && some.test(name)) {
                    touched.add(name);
                }
                scores[name] += score;
            }
        }
        return new Ranked(scores, touched);
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
                found.add(new Found(terms, text, terms.termState(), terms.docFreq(), key.boost()));
            }
        }
        found.sort(Comparator.comparingInt(Found::names));
        return found;
    }
}
