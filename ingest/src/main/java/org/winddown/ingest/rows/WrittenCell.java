package org.winddown.ingest.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A look at the bytes of a cell, used for one after the other. As characters, bytes of UTF-8 beyond ASCII are not what
 * they stand for.
 */
public final class WrittenCell implements CharSequence {

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

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xff);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        WrittenCell part = new WrittenCell();
        part.show(bytes, from + start, from + end);
        return part;
    }

    @Override
    public String toString() {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
