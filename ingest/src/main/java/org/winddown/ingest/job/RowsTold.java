package org.winddown.ingest.job;

import java.util.Optional;
import java.util.function.Consumer;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.plan.ChangeReader;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.ingest.store.ProductTable;

/** Tells whoever listens of changed rows; rows are unpacked only when somebody does. */
final class RowsTold {

    private final Optional<Consumer<RowChange>> listener;
    private final ChangeReader reader;

    RowsTold(Optional<Consumer<RowChange>> listener, ProductTable products) {
        this.listener = listener;
        this.reader = new ChangeReader(products);
    }

    /** Whether somebody listens. */
    boolean wanted() {
        return listener.isPresent();
    }

    void single(What what, PackedRow row) {
        listener.ifPresent(told -> told.accept(reader.single(what, row)));
    }

    void changed(PackedRow before, PackedRow after) {
        listener.ifPresent(told -> told.accept(reader.changed(before, after)));
    }
}
