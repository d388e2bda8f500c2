package org.winddown.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a file is UTF-8, found without making characters of what is ASCII. */
final class Utf8Scan {

    private static final int BUFFER = 1 << 16;
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private Utf8Scan() {}

    /** Whether all bytes of a file are characters in UTF-8. */
    static boolean valid(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = new byte[BUFFER];
        CharBuffer characters = CharBuffer.allocate(BUFFER);
        int begun = 0; // bytes of a character whose end was not read yet
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.read(bytes);
            while (read >= 0) {
                int length = begun + read;
                int plain = ascii(bytes, length);
                ByteBuffer rest = ByteBuffer.wrap(bytes, plain, length - plain);
                characters.clear();
                if (decoder.decode(rest, characters, false).isError()) {
                    return false;
                }
                begun = rest.remaining();
                rest.get(bytes, 0, begun);
                read = in.read(bytes, begun, BUFFER - begun);
            }
        }
        return begun == 0;
    }

    /** How many of the first bytes are ASCII. */
    private static int ascii(byte[] bytes, int length) {
        int at = 0;
        while (at + Long.BYTES <= length && ((long) EIGHT.get(bytes, at) & BEYOND_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < length && bytes[at] >= 0) {
            at++;
        }
        return at;
    }
}
