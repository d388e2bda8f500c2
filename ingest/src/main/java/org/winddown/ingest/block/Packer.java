package org.winddown.ingest.block;

import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * Compresses payloads, as {@link Packed} reads them, one after the other in the same memory.
 *
 * <p>Not thread-safe.
 */
final class Packer {

    private static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();

    private byte[] packed = {};

    byte[] pack(ByteSink content) {
        int needed = Packed.HEAD + COMPRESSOR.maxCompressedLength(content.length());
        if (needed > packed.length) {
            packed = new byte[needed];
        }
        packed[0] = Packed.MARK;
        for (int i = 0; i < Integer.BYTES; i++) {
            packed[Packed.HEAD - 1 - i] = (byte) (content.length() >>> (Byte.SIZE * i));
        }
        int length = content.compress(COMPRESSOR, packed, Packed.HEAD);
        return Arrays.copyOf(packed, Packed.HEAD + length);
    }
}
