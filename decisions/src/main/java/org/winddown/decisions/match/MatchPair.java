package org.winddown.decisions.match;

import org.winddown.rules.asset.ProductName;

/**
 * A raw name and what it may be.
 *
 * @param kind what is matched
 * @param raw the name as found
 * @param entry what it was taken for
 */
public record MatchPair(MatchKind kind, MatchSide raw, MatchSide entry) {

    /**
     * A product's name and a family of the catalogue.
     *
     * @param component {@code vendor/family}
     * @param definition how the catalogue defines that family
     */
    public static MatchPair product(ProductName name, String component, String definition) {
        return new MatchPair(MatchKind.PRODUCT, MatchSide.product(name), MatchSide.entry(component, definition));
    }

    /**
     * A party's name and an entry of a list.
     *
     * @param party made with {@link MatchSide#party}
     * @param list id of the list
     * @param entryId id of the entry in that list
     * @param content canonical content of the entry
     */
    public static MatchPair party(MatchSide party, String list, String entryId, String content) {
        return new MatchPair(MatchKind.PARTY, party, MatchSide.entry(list + "/" + entryId, content));
    }

    /** Says which two things are matched, whatever is said of them; 64 hexadecimal digits. */
    public String id() {
        String raw = raw().key();
        return Fingerprints.sha256(kind + "\n" + raw.length() + "\n" + raw + "\n" + entry().key());
    }

    /** Says which question this is: another one as soon as either side changes; 16 hexadecimal digits. */
    public String question() {
        return Fingerprints.sha256(id() + "\n" + raw.fingerprint() + "\n" + entry.fingerprint())
                .substring(0, 16);
    }

    boolean unchanged(MatchPair other) {
        return raw.fingerprint().equals(other.raw.fingerprint())
                && entry.fingerprint().equals(other.entry.fingerprint());
    }
}
