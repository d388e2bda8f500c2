package org.winddown.ingest.block;

import java.util.Arrays;
import java.util.Optional;

/** A block in its place in an inventory. */
public final class BlockLine {

    private final String blockId;
    private final byte[] rowNumbers;
    private final Optional<Block> made;

    private BlockLine(String blockId, byte[] rowNumbers, Optional<Block> made) {
        this.blockId = blockId;
        this.rowNumbers = rowNumbers;
        this.made = made;
    }

    /** A block that was made now. */
    public static BlockLine of(Block block) {
        return new BlockLine(block.id(), block.rowNumbers(), Optional.of(block));
    }

    /** An older block whose rows have other numbers now. */
    static BlockLine again(String blockId, long[] rowNumbers) {
        RowNumbers numbers = new RowNumbers(rowNumbers.length);
        Arrays.stream(rowNumbers).forEach(numbers::add);
        return new BlockLine(blockId, numbers.pack(new Packer()), Optional.empty());
    }

    /** SHA-256 of its content. */
    public String blockId() {
        return blockId;
    }

    /** Compressed row numbers, in the order of the rows. */
    public byte[] rowNumbers() {
        return rowNumbers.clone();
    }

    /** The block itself; empty when it is an older one whose rows came again. */
    public Optional<Block> made() {
        return made;
    }
}
