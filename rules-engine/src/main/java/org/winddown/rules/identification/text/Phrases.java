package org.winddown.rules.identification.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A set of words and phrases to be found in the words of a text. */
public final class Phrases {

    private final Map<String, List<String[]>> byFirst = new HashMap<>();

    /** Phrases, folded as the texts will be. */
    public Phrases(Collection<String> phrases) {
        for (String phrase : phrases) {
            String[] words = Words.of(phrase).stream().map(Word::folded).toArray(String[]::new);
            if (words.length > 0) {
                byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
            }
        }
    }

    /** How many words the longest phrase has that starts at a position; 0 when none does. */
    public int at(List<Word> words, int position) {
        List<String[]> candidates = byFirst.get(words.get(position).folded());
        if (candidates == null) {
            return 0;
        }
        int longest = 0;
        for (String[] phrase : candidates) {
            if (phrase.length > longest && position + phrase.length <= words.size()) {
                int same = 1;
                while (same < phrase.length
                        && phrase[same].equals(words.get(position + same).folded())) {
                    same++;
                }
                longest = same == phrase.length ? same : longest;
            }
        }
        return longest;
    }

    /** Whether a single word is one of them. */
    public boolean contains(String folded) {
        List<String[]> candidates = byFirst.get(folded);
        return candidates != null
                && Arrays.stream(candidates.toArray(String[][]::new)).anyMatch(p -> p.length == 1);
    }
}
