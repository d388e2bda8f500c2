package org.winddown.rules.identification.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a text into words: runs of letters or of digits. A change from small to capital letter starts a word, and so
 * does one between letters and digits.
 */
public final class Words {

    private Words() {}

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(8);
        int length = text.length();
        int start = -1;
        int before = 0;
        int index = 0;
        while (index < length) {
            int c = text.charAt(index) < 0x80 ? text.charAt(index) : text.codePointAt(index);
            boolean inside = Character.isLetterOrDigit(c) || (start >= 0 && joins(c));
            if (start >= 0 && (!inside || breaks(before, c))) {
                add(words, text, start, index);
                start = -1;
            }
            if (inside && start < 0) {
                start = index;
            }
            before = joins(c) ? before : c;
            index += Character.charCount(c);
        }
        if (start >= 0) {
            add(words, text, start, length);
        }
        return words;
    }

    /** Marks over a letter, and characters that nobody sees. */
    private static boolean joins(int c) {
        if (c < 0x80) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.FORMAT;
    }

    private static boolean breaks(int before, int c) {
        if (joins(c)) {
            return false;
        }
        return (Character.isLowerCase(before) && Character.isUpperCase(c))
                || Character.isDigit(before) != Character.isDigit(c);
    }

    private static void add(List<Word> words, String text, int start, int end) {
        String folded = Folding.fold(text.substring(start, end));
        if (!folded.isEmpty()) {
            words.add(new Word(folded, start, end));
        }
    }

    /** The folded words of a text, one after the other with a space between. */
    public static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (Word word : of(text)) {
            joined.append(joined.isEmpty() ? "" : " ").append(word.folded());
        }
        return joined.toString();
    }

    /** The folded words of a text without anything between them. */
    public static String compact(String text) {
        StringBuilder compact = new StringBuilder();
        of(text).forEach(word -> compact.append(word.folded()));
        return compact.toString();
    }
}
