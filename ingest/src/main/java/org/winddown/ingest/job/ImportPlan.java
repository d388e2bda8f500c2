package org.winddown.ingest.job;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.winddown.ingest.absence.AbsenceRule;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.plan.Terms;
import org.winddown.ingest.plan.VolumeGuard;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.RunRow;

/**
 * One import, decided but not yet run.
 *
 * @param run identity, scope and file; its counts are not filled in
 * @param file the bytes
 * @param share the rows of the file that are meant; empty for all
 * @param stamp the file before it was hashed
 * @param kept returns when the original is kept, and throws when it cannot be: then nothing may take effect
 * @param rows how a row becomes an asset
 * @param base full snapshot to which the file adds corrected rows; empty when the file is the whole inventory itself
 * @param terms how the import is to be taken
 * @param guard when an inventory that has lost too much is held
 * @param absence when assets that the inventory does not list are silent or removed
 * @param changes told of every change in key order; empty when nobody asks
 * @param rejected told the id under which the rejected rows can be read, before a dry run takes them back
 * @param dryRun whether everything is taken back at the end
 * @param progress told the phase and the rows done so far
 */
public record ImportPlan(
        RunRow run,
        InventoryFile file,
        Optional<Share> share,
        FileStamp stamp,
        Runnable kept,
        RowToAsset rows,
        Optional<String> base,
        Terms terms,
        VolumeGuard guard,
        AbsenceRule absence,
        Optional<Consumer<RowChange>> changes,
        Consumer<String> rejected,
        boolean dryRun,
        ObjLongConsumer<String> progress) {

    /** Opens the file at its header, to read the rows that are meant. */
    RowSource open() {
        return share.<RowSource>map(part -> new SharedRows(file.open(), part)).orElseGet(file::open);
    }

    String id() {
        return run.importId();
    }
}
