package org.winddown.rules.identification;

/**
 * Which product a raw name means.
 *
 * @param decision the decision
 * @param vendorId catalogue id of the maker, or empty
 * @param family catalogue id of the product family, or empty when the vendor is known and the product is not
 * @param product display name of the product as the catalogue knows it, or empty
 * @param confidence 0 to 1
 * @param evidence which characters of which field matched what; empty for no match
 * @param nearest the nearest candidate that did not match, or empty
 */
public record Identification(
        Decision decision,
        String vendorId,
        String family,
        String product,
        double confidence,
        String evidence,
        String nearest) {

    /** What identification decided. */
    public enum Decision {
        MATCH,
        /** A person must say. */
        REVIEW,
        NO_MATCH
    }

    /** Maker and family as one word, {@code vendor/family}. */
    public String component() {
        return vendorId + "/" + family;
    }

    /** Nothing the catalogue watches. */
    public static Identification none(String nearest) {
        return new Identification(Decision.NO_MATCH, "", "", "", 0, "", nearest);
    }
}
