package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.winddown.ingest.block.Block;
import org.winddown.ingest.block.Body;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowOutcome.Accepted;
import org.winddown.ingest.mapping.RowOutcome.Rejected;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.store.ProductTable;
import org.winddown.ingest.store.RejectedRow;
import org.winddown.ingest.store.StageTable;
import org.winddown.rules.asset.Asset;
import org.winddown.rules.asset.ProductName;

/** Writes one chunk: its accepted rows as one payload, its rejected rows, and product names not seen before. */
final class StageWriter implements ItemWriter<StageWriter.Staged> {

    /** A row and what became of it. */
    record Staged(long ordinal, RawRow row, RowOutcome outcome) {}

    private static final byte[] NOTHING = {};
    private static final int REMEMBERED_NAMES = 200_000;

    private final ImportPlan plan;
    private final StageTable table;
    private final ProductTable products;
    private final Map<ProductName, Long> keys = new HashMap<>();

    StageWriter(ImportPlan plan, StageTable table, ProductTable products) {
        this.plan = plan;
        this.table = table;
        this.products = products;
    }

    @Override
    public void write(Chunk<? extends Staged> chunk) {
        List<Asset> assets = new ArrayList<>();
        List<RejectedRow> rejected = new ArrayList<>();
        int blank = 0;
        for (Staged staged : chunk.getItems()) {
            if (staged.outcome() instanceof Accepted accepted) {
                assets.add(accepted.asset());
            } else if (staged.outcome() instanceof Rejected fault) {
                rejected.add(rejected(plan, staged.row(), fault));
            } else {
                blank++;
            }
        }
        Staged first = chunk.getItems().get(0);
        Staged last = chunk.getItems().get(chunk.size() - 1);
        StageTable.Chunk counts = new StageTable.Chunk(
                first.row().rowNumber(), last.row().rowNumber(), last.ordinal(), assets.size(), rejected.size(), blank);
        if (assets.isEmpty()) {
            table.insert(plan.id(), counts, NOTHING, NOTHING);
        } else {
            Block block = Block.of(pack(assets));
            table.insert(plan.id(), counts, block.payload(), block.rowNumbers());
        }
        table.reject(plan.id(), rejected);
        tellOnceCommitted(last.ordinal());
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

    private List<PackedRow> pack(List<Asset> assets) {
        Set<ProductName> unknown = new LinkedHashSet<>();
        if (keys.size() > REMEMBERED_NAMES) {
            keys.clear();
        }
        assets.stream().map(Asset::name).filter(name -> !keys.containsKey(name)).forEach(unknown::add);
        if (!unknown.isEmpty()) {
            keys.putAll(products.intern(unknown));
        }
        return assets.stream().map(this::pack).toList();
    }

    private PackedRow pack(Asset asset) {
        Long key = keys.get(asset.name());
        if (key == null) {
            throw new IllegalStateException("No product key for " + asset.name() + ".");
        }
        return new PackedRow(
                asset.key().kind(),
                asset.key().assetId(),
                key,
                Body.pack(asset.fields(), asset.extras()),
                asset.origin().row());
    }

    static RejectedRow rejected(ImportPlan plan, RawRow row, Rejected fault) {
        return new RejectedRow(
                row.rowNumber(),
                plan.run().sheet(),
                fault.column(),
                fault.code().name(),
                fault.message(),
                CsvLine.of(row.cells()));
    }
}
