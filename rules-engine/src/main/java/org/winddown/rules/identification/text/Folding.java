package org.winddown.rules.identification.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Takes from a word what does not tell names apart: case, width, ligatures, invisible characters. Words in plain Latin
 * letters are folded without the Unicode tables, which take a while to load.
 */
public final class Folding {

    /** Letters that look like a Latin one, at the place of it in {@link #MEANT}. */
    private static final String ALIKE = "авеёзкмнорстухіїјѕԁһԛԝγνορτυικαβεηχμ";

    private static final String MEANT = "abee3kmhopctyxiijsdhqwyvoptuikabenxm";

    private static final int MOST_KNOWN = 10_000;

    /** Loaded with the first word in another script. */
    private static final class Unicode {
        private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");
        private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

        private Unicode() {}

        /** Writing a word in Latin letters is slow, and most words of a language come again and again. */
        static String latin(String folded) {
            String known = KNOWN.get(folded);
            if (known == null) {
                known = LATIN.transliterate(folded);
                if (KNOWN.size() < MOST_KNOWN) {
                    KNOWN.put(folded, known);
                }
            }
            return known;
        }
    }

    private Folding() {}

    /** A word without case, width and the like, in its own script. */
    public static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!lowers(word.charAt(i))) {
                return Unicode.CASEFOLD.normalize(word);
            }
        }
        return word.toLowerCase(Locale.ROOT);
    }

    /** Letters whose folding is their small letter, so that no table is asked for it. */
    private static boolean lowers(char c) {
        return c < 0x80
                || isAccented(c)
                || (c >= 'Ѐ' && c <= 'џ')
                || (c >= 'ά' && c <= 'ώ' && c != 'ς')
                || (c >= 'א' && c <= 'ת')
                || (c >= 'ء' && c <= 'غ')
                || (c >= 'ف' && c <= 'ي')
                || (c >= 'ぁ' && c <= 'ゖ')
                || (c >= 'ァ' && c <= 'ヺ')
                || c == 'ー'
                || (c >= '一' && c <= '鿿')
                || (c >= '가' && c <= '힣');
    }

    /** Latin letters with an accent, in one character. */
    private static boolean isAccented(char c) {
        return c >= 'À' && c <= 'ÿ' && c != '×' && c != '÷' && c != 'ß';
    }

    /** Whether a text is in ASCII. */
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** A folded word in Latin letters without accents; Chinese characters, which say no sounds, stay as they are. */
    public static String latin(String folded) {
        boolean accents = true;
        for (int i = 0; i < folded.length(); i++) {
            accents &= folded.charAt(i) < 0x80 || isAccented(folded.charAt(i));
        }
        if (accents) {
            return withoutAccents(folded);
        }
        return folded.codePoints().anyMatch(Character::isIdeographic) ? folded : Unicode.latin(folded);
    }

    private static String withoutAccents(String folded) {
        if (isPlain(folded)) {
            return folded;
        }
        StringBuilder plain = new StringBuilder(folded.length());
        Normalizer.normalize(folded, Normalizer.Form.NFD)
                .chars()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> plain.append((char) c));
        return plain.toString()
                .replace("ø", "o")
                .replace("æ", "ae")
                .replace("þ", "th")
                .replace("ð", "d");
    }

    /** A folded word of several scripts with letters that look Latin made Latin; other words stay as they are. */
    public static String lookalike(String folded) {
        boolean plain = false;
        boolean other = false;
        for (int i = 0; i < folded.length(); i++) {
            plain |= folded.charAt(i) < 0x80;
            other |= folded.charAt(i) >= 0x80;
        }
        if (!plain || !other) {
            return folded;
        }
        StringBuilder meant = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            int at = ALIKE.indexOf(folded.charAt(i));
            meant.append(at < 0 ? folded.charAt(i) : MEANT.charAt(at));
        }
        return meant.toString();
    }
}
