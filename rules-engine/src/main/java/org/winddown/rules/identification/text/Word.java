package org.winddown.rules.identification.text;

/**
 * A word of a text.
 *
 * @param folded the word without case, width and accents of writing
 * @param start its first character in the text
 * @param end the character after its last one
 */
public record Word(String folded, int start, int end) {

    /** Whether it consists of digits. */
    public boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
