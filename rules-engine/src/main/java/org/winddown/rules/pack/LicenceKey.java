package org.winddown.rules.pack;

/**
 * The name of an authorisation: the same number occurs in several programmes, and each letter is a version.
 *
 * @param programme programme as the authority tags it
 * @param number number within the programme
 * @param letter version letter, or empty for the first
 */
public record LicenceKey(String programme, String number, String letter) {

    @Override
    public String toString() {
        return programme + " " + number + letter;
    }
}
