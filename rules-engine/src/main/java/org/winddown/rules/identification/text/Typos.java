package org.winddown.rules.identification.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the word that was meant by a misspelt one: dropped, doubled, wrong and swapped letters. Short words are never
 * corrected.
 *
 * <p>Which letters occur at all is compared first, as bits, so that few words are compared letter by letter.
 */
public final class Typos {

    /** Words with fewer letters are too close to each other. */
    public static final int SHORTEST = 6;

    /**
     * A word that may have been meant.
     *
     * @param word the word
     * @param distance how many letters were dropped, added, mistaken or swapped
     */
    public record Typo(String word, int distance) {}

    private final List<String> words = new ArrayList<>();
    private final int[] letters;

    /** Corrects to these words; those that are short or not in Latin letters are left out. */
    public Typos(Collection<String> meant) {
        for (String word : meant) {
            if (word.length() >= SHORTEST && Folding.isPlain(word)) {
                words.add(word);
            }
        }
        letters = words.stream().mapToInt(Typos::letters).toArray();
    }

    private static int letters(String word) {
        int bits = 0;
        for (int i = 0; i < word.length(); i++) {
            int letter = word.charAt(i) - 'a';
            bits |= letter >= 0 && letter < 26 ? 1 << letter : 1 << 26;
        }
        return bits;
    }

    /** The word nearest to one, when it is no farther off than a number of letters. */
    public @Nullable Typo nearest(String word, int farthest) {
        if (word.length() < SHORTEST - 1 || word.length() > 40) {
            return null;
        }
        int bits = letters(word);
        Typo best = null;
        for (int i = 0; i < letters.length; i++) {
            String meant = words.get(i);
            if (Math.abs(meant.length() - word.length()) <= farthest
                    && Integer.bitCount(bits ^ letters[i]) <= 2 * farthest
                    && (meant.charAt(0) == word.charAt(0) || meant.charAt(1) == word.charAt(1))) {
                int distance = distance(word, meant);
                if (distance <= farthest && (best == null || distance < best.distance())) {
                    best = new Typo(meant, distance);
                }
            }
        }
        return best;
    }

    /** Edits between two words; two neighbours that changed places are one. */
    public static int distance(String one, String other) {
        int width = other.length() + 1;
        int[] beforeLast = new int[width];
        int[] last = new int[width];
        int[] row = new int[width];
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            char c = one.charAt(i - 1);
            for (int j = 1; j < width; j++) {
                int cost = c == other.charAt(j - 1) ? 0 : 1;
                int least = Math.min(last[j - 1] + cost, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && c == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least = Math.min(least, beforeLast[j - 2] + 1);
                }
                row[j] = least;
            }
            int[] reused = beforeLast;
            beforeLast = last;
            last = row;
            row = reused;
        }
        return last[width - 1];
    }
}
