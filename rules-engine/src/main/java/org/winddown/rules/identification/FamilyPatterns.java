package org.winddown.rules.identification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.Candidate.Placed;
import org.winddown.rules.identification.text.Word;
import org.winddown.rules.identification.text.Words;
import org.winddown.rules.identification.vendor.Family;
import org.winddown.rules.identification.vendor.Marks;

/**
 * The words by which one maker's products are told apart once the maker is known. The pattern with most words wins;
 * among equals the tightest, then the first of the file, a product's before its family's.
 *
 * <p>Patterns are compared without the spaces between their words, so that "Anti-Virus", "AntiVirus" and "antivirus"
 * are one. Between the words of a pattern a few others may stand that do not change what is named: numbers, systems.
 */
final class FamilyPatterns {

    private static final int MOST_BETWEEN = 3;

    /** A short word of the maker's own is worth more than one plain word and less than two. */
    private static final int ABBREVIATION = 15;

    private static final int WORD = 10;

    /** Words of a service must not hide a product of this many words. */
    private static final int PRODUCT = 2 * WORD;

    private record Pattern(String letters, Set<Integer> ends, int worth, int order, Placed placed, String shown) {}

    /**
     * Where a pattern stands.
     *
     * @param placed what it names
     * @param from its first word
     * @param to the word after its last one
     * @param worth how much it says
     * @param order how many patterns stand before it in the file
     * @param shown the pattern as written in the catalogue
     */
    record Hit(Placed placed, int from, int to, int worth, int order, String shown) {

        boolean beats(Hit other) {
            return worth > other.worth() || (worth == other.worth() && order < other.order());
        }

        boolean overlaps(Hit other) {
            return from < other.to && other.from < to;
        }
    }

    /**
     * What the words name.
     *
     * @param best the best pattern
     * @param next the best one of another family, or null
     * @param torn whether they name a service and a product, so that it is not known which of them is meant
     */
    record Found(Hit best, @Nullable Hit next, boolean torn) {}

    private final Map<String, List<Pattern>> byBeginning = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final ContextWords context;
    private int count;

    FamilyPatterns(Maker maker, List<Family> families, ContextWords context) {
        this.context = context;
        for (Family family : families) {
            boolean service = service(family);
            for (Family.Product product : family.products()) {
                add(product.marks(), new Placed(maker, family.id(), product.name(), service));
            }
            add(family.marks(), new Placed(maker, family.id(), family.name(), service));
        }
    }

    private static boolean service(Family family) {
        return switch (family.familyClass()) {
            case THREAT_INTELLIGENCE, TRAINING, ADVISORY, CONSULTING, INCIDENT_RESPONSE -> true;
            default -> false;
        };
    }

    private void add(Marks marks, Placed placed) {
        for (String text : marks.patterns()) {
            add(text, placed, 0);
        }
        for (Marks.Abbreviation abbreviation : marks.abbreviations()) {
            add(abbreviation.word(), placed, ABBREVIATION);
        }
    }

    private void add(String text, Placed placed, int worth) {
        List<Word> split = Words.of(text);
        Set<Integer> ends = new HashSet<>();
        StringBuilder letters = new StringBuilder();
        for (Word word : split) {
            words.add(word.folded());
            letters.append(word.folded());
            ends.add(letters.length());
        }
        if (split.isEmpty()) {
            return;
        }
        int counted = Math.max(worth, split.size() * WORD);
        byBeginning
                .computeIfAbsent(beginning(letters.toString()), key -> new ArrayList<>())
                .add(new Pattern(letters.toString(), ends, counted, count, placed, text));
        count++;
    }

    private static String beginning(String letters) {
        return letters.length() < 2 ? letters : letters.substring(0, 2);
    }

    /** The first two letters at a word; those of a single one and of the next word, for names like {@code S5735}. */
    private static String beginning(List<Word> text, int position) {
        String first = text.get(position).folded();
        return first.length() < 2 && position + 1 < text.size()
                ? beginning(first + text.get(position + 1).folded())
                : beginning(first);
    }

    /** Every word of a pattern. */
    Set<String> words() {
        return words;
    }

    /** What some words name, or null. */
    @Nullable Found find(List<Word> text) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String beginning = beginning(text, i);
            for (Pattern pattern : byBeginning.getOrDefault(beginning, List.of())) {
                Hit hit = at(pattern, text, i);
                if (hit != null) {
                    hits.add(hit);
                }
            }
        }
        Hit best = best(hits, null);
        if (best == null) {
            return null;
        }
        return new Found(best, best(hits, best), torn(hits, best));
    }

    private static @Nullable Hit best(List<Hit> hits, @Nullable Hit apart) {
        Hit best = null;
        for (Hit hit : hits) {
            boolean counts = apart == null
                    || !hit.placed().family().equals(apart.placed().family());
            if (counts && (best == null || hit.beats(best))) {
                best = hit;
            }
        }
        return best;
    }

    private static boolean torn(List<Hit> hits, Hit best) {
        for (Hit hit : hits) {
            boolean differ = hit.placed().service() != best.placed().service();
            Hit product = hit.placed().service() ? best : hit;
            if (differ && !hit.overlaps(best) && product.worth() >= PRODUCT) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Hit at(Pattern pattern, List<Word> text, int first) {
        int matched = 0;
        int between = 0;
        int position = first;
        while (matched < pattern.letters().length() && position < text.size()) {
            Word word = text.get(position);
            if (pattern.letters().startsWith(word.folded(), matched)) {
                matched += word.folded().length();
            } else if (pattern.ends().contains(matched) && between < MOST_BETWEEN && skips(text, position)) {
                between++;
            } else {
                return null;
            }
            position++;
        }
        return matched < pattern.letters().length()
                ? null
                : new Hit(
                        pattern.placed(), first, position, pattern.worth() - between, pattern.order(), pattern.shown());
    }

    private boolean skips(List<Word> text, int position) {
        return context.beside(text, position) > 0;
    }
}
