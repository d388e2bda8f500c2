package org.winddown.ingest.job;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.winddown.ingest.store.StageTable;

/**
 * Commits what became of rows: their counts, the rejected ones, product names not seen before; and gathers the accepted
 * ones. Of rows that an earlier attempt committed it only gathers.
 */
final class StageWriter implements ItemWriter<StagedRows> {

    private final ImportPlan plan;
    private final StageTable table;
    private final GatheredRows gathered;
    private final long committed;

    StageWriter(ImportPlan plan, StageTable table, GatheredRows gathered, long committed) {
        this.plan = plan;
        this.table = table;
        this.gathered = gathered;
        this.committed = committed;
    }

    @Override
    public void write(Chunk<? extends StagedRows> chunk) {
        for (StagedRows rows : chunk.getItems()) {
            gathered.add(rows);
            if (rows.lastOrdinal() > committed) {
                commit(rows);
            }
        }
    }

    private void commit(StagedRows rows) {
        table.insert(
                plan.id(),
                new StageTable.Chunk(
                        rows.firstRow(),
                        rows.lastRow(),
                        rows.lastOrdinal(),
                        rows.known() + rows.accepted().rows(),
                        rows.rejected().size(),
                        rows.blank()));
        table.reject(plan.id(), rows.rejected());
        tellOnceCommitted(rows.lastOrdinal());
    }

    /** Whoever is told of rows may count on them, so nobody is told before the commit has returned. */
    private void tellOnceCommitted(long rows) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                plan.progress().accept("stage", rows);
            }
        });
    }
}
