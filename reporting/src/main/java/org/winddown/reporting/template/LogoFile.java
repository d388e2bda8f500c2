package org.winddown.reporting.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.winddown.reporting.model.Look.Logo;

/** A picture of the form PNG; what a report does not need of it, as its times and its colour profile, is left out. */
final class LogoFile {

    /** Bytes that a picture may have. */
    static final int MOST_BYTES = 256 * 1024;

    /** Pixels that it may be wide or high. */
    static final int MOST_PIXELS = 2000;

    private static final byte[] BEGIN = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Bytes of a chunk beside its content: length, name and check sum. */
    private static final int FRAME = 12;

    private LogoFile() {}

    /** What is wrong with a file; empty when it can be shown. */
    static Optional<String> fault(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Optional.of("The logo has " + bytes.length + " bytes, and at most " + MOST_BYTES
                    + " are expected. Make the picture smaller.");
        }
        if (!Arrays.equals(BEGIN, Arrays.copyOf(bytes, BEGIN.length)) || !isWhole(bytes)) {
            return Optional.of(
                    "The logo is no whole picture of the form PNG. Save it as PNG; other forms are not read.");
        }
        ByteBuffer header = ByteBuffer.wrap(bytes, BEGIN.length + 8, 8);
        int width = header.getInt();
        int height = header.getInt();
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS) {
            return Optional.of("The logo is " + width + " x " + height + " pixels, and at most " + MOST_PIXELS + " x "
                    + MOST_PIXELS + " are expected. Make the picture smaller.");
        }
        return isReadable(bytes)
                ? Optional.empty()
                : Optional.of("The logo cannot be read as a picture. Save it as PNG again.");
    }

    /** The picture of a file without faults. */
    static Logo logo(byte[] bytes, String text) {
        ByteBuffer header = ByteBuffer.wrap(bytes, BEGIN.length + 8, 8);
        return new Logo(plain(bytes), text, header.getInt(), header.getInt());
    }

    private static boolean isReadable(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes)) != null;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the chunks follow each other from the header to the end. */
    private static boolean isWhole(byte[] bytes) {
        int at = BEGIN.length;
        String name = "";
        while (at + FRAME <= bytes.length && !name.equals("IEND")) {
            int length = ByteBuffer.wrap(bytes, at, 4).getInt();
            if (length < 0 || length > bytes.length - at - FRAME) {
                return false;
            }
            name = name(bytes, at);
            if (at == BEGIN.length && (!name.equals("IHDR") || length != 13)) {
                return false;
            }
            at += FRAME + length;
        }
        return name.equals("IEND");
    }

    private static byte[] plain(byte[] bytes) {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(bytes.length);
        plain.write(bytes, 0, BEGIN.length);
        int at = BEGIN.length;
        String name = "";
        while (!name.equals("IEND")) {
            int size = ByteBuffer.wrap(bytes, at, 4).getInt() + FRAME;
            name = name(bytes, at);
            if (KEPT.contains(name)) {
                plain.write(bytes, at, size);
            }
            at += size;
        }
        return plain.toByteArray();
    }

    private static String name(byte[] bytes, int at) {
        return new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
    }
}
