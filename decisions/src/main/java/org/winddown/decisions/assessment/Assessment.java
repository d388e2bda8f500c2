package org.winddown.decisions.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An independent review of a product family, or of all products of a party. It shows in proofs and reports; it lifts
 * nothing unless an authorisation of a measure says so.
 *
 * @param vendor catalogue id of the maker
 * @param family catalogue id of the product family; empty for all of the maker's
 * @param scope what was looked at
 * @param reviewer who looked
 * @param reviewedOn when the review was finished
 * @param result what it found, in words
 * @param evidenceFile name of the file that is the evidence
 * @param evidenceSha256 hash of the evidence, 64 hexadecimal digits
 * @param recordedAt when it was recorded
 * @param recordedBy who recorded it
 */
public record Assessment(
        String vendor,
        String family,
        Scope scope,
        String reviewer,
        LocalDate reviewedOn,
        String result,
        String evidenceFile,
        String evidenceSha256,
        Instant recordedAt,
        String recordedBy) {

    /** What was looked at. */
    public enum Scope {
        PRODUCTS,
        DATABASE_UPDATES,
        DETECTION_RULES;

        /** The word of the fact {@code independent_reviews}, for example {@code database-updates}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether it is about a product family of a maker, both by their catalogue ids. */
    public boolean concerns(String vendorId, String familyId) {
        return vendor.equals(vendorId) && (family.isEmpty() || family.equals(familyId));
    }

    /** The review in one sentence. */
    public String words() {
        return "independent review of " + scope.word() + " by " + reviewer + ", " + reviewedOn + ": " + result
                + " (evidence " + evidenceFile + ", SHA-256 " + evidenceSha256 + ")";
    }
}
