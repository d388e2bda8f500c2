package org.winddown.ingest.block;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;

/** Bytes being written: variable-length numbers and UTF-8 strings. */
final class ByteSink {

    private static final int LONGEST_NUMBER = 10;
    private static final char LAST_OF_ONE_BYTE = 0x7f;

    private byte[] bytes;
    private int length;

    ByteSink(int expected) {
        this.bytes = new byte[Math.max(expected, LONGEST_NUMBER)];
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, more), bytes.length + (bytes.length >> 1)));
        }
    }

    void number(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    /** Eight bytes. */
    void fixed(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    /** Four bytes. */
    void fixedInt(int value) {
        room(Integer.BYTES);
        length += Integer.BYTES;
        fixedInt(length - Integer.BYTES, value);
    }

    /** Four bytes in the place of others. */
    void fixedInt(int at, int value) {
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[at + i] = (byte) (value >>> (Integer.SIZE - Byte.SIZE * (i + 1)));
        }
    }

    /** One byte. */
    void single(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** One byte in the place of another. */
    void single(int at, int value) {
        bytes[at] = (byte) value;
    }

    /** Bytes without their number. */
    void raw(byte[] more, int from, int to) {
        room(to - from);
        System.arraycopy(more, from, bytes, length, to - from);
        length += to - from;
    }

    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void text(String text) {
        int start = length;
        int characters = text.length();
        number(characters);
        room(characters);
        for (int i = 0; i < characters; i++) {
            char character = text.charAt(i);
            if (character > LAST_OF_ONE_BYTE) {
                length = start;
                bytes(text.getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length + i] = (byte) character;
        }
        length += characters;
    }

    void bytes(byte[] more) {
        number(more.length);
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    int length() {
        return length;
    }

    void clear() {
        length = 0;
    }

    void writeTo(byte[] target, int from) {
        System.arraycopy(bytes, 0, target, from, length);
    }

    void digest(MessageDigest digest) {
        digest.update(bytes, 0, length);
    }

    /** Compresses what was written; gives how many bytes that makes. */
    int compress(LZ4Compressor compressor, byte[] target, int from) {
        return compressor.compress(bytes, 0, length, target, from);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
