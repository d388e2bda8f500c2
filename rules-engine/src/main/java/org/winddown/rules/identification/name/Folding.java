package org.winddown.rules.identification.name;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text of any script as small letters without accents: Latin where a transliteration is known, else as it was.
 *
 * <p>Plain ASCII costs a change of case; ICU and its tables are loaded by the first text that is not.
 */
public final class Folding {

    /** Loaded by the first text that needs it. */
    private static final class Icu {

        static final Transliterator TO_LATIN =
                Transliterator.getInstance("Any-Latin; NFKD; [[:Mn:]&[:Inherited:]] Remove; Latin-ASCII; Lower");

        static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

        private Icu() {}
    }

    /**
     * Cyrillic as passports and companies write it (ICU's own table is one for librarians), Latin letters that are not
     * a letter with an accent, and signs that say nothing.
     */
    private static final Map<Character, String> LETTERS = letters();

    private Folding() {}

    /**
     * Folds a text; letters of scripts without spaces come out with a space between syllables.
     *
     * @param text any text, also empty
     * @return small letters, mostly ASCII; punctuation and spaces stay
     */
    public static String fold(String text) {
        if (ascii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder mapped = new StringBuilder(composed.length() + 8);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            String known = LETTERS.get(c);
            mapped.append(known == null ? String.valueOf(c) : known);
        }
        String plain = withoutAccents(mapped);
        return ascii(plain) ? plain : Icu.TO_LATIN.transliterate(plain);
    }

    /** Whether two signs are the same, or the traditional and the simplified form of one. */
    static boolean sameSign(String left, String right) {
        return left.equals(right) || Icu.SIMPLIFIED.transliterate(left).equals(Icu.SIMPLIFIED.transliterate(right));
    }

    /** Without the marks that stand on ASCII letters; those of other scripts mean vowels and stay. */
    private static String withoutAccents(CharSequence text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(apart.length());
        boolean ascii = false;
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean mark = c >= 0x300 && c <= 0x36F;
            if (!mark) {
                ascii = c <= 0x7F;
            }
            if (!(mark && ascii)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }

    private static Map<Character, String> letters() {
        String letters =
                "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts "
                        + "ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz ѓ=gj "
                        + "ќ=kj ѕ=dz қ=k ғ=g ә=a ө=o ү=u ұ=u ң=ng һ=h ҳ=h ҷ=j ӣ=i ӯ=u "
                        + "ß=ss æ=ae ø=o œ=oe ł=l đ=d ð=d þ=th ı=i ə=a ŋ=ng \u2019=' \u2018=' ʼ=' ʻ=' ʿ= ʾ= \u200c= \u200d=";
        Map<Character, String> table = new HashMap<>();
        for (String each : letters.split(" ", -1)) {
            table.put(each.charAt(0), each.substring(2));
        }
        return Map.copyOf(table);
    }
}
