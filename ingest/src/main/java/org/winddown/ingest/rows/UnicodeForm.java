package org.winddown.ingest.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The form of Unicode that the beginning of a file shows.
 *
 * @param charset the form
 * @param markLength bytes of the byte order mark
 */
public record UnicodeForm(Charset charset, int markLength) {

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private record Mark(String bytes, Charset charset) {}

    /** UTF-32 before UTF-16, whose mark is the beginning of its own. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u00ff\u00fe\u0000\u0000", UTF_32LE),
            new Mark("\u0000\u0000\u00fe\u00ff", UTF_32BE),
            new Mark("\u00ff\u00fe", StandardCharsets.UTF_16LE),
            new Mark("\u00fe\u00ff", StandardCharsets.UTF_16BE),
            new Mark("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8));

    private static final List<Charset> WIDE =
            List.of(UTF_32LE, UTF_32BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /** Of so many characters one is ASCII at least in a text whose zero bytes tell its form. */
    private static final int ONE_OF = 2;

    /**
     * Looks at the beginning of a file: at its byte order mark, else at zero bytes, which are the upper bytes of ASCII
     * characters.
     *
     * @param start a few kilobytes, or all there is
     */
    public static Optional<UnicodeForm> of(byte[] start) {
        String bytes = new String(start, StandardCharsets.ISO_8859_1);
        for (Mark mark : MARKS) {
            if (bytes.startsWith(mark.bytes())) {
                return Optional.of(new UnicodeForm(mark.charset(), mark.bytes().length()));
            }
        }
        if (bytes.indexOf('\0') < 0) {
            return Optional.empty();
        }
        return WIDE.stream()
                .map(charset -> new UnicodeForm(charset, 0))
                .filter(form -> isText(form.text(start)))
                .findFirst();
    }

    /** The characters of the beginning of a file, without the mark; the last may be missing. */
    public String text(byte[] start) {
        int width = charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
        int length = start.length - markLength;
        return new String(start, markLength, Math.max(0, length - length % width), charset);
    }

    private static boolean isText(String text) {
        long ascii = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd' || (c < ' ' && "\t\n\r\f".indexOf(c) < 0)) {
                return false;
            }
            ascii += c < 0x80 ? 1 : 0;
        }
        return ascii > 0 && ascii * ONE_OF >= text.length();
    }
}
