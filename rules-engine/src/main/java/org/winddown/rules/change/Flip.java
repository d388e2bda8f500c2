package org.winddown.rules.change;

import java.util.List;
import org.winddown.rules.evaluation.Act;

/**
 * What a new version of a pack turns for assets with the same facts.
 *
 * @param before what the old version says
 * @param after what the new version says
 * @param because the fewest changes that turn it by themselves, in the order of the pack; all changes when it takes a
 *     change that decides nothing by itself
 */
public record Flip(Outcome before, Outcome after, List<PackChange> because) {

    public Flip {
        because = List.copyOf(because);
    }

    /** The headlines before and after; where they are the same, the first act of which something else is said. */
    public String words() {
        Outcome.Line was = before.headline();
        Outcome.Line is = after.headline();
        Act act = was.equals(is) ? before.firstUnlike(after).orElse(was.act()) : null;
        return act == null ? was + " -> " + is : before.of(act) + " -> " + after.of(act) + " (" + act + ")";
    }
}
