package org.winddown.rules.identification.name;

/**
 * A rough sound of a folded word: its first sound, then its consonants in classes, without doubles.
 *
 * <p>It knows how names are carried from script to script (kh, gh, q; j, zh, dzh; v, w), not how one language speaks.
 */
final class Sounds {

    private Sounds() {}

    /** The key of a word; words with equal keys sound alike, give or take their vowels. */
    static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        char before = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            char sound = sound(c, next, i == 0);
            if (next == 'h' && "kgszctpd".indexOf(c) >= 0) {
                i++;
            } else if (pair(c, next)) {
                i++;
            }
            if (sound != 0 && sound != before) {
                key.append(sound);
            }
            before = sound == 0 ? before : sound;
            if (vowel(c)) {
                before = 0;
            }
        }
        return key.toString();
    }

    /** Whether two letters stand for one sound, beside those with an h. */
    private static boolean pair(char c, char next) {
        return switch (c) {
            case 'd' -> next == 'j' || next == 'z';
            case 't' -> next == 's';
            case 'c' -> next == 'k';
            default -> false;
        };
    }

    /** The consonants alone, h too, w and y not: what is left of a word where vowels are not written. */
    static String skeleton(String word) {
        StringBuilder kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            char sound = c == 'h' ? 'h' : c == 'w' || vowel(c) ? 0 : sound(c, next, false);
            boolean two = sound != 0 && c != 'h' && next == 'h';
            boolean doubled = i > 0 && word.charAt(i - 1) == c;
            if (sound != 0 && !doubled) {
                kept.append(sound);
            }
            i += two ? 1 : 0;
        }
        return kept.toString();
    }

    static boolean vowel(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u', 'y' -> true;
            default -> false;
        };
    }

    private static char sound(char c, char next, boolean first) {
        if (vowel(c)) {
            return first ? c == 'y' && next != 0 && vowel(next) ? 'j' : 'a' : 0;
        }
        return switch (c) {
            case 'k' -> next == 'h' ? 'h' : 'k';
            case 'q', 'g' -> 'k';
            case 'c' -> next == 'h' ? 'c' : next == 'e' || next == 'i' ? 's' : 'k';
            case 'x' -> first ? 's' : 'k';
            case 's' -> 's';
            case 'z' -> next == 'h' ? 'j' : 's';
            case 'd' -> next == 'j' || next == 'z' ? 'j' : 't';
            case 't' -> next == 's' ? 's' : 't';
            case 'p' -> next == 'h' ? 'f' : 'p';
            case 'b' -> 'p';
            case 'v', 'w' -> 'v';
            case 'h' -> first ? 'h' : 0;
            default -> c;
        };
    }
}
