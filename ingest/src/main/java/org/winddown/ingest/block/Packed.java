package org.winddown.ingest.block;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.InflaterInputStream;
import net.jpountz.lz4.LZ4Exception;
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
        if (length < 0) {
            throw new DamagedBlockException("A block has " + length + " bytes.");
        }
        byte[] bytes = new byte[length];
        int unpacked;
        try {
            unpacked = DECOMPRESSOR.decompress(packed, HEAD, packed.length - HEAD, bytes, 0);
        } catch (LZ4Exception e) {
            throw new DamagedBlockException("A block of " + length + " bytes cannot be unpacked.", e);
        }
        if (unpacked != length) {
            throw new DamagedBlockException("A block of " + length + " bytes holds only " + unpacked + ".");
        }
        return bytes;
    }

    private static byte[] inflate(byte[] bytes) {
        try (InflaterInputStream zip = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new DamagedBlockException("A block cannot be inflated.", e);
        }
    }
}
