package org.winddown.rules.identification;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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
 * @param also catalogue ids of other makers that the name may mean too; none of them is let go
 */
public record Identification(
        Decision decision,
        String vendorId,
        String family,
        String product,
        double confidence,
        String evidence,
        String nearest,
        Set<String> also) {

    /** From here on a candidate is the answer without a person. */
    public static final double SURE = 0.85;

    /** Below this a candidate is let go; from here on a person is asked. */
    public static final double POSSIBLE = 0.5;

    /** Behind a component that is only suspected. */
    public static final String SUSPECTED = "?";

    /** What identification decided. */
    public enum Decision {
        MATCH,
        /** A person must say. */
        REVIEW,
        NO_MATCH;

        /** The decision for a confidence. */
        static Decision at(double confidence) {
            if (confidence >= SURE) {
                return MATCH;
            }
            return confidence >= POSSIBLE ? REVIEW : NO_MATCH;
        }
    }

    public Identification {
        also = Set.copyOf(also);
    }

    /** An answer with one maker. */
    public Identification(
            Decision decision,
            String vendorId,
            String family,
            String product,
            double confidence,
            String evidence,
            String nearest) {
        this(decision, vendorId, family, product, confidence, evidence, nearest, Set.of());
    }

    /** Maker and family as one word, {@code vendor/family}. */
    public String component() {
        return vendorId + "/" + family;
    }

    /**
     * What a thing contains that has this built in, each {@code vendor/family}; a question mark behind it says that it
     * is only suspected.
     */
    public Set<String> builtIn() {
        if (decision == Decision.NO_MATCH) {
            return Set.of();
        }
        if (also.isEmpty()) {
            return Set.of(decision == Decision.MATCH ? component() : component() + SUSPECTED);
        }
        Set<String> all = new TreeSet<>();
        all.add(decision == Decision.MATCH ? component() : component() + SUSPECTED);
        also.forEach(maker -> all.add(maker + "/" + SUSPECTED));
        return Collections.unmodifiableSet(all);
    }

    /** Nothing the catalogue watches. */
    public static Identification none(String nearest) {
        return new Identification(Decision.NO_MATCH, "", "", "", 0, "", nearest);
    }
}
