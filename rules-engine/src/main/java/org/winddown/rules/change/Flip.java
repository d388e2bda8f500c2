package org.winddown.rules.change;

import java.util.List;

/**
 * What a new version of a pack turns for assets with the same facts.
 *
 * @param before what the old version says
 * @param after what the new version says
 * @param because the fewest changes that turn it by themselves, in the order of the pack; empty when the measure is new
 */
public record Flip(Outcome before, Outcome after, List<PackChange> because) {

    public Flip {
        because = List.copyOf(because);
    }

    /** The headlines before and after; where they are the same, the first act of which something else is said. */
    public String words() {
        if (!before.headline().equals(after.headline())) {
            return before.headline() + " -> " + after.headline();
        }
        return before.firstUnlike(after)
                .map(act -> before.of(act) + " -> " + after.of(act) + " (" + act + ")")
                .orElse(before.headline());
    }
}
