package org.winddown.rules.party.lookup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.winddown.rules.identification.name.NameDecision;
import org.winddown.rules.identification.name.NameKind;
import org.winddown.rules.party.ListedParty;
import org.winddown.rules.party.PartyName;

/**
 * An entry of a list that a name means, or may mean.
 *
 * @param list name under which the list was loaded
 * @param version the version of the list
 * @param party the entry
 * @param countsAs the lists of measures on which the entry is; empty when it counts for no measure
 * @param name the name of the entry that was compared
 * @param decision {@link NameDecision#MATCH}, {@link NameDecision#REVIEW} when a person must say, or
 *     {@link NameDecision#NO_MATCH} when people said that it is another party
 * @param confidence 0 to 1
 * @param evidence which name of the entry it is, the characters of both names that went together, and what else counted
 */
public record PartyHit(
        String list,
        String version,
        ListedParty party,
        Set<String> countsAs,
        PartyName name,
        NameDecision decision,
        double confidence,
        String evidence) {

    private static final Set<NameKind> THINGS = Set.of(NameKind.VESSEL, NameKind.AIRCRAFT);

    /** What people denied comes last; parties before things, then the surest first. */
    static final Comparator<PartyHit> SUREST_FIRST = Comparator.comparing(PartyHit::denied)
            .thenComparing(hit -> thing(hit.party()))
            .thenComparing(hit -> !hit.matches())
            .thenComparing(Comparator.comparingDouble(PartyHit::confidence).reversed())
            .thenComparing(PartyHit::list)
            .thenComparing(hit -> hit.party().id())
            .thenComparing(hit -> hit.name().text());

    public PartyHit {
        countsAs = Set.copyOf(countsAs);
    }

    /** Whether an entry is a ship or an aircraft: it is no party of a contract. */
    public static boolean thing(ListedParty party) {
        return THINGS.contains(party.kind());
    }

    /** Whether it is sure enough to count without a person, or a person said so. */
    public boolean matches() {
        return decision == NameDecision.MATCH;
    }

    /** Whether people said that the entry is somebody else. */
    public boolean denied() {
        return decision == NameDecision.NO_MATCH;
    }

    /** The same hit with another decision, and who said so. */
    public PartyHit said(NameDecision heard, double sureness, String words) {
        return new PartyHit(list, version, party, countsAs, name, heard, sureness, evidence + "; " + words);
    }

    /** The hit as a clause: {@code is entry 7 "Fabrikam" of us-sdn (us-ofac-sdn#3), MATCH 0.97, primary name: ...}. */
    public String words() {
        String verb = matches() ? "is" : denied() ? "is not" : "may be";
        String on = countsAs.isEmpty() ? list : String.join(", ", new TreeSet<>(countsAs));
        LocalDate since = party.since();
        return verb + " entry " + party.id() + " \"" + name.text() + "\" of " + on + " (" + version
                + (since == null ? "" : ", listed " + since) + "), " + decision + " "
                + String.format(Locale.ROOT, "%.2f", confidence) + ", " + evidence
                + (countsAs.isEmpty() ? "; it counts for no measure" : "");
    }
}
