package org.winddown.ingest.block;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes being read, as {@link ByteSink} wrote them. */
final class ByteSource {

    private final byte[] bytes;
    private int position;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return position >= bytes.length;
    }

    long number() {
        long value = 0;
        int shift = 0;
        byte next = bytes[position++];
        while (next < 0) {
            value |= (next & 0x7fL) << shift;
            shift += 7;
            next = bytes[position++];
        }
        return value | ((long) next << shift);
    }

    long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[position++] & 0xff);
        }
        return value;
    }

    long signed() {
        long value = number();
        return (value >>> 1) ^ -(value & 1);
    }

    String text() {
        int length = (int) number();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }

    void skipText() {
        int length = (int) number();
        position += length;
    }

    byte[] slice() {
        int length = (int) number();
        byte[] slice = Arrays.copyOfRange(bytes, position, position + length);
        position += length;
        return slice;
    }

    int position() {
        return position;
    }

    void position(int to) {
        position = to;
    }
}
