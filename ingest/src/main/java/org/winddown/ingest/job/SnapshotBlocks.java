package org.winddown.ingest.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.block.Block;
import org.winddown.ingest.block.BlockCutter;
import org.winddown.ingest.block.BlockLine;
import org.winddown.ingest.block.BlockPress;
import org.winddown.ingest.block.PackedRow;
import org.winddown.ingest.store.SignatureTable;
import org.winddown.ingest.store.SignatureTable.SnapshotBlock;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.AssetKind;

/**
 * Makes the blocks of a snapshot of the gathered rows: in key order, repeats dropped, conflicts told.
 *
 * <p>Blocks whose rows all came again are not made anew; the manifest is the same as if they were.
 */
final class SnapshotBlocks {

    private static final int TELL_EVERY = 10_000;
    private static final int STORED_AT_ONCE = 16;

    private final ImportPlan plan;
    private final SnapshotTable snapshots;
    private final SignatureTable signatures;
    private final MergedRows held;
    private final KeyConflicts conflicts;
    private final Optional<RowComparison> comparison;
    private final List<BlockLine> unstored = new ArrayList<>();
    private final List<String> newBlocks = new ArrayList<>();
    private final Set<AssetKind> kinds = EnumSet.noneOf(AssetKind.class);
    private @Nullable PackedRow kept;
    private int stored;
    private long accepted;
    private long duplicate;

    /**
     * Blocks to be made.
     *
     * @param held rows of the inventory to which the file adds, none when the file is a whole inventory
     * @param comparison given the known rows, when they are the state before, and those of the state after
     */
    SnapshotBlocks(
            ImportPlan plan,
            SnapshotTable snapshots,
            SignatureTable signatures,
            MergedRows held,
            KeyConflicts conflicts,
            Optional<RowComparison> comparison) {
        this.plan = plan;
        this.snapshots = snapshots;
        this.signatures = signatures;
        this.held = held;
        this.conflicts = conflicts;
        this.comparison = comparison;
    }

    /** Makes and stores them. */
    void make(GatheredRows gathered) {
        try (BlockPress press = new BlockPress(plan.rows().columnsOutside(SnapshotTable.FACTS), this::store)) {
            BlockCutter cutter = new BlockCutter(press::add);
            KnownBlocks known = new KnownBlocks(gathered.known(), snapshots, new KnownBlocks.Taker() {
                @Override
                public boolean isComparing() {
                    return comparison.isPresent();
                }

                @Override
                public void was(PackedRow row) {
                    comparison.ifPresent(with -> with.was(0, row));
                }

                @Override
                public void row(PackedRow row) {
                    take(row, cutter);
                }

                @Override
                public boolean block(SnapshotBlock block, long[] rowNumbers, boolean last) {
                    return cutter.isBetweenBlocks()
                            && (last || cutter.endsAfter(block.lastKind(), block.lastId(), block.rowCount()))
                            && takeWhole(block, rowNumbers, press);
                }
            });
            gathered.drain(row -> {
                known.giveBefore(row);
                take(row, cutter);
            });
            known.giveBefore(null);
            cutter.flush();
            press.flush();
            store();
        }
    }

    long accepted() {
        return accepted;
    }

    long duplicate() {
        return duplicate;
    }

    /** Kinds of the accepted rows. */
    Set<AssetKind> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** Blocks that were not there before. */
    List<String> newBlocks() {
        return List.copyOf(newBlocks);
    }

    private boolean takeWhole(SnapshotBlock block, long[] rowNumbers, BlockPress press) {
        if (block.firstKind() != block.lastKind()) {
            return false; // other kinds may lie between
        }
        press.again(block.blockId(), rowNumbers);
        kinds.add(block.firstKind());
        kept = null;
        accepted += block.rowCount();
        comparison.ifPresent(with -> with.same(block.rowCount()));
        tell(block.rowCount());
        return true;
    }

    private void take(PackedRow row, BlockCutter cutter) {
        PackedRow first = kept;
        if (first == null || first.compareKey(row) != 0) {
            kept = row;
            keep(row, held.find(row), cutter);
        } else if (first.sameContent(row)) {
            duplicate++;
        } else {
            conflicts.add(row, first);
        }
        tell(1);
    }

    private void tell(int rows) {
        long done = accepted + duplicate;
        if (done / TELL_EVERY != (done - rows) / TELL_EVERY) {
            plan.progress().accept("seal", done);
        }
    }

    private void keep(PackedRow row, @Nullable PackedRow inInventory, BlockCutter cutter) {
        if (inInventory == null) {
            accepted++;
            kinds.add(row.kind());
            comparison.ifPresent(with -> with.is(row));
            cutter.add(row);
        } else if (inInventory.sameContent(row)) {
            duplicate++;
        } else {
            conflicts.addHeld(row);
        }
    }

    private void store(BlockLine line) {
        unstored.add(line);
        if (unstored.size() == STORED_AT_ONCE) {
            store();
        }
    }

    private void store() {
        List<Block> made =
                unstored.stream().flatMap(line -> line.made().stream()).toList();
        newBlocks.addAll(snapshots.insertBlocks(made));
        if (!plan.dryRun()) {
            signatures.save(made);
        }
        snapshots.insertLines(plan.id(), stored + 1, unstored);
        stored += unstored.size();
        unstored.clear();
    }
}
