package org.winddown.rules.identification.lint;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as it is compared: without case, width and punctuation. */
final class Words {

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private Words() {}

    /** The words of a text with one blank between them; empty when there is none. */
    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a text without anything between them; patterns are compared so. */
    static String letters(String text) {
        return of(text).replace(" ", "");
    }

    /** A text that is compared sign by sign. */
    static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
