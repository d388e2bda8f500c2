package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.name.Alignment.Pair;
import org.winddown.rules.identification.name.ReadName.Word;
import org.winddown.rules.identification.name.WordPair.How;

/**
 * Compares two names by their words. Pure: the same names give the same comparison, whichever list they are from; safe
 * for many threads.
 */
public final class NameMatcher {

    private static final double MORE = 0.3;
    private static final double LIGHT = 0.3;

    private NameMatcher() {}

    /**
     * Compares two names as written, in any script.
     *
     * @param left a name; a blank one matches nothing
     * @param right the other; exchanging both changes no confidence
     * @param kind what both name
     */
    public static NameComparison compare(String left, String right, NameKind kind) {
        return compare(ReadName.of(left, kind), ReadName.of(right, kind), kind);
    }

    private static NameComparison compare(ReadName left, ReadName right, NameKind kind) {
        Alignment alignment = Alignment.of(left, right, kind.person(), new Likenesses());
        return comparison(left, right, alignment, confidence(left, right, alignment, kind));
    }

    /** The comparison of two names that may mean the same; null when they do not: most candidates need no words. */
    static @Nullable NameComparison possible(ReadName left, ReadName right, NameKind kind, Likenesses likenesses) {
        Alignment alignment = Alignment.of(left, right, kind.person(), likenesses);
        double confidence = confidence(left, right, alignment, kind);
        return confidence >= NamePolicy.REVIEW ? comparison(left, right, alignment, confidence) : null;
    }

    private static NameComparison comparison(ReadName left, ReadName right, Alignment alignment, double confidence) {
        return new NameComparison(
                NamePolicy.decide(confidence), confidence, words(left, right, alignment), remarks(left, right));
    }

    private static double confidence(ReadName left, ReadName right, Alignment alignment, NameKind kind) {
        if (left.words().isEmpty() || right.words().isEmpty()) {
            return 0;
        }
        NameFeatures features = NameFeatures.of(left, right, alignment);
        return NamePolicy.confidence(features, kind.person(), slight(features, left, right, alignment, kind.person()));
    }

    /**
     * Whether what two names share is too little to decide by itself: common words while one name has more, or a single
     * word that is not the same and short, far from it, or of a name with more.
     */
    private static boolean slight(
            NameFeatures features, ReadName left, ReadName right, Alignment alignment, boolean person) {
        double heaviest = 0;
        int telling = 0;
        boolean unsure = false;
        for (Pair pair : alignment.pairs()) {
            heaviest = Math.max(heaviest, pair.weight());
            if (pair.weight() > LIGHT) {
                telling++;
                int letters = Math.min(
                        left.letters(pair.left(), pair.leftWidth()), right.letters(pair.right(), pair.rightWidth()));
                unsure |= pair.how() != How.FORM
                        && pair.likeness() < 1
                        && (features.extra() > MORE
                                || pair.likeness() < NamePolicy.LONE_LIKENESS
                                || letters < NamePolicy.LONE_LETTERS);
            }
        }
        boolean common =
                person ? telling <= 1 && heaviest < NamePolicy.COMMON_PERSON : heaviest < NamePolicy.COMMON_OTHER;
        return (features.extra() > MORE && common) || (telling == 1 && unsure);
    }

    private static List<WordPair> words(ReadName left, ReadName right, Alignment alignment) {
        List<WordPair> pairs = new ArrayList<>();
        for (Pair pair : alignment.pairs()) {
            String l = raw(left, pair.left(), pair.leftWidth());
            String r = raw(right, pair.right(), pair.rightWidth());
            How how = pair.how() == How.EQUAL && !l.equalsIgnoreCase(r) ? How.TRANSLITERATED : pair.how();
            pairs.add(new WordPair(l, r, how, pair.likeness(), pair.weight()));
        }
        for (int i = 0; i < left.words().size(); i++) {
            if (alignment.alone(i, true)) {
                Word word = left.words().get(i);
                pairs.add(new WordPair(word.raw(), "", How.ALONE, 0, word.weight()));
            }
        }
        for (int i = 0; i < right.words().size(); i++) {
            if (alignment.alone(i, false)) {
                Word word = right.words().get(i);
                pairs.add(new WordPair("", word.raw(), How.ALONE, 0, word.weight()));
            }
        }
        return pairs;
    }

    private static String raw(ReadName name, int from, int width) {
        StringBuilder raw = new StringBuilder();
        for (int i = from; i < from + width; i++) {
            raw.append(raw.isEmpty() ? "" : " ").append(name.words().get(i).raw());
        }
        return raw.toString();
    }

    private static List<String> remarks(ReadName left, ReadName right) {
        if (left.formsWritten().isEmpty() && right.formsWritten().isEmpty()) {
            return List.of();
        }
        String forms = "legal forms " + quoted(left.formsWritten()) + " and " + quoted(right.formsWritten());
        if (left.formsWritten().isEmpty() || right.formsWritten().isEmpty()) {
            return List.of(forms);
        }
        boolean same = !Collections.disjoint(left.legalForms(), right.legalForms());
        return List.of(forms + (same ? ", of one family" : ", which differ"));
    }

    private static String quoted(List<String> forms) {
        return forms.isEmpty() ? "none" : "\"" + String.join("\", \"", forms) + "\"";
    }
}
