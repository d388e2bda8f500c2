package org.winddown.rules.identification.name;

import java.util.ArrayList;
import java.util.List;
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

    static NameComparison compare(ReadName left, ReadName right, NameKind kind) {
        Alignment alignment = Alignment.of(left, right, kind.person());
        double confidence = confidence(left, right, alignment, kind);
        return new NameComparison(
                NamePolicy.decide(confidence), confidence, words(left, right, alignment), remarks(left, right));
    }

    /** The confidence alone, for candidates that will mostly not be kept. */
    static double confidence(ReadName left, ReadName right, NameKind kind) {
        return confidence(left, right, Alignment.of(left, right, kind.person()), kind);
    }

    private static double confidence(ReadName left, ReadName right, Alignment alignment, NameKind kind) {
        if (left.words().isEmpty() || right.words().isEmpty()) {
            return 0;
        }
        NameFeatures features = NameFeatures.of(left, right, alignment);
        return NamePolicy.confidence(features, kind.person(), common(features, alignment, kind.person()));
    }

    /** Whether all that two names share is common words, for a person a single one, and one of them has more. */
    private static boolean common(NameFeatures features, Alignment alignment, boolean person) {
        if (features.extra() <= MORE || alignment.pairs().isEmpty()) {
            return false;
        }
        double heaviest = 0;
        int telling = 0;
        for (Pair pair : alignment.pairs()) {
            heaviest = Math.max(heaviest, pair.weight());
            telling += pair.weight() > LIGHT ? 1 : 0;
        }
        return person
                ? telling <= 1 && heaviest < NamePolicy.COMMON_PERSON
                : heaviest < NamePolicy.COMMON_OTHER;
    }

    private static List<WordPair> words(ReadName left, ReadName right, Alignment alignment) {
        List<WordPair> pairs = new ArrayList<>();
        for (Pair pair : alignment.pairs()) {
            pairs.add(new WordPair(
                    raw(left, pair.left(), pair.leftWidth()),
                    raw(right, pair.right(), pair.rightWidth()),
                    pair.how(),
                    pair.likeness(),
                    pair.weight()));
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
        boolean same = left.legalForms().stream().anyMatch(right.legalForms()::contains);
        return List.of(forms + (same ? ", of one family" : ", which differ"));
    }

    private static String quoted(List<String> forms) {
        return forms.isEmpty() ? "none" : "\"" + String.join("\", \"", forms) + "\"";
    }
}
