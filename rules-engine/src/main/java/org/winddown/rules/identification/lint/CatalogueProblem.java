package org.winddown.rules.identification.lint;

/**
 * Something in a catalogue that cannot be meant.
 *
 * @param file the file it stands in
 * @param line the line in that file, the first is 1
 * @param place what stands there, for example {@code family vpn, product Secure Connection}
 * @param text what is wrong
 * @param advice what to do about it
 */
public record CatalogueProblem(String file, int line, String place, String text, String advice) {

    /** The problem as one line for people. */
    public String words() {
        return file + ", line " + line + ", " + place + ": " + text + ". " + advice + ".";
    }
}
