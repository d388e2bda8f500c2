package org.winddown.rules.identification.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.winddown.rules.identification.name.ReadName.Role;
import org.winddown.rules.identification.name.ReadName.Span;
import org.winddown.rules.identification.name.ReadName.Word;

/** What a name is found by in an index. */
final class NameKeys {

    /**
     * A key.
     *
     * @param field which sort of key
     * @param text the key
     * @param boost how much finding it says, beside how rare it is
     */
    record Key(String field, String text, float boost) {}

    private static final String WORD = "word";
    private static final String SOUND = "sound";
    /**
     * A word with a letter left out; also the word itself: words one slip apart share one. So for both words of two.
     */
    private static final String SLIP = "slip";

    private static final String MEANING = "meaning";
    private static final int SHORTEST_SLIP = 4;

    private NameKeys() {}

    static Set<Key> of(ReadName name) {
        Set<Key> keys = new LinkedHashSet<>();
        List<Word> words = name.words();
        boolean ties = words.stream().allMatch(word -> word.role() == Role.TIE);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (word.role() != Role.TIE || ties) {
                word(word, keys);
            }
            if (i + 1 < words.size()) {
                String joined = word.text() + words.get(i + 1).text();
                keys.add(new Key(WORD, joined, 1));
                if (words.size() == 2) {
                    slips(joined, keys);
                }
            }
        }
        for (Span span : name.spans()) {
            keys.add(new Key(MEANING, span.meaning(), 0.5f));
        }
        return keys;
    }

    private static void word(Word word, Set<Key> keys) {
        String text = word.text();
        keys.add(new Key(WORD, text, 1));
        if (word.sound().length() > 1) {
            keys.add(new Key(SOUND, word.sound(), 0.5f));
        }
        slips(text, keys);
    }

    private static void slips(String text, Set<Key> keys) {
        if (text.length() >= SHORTEST_SLIP) {
            keys.add(new Key(SLIP, text, 0.5f));
            for (int i = 0; i < text.length(); i++) {
                keys.add(new Key(SLIP, text.substring(0, i) + text.substring(i + 1), 0.4f));
            }
        }
    }
}
