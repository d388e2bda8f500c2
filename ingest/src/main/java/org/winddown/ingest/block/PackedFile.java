package org.winddown.ingest.block;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;

/** Whole files packed as LZ4 frames, as the tool {@code lz4} writes and reads them. */
public final class PackedFile {

    /** What was to be unpacked is no frame, or is damaged. */
    public static final class DamagedException extends IOException {

        private static final long serialVersionUID = 1L;

        DamagedException(IOException cause) {
            super("The packed file is damaged.", cause);
        }
    }

    private PackedFile() {}

    /** Packs what is written to it; closing it ends the frame and closes what it writes to. */
    public static OutputStream packing(OutputStream to) throws IOException {
        return new LZ4FrameOutputStream(to, LZ4FrameOutputStream.BLOCKSIZE.SIZE_1MB);
    }

    /** Unpacks what is read from it; reading throws {@link DamagedException} when it cannot be unpacked. */
    public static InputStream unpacking(InputStream from) throws IOException {
        try {
            return new Unpacking(new LZ4FrameInputStream(from));
        } catch (IOException e) {
            from.close();
            throw new DamagedException(e);
        }
    }

    private static final class Unpacking extends FilterInputStream {

        Unpacking(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (IOException e) {
                throw new DamagedException(e);
            }
        }
    }
}
