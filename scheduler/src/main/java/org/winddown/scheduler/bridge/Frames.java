package org.winddown.scheduler.bridge;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * What a server answers: pieces of output as they are printed, and the exit code at the end. A piece is one byte that
 * says which stream, its length in bytes, and UTF-8 text.
 */
final class Frames {

    static final byte OUT = 'o';
    static final byte ERR = 'e';
    static final byte END = 'x';

    private Frames() {}

    /** A writer whose text becomes pieces of one stream when it is flushed. */
    static Writer writer(DataOutputStream pieces, byte stream) {
        return new Writer() {

            private final StringBuilder text = new StringBuilder();

            @Override
            public void write(char[] chars, int offset, int length) {
                text.append(chars, offset, length);
                if (text.length() > 1 << 14) {
                    flush();
                }
            }

            @Override
            public void flush() {
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                text.setLength(0);
                if (bytes.length == 0) {
                    return;
                }
                try {
                    synchronized (pieces) {
                        pieces.writeByte(stream);
                        pieces.writeInt(bytes.length);
                        pieces.write(bytes);
                        pieces.flush();
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException("The caller has gone.", e);
                }
            }

            @Override
            public void close() {
                flush();
            }
        };
    }

    /** Prints pieces until the end; returns the exit code. */
    static int copy(DataInputStream pieces, Writer out, Writer err) throws IOException {
        while (true) {
            byte stream = pieces.readByte();
            int length = pieces.readInt();
            if (stream == END) {
                return length;
            }
            String text = new String(pieces.readNBytes(length), StandardCharsets.UTF_8);
            Writer target = stream == OUT ? out : err;
            target.write(text);
            target.flush();
        }
    }
}
