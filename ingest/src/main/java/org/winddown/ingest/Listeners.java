package org.winddown.ingest;

import java.util.Optional;
import java.util.function.Consumer;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;

/**
 * Who is told of an import while it runs.
 *
 * @param progress told how far it is
 * @param changes told of every change in key order
 * @param plan told all that it would do
 */
record Listeners(ImportProgress progress, Optional<Consumer<RowChange>> changes, Optional<PlanListener> plan) {

    static Listeners of(ImportProgress progress) {
        return new Listeners(progress, Optional.empty(), Optional.empty());
    }

    static Listeners of(ImportProgress progress, Consumer<RowChange> changes) {
        return new Listeners(progress, Optional.of(changes), Optional.empty());
    }

    static Listeners of(ImportProgress progress, PlanListener plan) {
        return new Listeners(progress, Optional.of(plan::change), Optional.of(plan));
    }
}
