package org.winddown.ingest.rows;

import java.util.Arrays;

/** A look at the bytes of a cell, used for one after the other. */
public final class WrittenCell {

    private byte[] bytes = {};
    private int from;
    private int to;

    void show(byte[] record, int begin, int end) {
        bytes = record;
        from = begin;
        to = end;
    }

    /** The bytes among which it stands. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where it begins. */
    public int from() {
        return from;
    }

    /** Where it ends. */
    public int to() {
        return to;
    }

    /** Whether just these bytes stand in it. */
    public boolean is(byte[] others) {
        return Arrays.equals(bytes, from, to, others, 0, others.length);
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
        return from == to;
    }
}
