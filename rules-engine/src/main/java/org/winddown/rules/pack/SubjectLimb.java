package org.winddown.rules.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.evaluation.ClearReason;

/**
 * One class of things a measure covers.
 *
 * @param id id within the pack
 * @param parties catalogue ids of the makers; empty when the class is not about a maker
 * @param families product families; empty for all of the makers' products
 * @param embedded whether a product built into another thing counts
 * @param terms what else must hold
 * @param otherwise reason of the clear verdict when the product fits and the terms do not; null for the usual one
 */
public record SubjectLimb(
        String id,
        Set<String> parties,
        Set<String> families,
        Embedded embedded,
        Terms terms,
        @Nullable ClearReason otherwise) {

    /** Whether components count. */
    public enum Embedded {
        COUNTS,
        EXCLUDED,
        /** Only components count, at any depth. */
        ONLY
    }

    /** Whether it names the product by maker and family. */
    public boolean names(String vendor, String family) {
        return parties.contains(vendor) && (families.isEmpty() || families.contains(family));
    }
}
