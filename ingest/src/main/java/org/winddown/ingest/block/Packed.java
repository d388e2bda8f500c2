package org.winddown.ingest.block;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * Compressed payloads: a mark, the length of the content and an LZ4 block. Payloads of older versions are zlib streams,
 * which begin with another byte.
 */
final class Packed {

    static final byte MARK = 1;
    static final int HEAD = 1 + Integer.BYTES;
    private static final LZ4SafeDecompressor DECOMPRESSOR =
            LZ4Factory.fastestInstance().safeDecompressor();

    private Packed() {}

    static byte[] unpack(byte[] packed) {
        if (packed[0] != MARK) {
            return inflate(packed);
        }
        int length = 0;
        for (int i = 1; i < HEAD; i++) {
            length = (length << Byte.SIZE) | (packed[i] & 0xff);
        }
        byte[] bytes = new byte[length];
        int unpacked = DECOMPRESSOR.decompress(packed, HEAD, packed.length - HEAD, bytes, 0);
        if (unpacked != length) {
            throw new IllegalStateException("A block of " + length + " bytes holds only " + unpacked + ".");
        }
        return bytes;
    }

    private static byte[] inflate(byte[] bytes) {
        try (InflaterInputStream zip = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
