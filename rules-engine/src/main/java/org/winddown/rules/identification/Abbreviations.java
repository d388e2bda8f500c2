package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Marks;

/**
 * Meaning words that name a product without its maker. Beside words that go with them they are sure; alone or with a
 * version they are a question; among words that have nothing to do with them they are nothing.
 */
final class Abbreviations {

    private static final double IN_CONTEXT = 0.88;
    private static final double ALONE = 0.6;
    private static final double INITIALS = 0.55;
    private static final double AMONG_OTHERS = 0.3;
    private static final int MOST_STRANGE = 2;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private record Meaning(Placed placed, Set<String> with, boolean initials) {}

    private final Map<String, List<Meaning>> byWord = new HashMap<>();
    private final ContextWords context;

    Abbreviations(List<Maker> makers, ContextWords context) {
        this.context = context;
        for (Maker maker : makers) {
            for (Family family : maker.vendor().families()) {
                for (Family.Product product : family.products()) {
                    add(product.marks(), new Placed(maker, family.id(), product.name(), false));
                }
                add(family.marks(), new Placed(maker, family.id(), family.name(), false));
            }
        }
        for (Maker maker : makers) {
            if (!shortens(maker)) {
                continue;
            }
            for (Family family : maker.vendor().families()) {
                for (Family.Product product : family.products()) {
                    initials(product.name(), new Placed(maker, family.id(), product.name(), false));
                }
                initials(family.name(), new Placed(maker, family.id(), family.name(), false));
            }
        }
    }

    /** Whether a maker goes by short words at all; the initials of the others are everybody's. */
    private boolean shortens(Maker maker) {
        return byWord.values().stream()
                .flatMap(List::stream)
                .anyMatch(meaning -> meaning.placed().maker() == maker);
    }

    private void add(Marks marks, Placed placed) {
        for (Marks.Abbreviation abbreviation : marks.abbreviations()) {
            add(abbreviation.word(), new Meaning(placed, Set.copyOf(abbreviation.with()), false));
        }
    }

    private void add(String word, Meaning meaning) {
        byWord.computeIfAbsent(word, key -> new ArrayList<>(1)).add(meaning);
    }

    /** The first letters of a product's name that begins with the brand, as people shorten it. */
    private void initials(String name, Placed placed) {
        List<Word> words = Words.of(name);
        if (words.isEmpty() || !placed.maker().owns(words.get(0))) {
            return;
        }
        StringBuilder initials = new StringBuilder();
        for (Word word : words) {
            if (word.folded().length() > SHORTEST || context.beside(List.of(word), 0) == 0) {
                initials.append(word.folded().charAt(0));
            }
        }
        String letters = initials.toString();
        if (letters.length() >= SHORTEST && letters.length() <= LONGEST && !byWord.containsKey(letters)) {
            add(letters, new Meaning(placed, Set.of(), true));
        }
    }

    /**
     * Adds what a text without a brand may mean.
     *
     * @param othersProduct whether the vendor column names somebody who is not in the catalogue
     */
    void find(String text, List<Word> words, boolean othersProduct, List<Candidate> found) {
        int first = 0;
        while (first < words.size() - 1
                && !byWord.containsKey(words.get(first).folded())
                && context.neutral(words, first) > 0) {
            first++;
        }
        for (Meaning meaning : byWord.getOrDefault(words.get(first).folded(), List.of())) {
            double confidence = confidence(text, meaning, words, first);
            if (othersProduct) {
                confidence = Math.min(confidence == ALONE ? AMONG_OTHERS : ALONE, confidence);
            }
            found.add(new Candidate(
                    Candidate.Source.TEXT,
                    meaning.placed(),
                    confidence,
                    Candidate.field("product", text) + " "
                            + Candidate.characters(
                                    text,
                                    words,
                                    first,
                                    first + 1,
                                    (meaning.initials() ? "initials of " : "abbreviation of ")
                                            + meaning.placed().product())));
        }
    }

    private double confidence(String text, Meaning meaning, List<Word> words, int first) {
        boolean beside = false;
        Set<String> strange = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (i == first) {
                continue;
            }
            if (meaning.with().contains(word)) {
                beside = true;
            } else if (context.beside(words, i) == 0
                    && !meaning.placed().maker().knows(word)
                    && !byWord.containsKey(word)) {
                strange.add(word);
            }
        }
        if (meaning.initials()) {
            return words.size() == 1 && text.equals(text.toUpperCase(Locale.ROOT)) ? INITIALS : AMONG_OTHERS;
        }
        if (beside && strange.size() <= MOST_STRANGE) {
            return strange.isEmpty() ? IN_CONTEXT : ALONE;
        }
        return strange.isEmpty() && !isName(text, words.get(first)) ? ALONE : AMONG_OTHERS;
    }

    /** Whether a word is written as a name is, {@code Kuma} and not {@code KUMA}. */
    private static boolean isName(String text, Word word) {
        return Character.isUpperCase(text.charAt(word.start())) && Character.isLowerCase(text.charAt(word.start() + 1));
    }
}
