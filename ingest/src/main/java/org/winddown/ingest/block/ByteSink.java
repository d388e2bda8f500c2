package org.winddown.ingest.block;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes being written: variable-length numbers and UTF-8 strings. */
final class ByteSink {

    private final ByteArrayOutputStream out;

    ByteSink(int expected) {
        this.out = new ByteArrayOutputStream(expected);
    }

    void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) {
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
    }

    byte[] toBytes() {
        return out.toByteArray();
    }
}
