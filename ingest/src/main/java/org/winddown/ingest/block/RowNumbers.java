package org.winddown.ingest.block;

/** Row numbers of the rows of a block, being packed. */
final class RowNumbers {

    private final ByteSink sink;
    private long before;

    RowNumbers(int expected) {
        this.sink = new ByteSink(expected * 2);
    }

    void add(long rowNumber) {
        sink.signed(rowNumber - before);
        before = rowNumber;
    }

    byte[] pack(Packer packer) {
        return packer.pack(sink);
    }
}
