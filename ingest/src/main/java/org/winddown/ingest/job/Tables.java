package org.winddown.ingest.job;

import javax.sql.DataSource;
import org.winddown.ingest.store.ActTable;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.RemovedTable;
import org.winddown.ingest.store.RunTable;
import org.winddown.ingest.store.ScopeLock;
import org.winddown.ingest.store.ShareTable;
import org.winddown.ingest.store.SignatureTable;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.ingest.store.StageTable;
import org.winddown.ingest.store.StateTable;

/** The tables that imports are stored in. */
public record Tables(
        RunTable runs,
        StageTable staged,
        ProductTable products,
        SnapshotTable snapshots,
        SignatureTable signatures,
        StateTable states,
        ActTable acts,
        RemovedTable removed,
        ShareTable shares,
        ScopeLock scopes) {

    /** The tables of a database. */
    public static Tables of(DataSource dataSource) {
        return new Tables(
                new RunTable(dataSource),
                new StageTable(dataSource),
                new ProductTable(dataSource),
                new SnapshotTable(dataSource),
                new SignatureTable(dataSource),
                new StateTable(dataSource),
                new ActTable(dataSource),
                new RemovedTable(dataSource),
                new ShareTable(dataSource),
                new ScopeLock(dataSource));
    }
}
