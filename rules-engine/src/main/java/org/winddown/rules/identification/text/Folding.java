package org.winddown.rules.identification.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Takes from a word what does not tell names apart: case, width, ligatures, invisible characters. Words in plain Latin
 * letters are folded without the Unicode tables, which take a while to load.
 */
public final class Folding {

    /** Letters that look like a Latin one, at the place of it in {@link #MEANT}. */
    private static final String ALIKE = "авеёзкмнорстухіїјѕԁһԛԝγνορτυικαβεηχμ";

    private static final String MEANT = "abee3kmhopctyxiijsdhqwyvoptuikabenxm";

    /** Loaded with the first word in another script. */
    private static final class Unicode {
        private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
        private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Any-Lower");

        private Unicode() {}
    }

    private Folding() {}

    /** A word without case, width and the like, in its own script. */
    public static String fold(String word) {
        return isPlain(word) ? word.toLowerCase(Locale.ROOT) : Unicode.CASEFOLD.normalize(word);
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

    /** A folded word in Latin letters without accents. */
    public static String latin(String folded) {
        return isPlain(folded) ? folded : Unicode.LATIN.transliterate(folded);
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
