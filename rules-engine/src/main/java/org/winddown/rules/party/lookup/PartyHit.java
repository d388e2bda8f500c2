package org.winddown.rules.party.lookup;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.identification.name.NameDecision;

/**
 * An entry of a list that a name means, or may mean.
 *
 * @param list name of the list in measures
 * @param version the version of the list
 * @param entry the publisher's number of the entry
 * @param listedName the name of the entry that was compared
 * @param decision {@link NameDecision#MATCH}, or {@link NameDecision#REVIEW} when a person must say
 * @param confidence 0 to 1
 * @param evidence the characters of both names that went together, and what else counted
 * @param since the day the entry was listed; null where the list does not tell
 */
public record PartyHit(
        String list,
        String version,
        String entry,
        String listedName,
        NameDecision decision,
        double confidence,
        String evidence,
        @Nullable LocalDate since) {

    /** Whether it is sure enough to count without a person. */
    public boolean matches() {
        return decision == NameDecision.MATCH;
    }

    /** The hit as a clause: {@code is entry 7 "Fabrikam" of us-sdn (us-ofac-sdn#3), MATCH 0.97: ...}. */
    public String words() {
        return (matches() ? "is" : "may be") + " entry " + entry + " \"" + listedName + "\" of " + list + " (" + version
                + (since == null ? "" : ", listed " + since) + "), " + decision + " "
                + String.format(Locale.ROOT, "%.2f", confidence) + ": " + evidence;
    }
}
