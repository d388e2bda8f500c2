package org.winddown.rules.identification.name;

import java.util.Locale;

/**
 * Words of two names, and how they go together.
 *
 * @param left the characters of the left name as written, empty when a word of the right name stands alone
 * @param right the characters of the right name as written, empty when a word of the left name stands alone
 * @param how what makes them the same or nearly so
 * @param likeness 1 for the same word, 0 for a word that stands alone
 * @param weight how much the word says, from 0 for an article to 1 for a rare word
 */
public record WordPair(String left, String right, How how, double likeness, double weight) {

    /** Why two words go together. */
    public enum How {
        EQUAL,
        /** Same letters once accents, case and script are folded. */
        TRANSLITERATED,
        /** Another spelling that sounds alike. */
        SOUND,
        /** Another form of one name or word: Bill and William, Intl and International, 44 and Forty-Four. */
        FORM,
        /** The first letter alone. */
        INITIAL,
        /** The same letters, divided into words otherwise. */
        JOINED,
        TYPO,
        /** A legal form. */
        LEGAL_FORM,
        /** No word of the other name goes with it. */
        ALONE
    }

    /** One item of evidence, for example {@code "Lukashnko" ~ "Lukashenko" (typo 0.93)}. */
    public String text() {
        if (how == How.ALONE) {
            return left.isEmpty() ? "right only \"" + right + "\"" : "left only \"" + left + "\"";
        }
        String said = how.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String sign = how == How.EQUAL ? " = " : " ~ ";
        String degree = likeness >= 1 ? "" : String.format(Locale.ROOT, " %.2f", likeness);
        return "\"" + left + "\"" + sign + "\"" + right + "\" (" + said + degree + ")";
    }
}
