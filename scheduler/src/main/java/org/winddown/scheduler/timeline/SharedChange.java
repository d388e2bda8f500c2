package org.winddown.scheduler.timeline;

import java.util.Comparator;
import java.util.List;
import org.winddown.rules.asset.AssetKey;
import org.winddown.rules.timeline.VerdictChange;

/**
 * A change of a verdict that assets of one unit have in common.
 *
 * @param measure id of the measure
 * @param change what changes, when and why
 * @param proposed whether it comes only if what is proposed is adopted
 * @param assets the assets, sorted by id
 */
public record SharedChange(String measure, VerdictChange change, boolean proposed, List<AssetKey> assets) {

    /** By instant, then by measure; of one measure the headline first, then the acts in their order. */
    static final Comparator<SharedChange> BY_TIME = Comparator.comparing((SharedChange each) -> each.change.at())
            .thenComparing(SharedChange::measure)
            .thenComparing(each -> each.change.act(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(SharedChange::proposed)
            .thenComparing(each -> each.change.before().toString())
            .thenComparing(each -> each.change.after().toString())
            .thenComparing(each -> each.change.why());

    public SharedChange {
        assets = List.copyOf(assets);
    }
}
