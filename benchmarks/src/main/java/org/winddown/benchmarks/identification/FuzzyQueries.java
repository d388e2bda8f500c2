package org.winddown.benchmarks.identification;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.winddown.rules.identification.name.Folding;

/** What Lucene finds by itself: a fuzzy query a word, over the folded words of the same names, and nothing after it. */
final class FuzzyQueries {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 3;
    private static final int MEDIUM = 6;
    private static final int HITS = 10;

    private final IndexSearcher searcher;

    FuzzyQueries(Collection<String> names) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (String name : names) {
                Document document = new Document();
                for (String word : words(name)) {
                    document.add(new StringField("word", word, Store.NO));
                }
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    /** Whether the best ten names are any; edits by length of the word as Lucene's users are used to. */
    boolean finds(String name) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String word : words(name)) {
            int edits = word.length() < SHORT ? 0 : word.length() < MEDIUM ? 1 : 2;
            query.add(new FuzzyQuery(new Term("word", word), edits), Occur.SHOULD);
        }
        return searcher.search(query.build(), HITS).scoreDocs.length > 0;
    }

    private static List<String> words(String name) {
        return NOT_WORD.splitAsStream(Folding.fold(name))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
