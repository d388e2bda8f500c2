package org.winddown.ingest.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.UnicodeForm;

/**
 * How the bytes of a text file stand for characters: as a byte order mark says; else UTF-16 or UTF-32 where zero bytes
 * give it away; else UTF-8 where all of it is valid; else a guess.
 *
 * @param markLength bytes of the byte order mark
 * @param guessed whether nothing in the file proves it
 */
public record TextEncoding(Charset charset, int markLength, boolean guessed) {

    private static final TextEncoding PLAIN = new TextEncoding(StandardCharsets.UTF_8, 0, false);

    private static final int SAMPLE = 4096;
    private static final int TELLING = 1 << 16;

    /** Of so many characters of UTF-8 one broken is a fault of the file, not another encoding. */
    private static final int MOSTLY = 10;

    /** Finds the encoding and reads the whole file once, so that nothing is imported from a file that breaks later. */
    public static TextEncoding of(Path file, String name) throws IOException {
        TextEncoding shown = shown(file);
        long broken = shown.brokenAtLine(file);
        if (broken == 0) {
            return shown;
        }
        byte[] telling = shown.equals(PLAIN) ? telling(file) : new byte[0];
        if (telling.length > 0 && !mostlyUtf8(telling)) {
            for (Charset charset : EncodingGuess.of(telling)) {
                TextEncoding guess = new TextEncoding(charset, 0, true);
                if (guess.brokenAtLine(file) == 0) {
                    return guess;
                }
            }
        }
        throw new RefusedFileException(
                "ENCODING_NOT_UTF8",
                name + ": the text is not valid " + shown.charset + " at or after line " + broken
                        + ". Save the file as \"CSV UTF-8\".");
    }

    /** A form of Unicode where all of the file is valid, else the other encoding. */
    static TextEncoding unicodeOr(Charset other, Path file) throws IOException {
        TextEncoding shown = shown(file);
        return shown.brokenAtLine(file) == 0 ? shown : new TextEncoding(other, 0, true);
    }

    /** Line at or after which the bytes are no characters; 0 when all are. */
    private long brokenAtLine(Path file) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8) && Utf8Scan.valid(file)) {
            return 0;
        }
        long line = 1;
        try (Reader reader = reader(file)) {
            char[] buffer = new char[1 << 15];
            int read = reader.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                read = reader.read(buffer);
            }
        } catch (CharacterCodingException e) {
            return line;
        }
        return 0;
    }

    /** A reader that stands after the byte order mark and refuses malformed bytes. */
    public Reader reader(Path file) throws IOException {
        return new InputStreamReader(
                new BufferedInputStream(bytes(file), 1 << 16),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The bytes after the byte order mark. */
    InputStream bytes(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        return in;
    }

    private static TextEncoding shown(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SAMPLE);
        }
        return UnicodeForm.of(start)
                .map(form -> new TextEncoding(form.charset(), form.markLength(), form.markLength() == 0))
                .orElse(PLAIN);
    }

    /** The lines with bytes beyond ASCII, as many as tell enough. */
    private static byte[] telling(Path file) throws IOException {
        ByteArrayOutputStream telling = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean beyondAscii = false;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int next = in.read();
            while (next >= 0 && telling.size() < TELLING) {
                line.write(next);
                beyondAscii |= next >= 0x80;
                boolean end = next == '\n' || next == '\r' || line.size() >= SAMPLE;
                next = in.read();
                if (end || next < 0) {
                    if (beyondAscii) {
                        line.writeTo(telling);
                    }
                    line.reset();
                    beyondAscii = false;
                }
            }
        }
        return telling.toByteArray();
    }

    /** Whether the characters beyond ASCII are nearly all valid UTF-8: then the rest of them is broken. */
    private static boolean mostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long beyondAscii = text.chars().filter(c -> c >= 0x80).count();
        return beyondAscii > broken * MOSTLY;
    }
}
