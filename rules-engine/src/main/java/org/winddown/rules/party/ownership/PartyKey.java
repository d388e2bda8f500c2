package org.winddown.rules.party.ownership;

import java.text.Normalizer;
import java.util.Locale;

/** A party's name in the form in which two names are taken for the same party. */
public final class PartyKey {

    private PartyKey() {}

    /**
     * Without differences of case, of white space and of Unicode form; nothing else of the name is left out, so that
     * {@code Fabrikam GmbH} and {@code Fabrikam AG} stay two parties.
     */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
