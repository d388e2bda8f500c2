package org.winddown.rules.identification.name;

import java.util.IdentityHashMap;
import org.winddown.rules.identification.name.ReadName.Word;
import org.winddown.rules.identification.name.Tokens.Script;

/**
 * How alike two words are by spelling and sound, 0 to 1. Remembers what it compared, for one search: the names of a
 * list share many words. Not safe for several threads.
 */
final class Likenesses {

    private static final double SURELY_LESS = 0.001;
    private static final double KNOWN_APART = 0.2;
    private static final double SKELETON = 0.95;
    private static final double SHORT_SKELETON = 0.6;
    /** How much of what two words differ in counts as nothing when they sound alike. */
    private static final double SOUND = 0.4;

    private final IdentityHashMap<Word, IdentityHashMap<Word, Double>> compared = new IdentityHashMap<>();

    double of(Word a, Word b) {
        return compared.computeIfAbsent(a, word -> new IdentityHashMap<>())
                .computeIfAbsent(b, word -> likeness(a, word));
    }

    static boolean sound(Word a, Word b) {
        return a.sound().length() > 1 && a.sound().equals(b.sound());
    }

    private static double likeness(Word a, Word b) {
        if (a.script() != b.script() && (a.script() == Script.CONSONANTS || b.script() == Script.CONSONANTS)) {
            return skeletons(Sounds.skeleton(a.text()), Sounds.skeleton(b.text()));
        }
        int longest = Math.max(a.text().length(), b.text().length());
        double limit = longest * (1 - Alignment.LEAST) + SURELY_LESS;
        double spelt = 1 - Spelling.distance(a.text(), b.text(), limit) / longest;
        if (a.known() && b.known() && !sound(a, b)) {
            return spelt - KNOWN_APART;
        }
        return sound(a, b) ? spelt + SOUND * (1 - spelt) : spelt;
    }

    /** Vowels are written on one side only. */
    private static double skeletons(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        if (longest < 2) {
            return left.equals(right) && longest > 0 ? SHORT_SKELETON : 0;
        }
        return SKELETON * (1 - Spelling.distance(left, right, longest) / longest);
    }
}
