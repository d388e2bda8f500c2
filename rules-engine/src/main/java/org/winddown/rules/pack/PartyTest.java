package org.winddown.rules.pack;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether the other party is on one of some lists, or owned by parties that are.
 *
 * @param lists names of the lists
 * @param listed whether standing on a list is enough
 * @param ownership when an owner's listing counts; null when it never does
 */
public record PartyTest(
        Set<String> lists, boolean listed, @Nullable Ownership ownership) {

    /** Whether the shares satisfy the ownership test. Entries are {@code list:percent} or {@code list:control}. */
    boolean owned(List<String> owners) {
        if (ownership == null) {
            return false;
        }
        double sum = 0;
        double largest = 0;
        for (String owner : owners) {
            int colon = owner.lastIndexOf(':');
            if (colon < 0 || !lists.contains(owner.substring(0, colon))) {
                continue;
            }
            String share = owner.substring(colon + 1);
            if (share.equals("control")) {
                if (ownership.control()) {
                    return true;
                }
                continue;
            }
            double percent = Double.parseDouble(share);
            sum += percent;
            largest = Math.max(largest, percent);
        }
        double counted = ownership.aggregate() ? sum : largest;
        return ownership.inclusive() ? counted >= ownership.threshold() : counted > ownership.threshold();
    }

    /**
     * Whether a party is caught.
     *
     * @param listedOn names of the lists it stands on
     * @param owners its owners as {@code list:percent} or {@code list:control}
     */
    public boolean caught(List<String> listedOn, List<String> owners) {
        return (listed && listedOn.stream().anyMatch(lists::contains)) || owned(owners);
    }
}
