package org.winddown.ingest.csv;

import java.io.BufferedInputStream;
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

/** How the bytes of a text file stand for characters: UTF-8, or UTF-16 where a byte order mark says so. */
record TextEncoding(Charset charset, int markLength) {

    /** Finds the encoding and reads the whole file once, so that nothing is imported from a file that breaks later. */
    static TextEncoding of(Path file, String name) throws IOException {
        TextEncoding encoding = byMark(file);
        long line = 1;
        try (Reader reader = encoding.reader(file)) {
            char[] buffer = new char[1 << 15];
            int read = reader.read(buffer);
            while (read >= 0) {
                for (int i = 0; i < read; i++) {
                    line += buffer[i] == '\n' ? 1 : 0;
                }
                read = reader.read(buffer);
            }
        } catch (CharacterCodingException e) {
            throw new RefusedFileException(
                    "ENCODING_NOT_UTF8",
                    name + ": the text is not valid " + encoding.charset() + " at or after line " + line
                            + ". Save the file as \"CSV UTF-8\".");
        }
        return encoding;
    }

    /** A reader that stands after the byte order mark and refuses malformed bytes. */
    Reader reader(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(markLength);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static TextEncoding byMark(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        String mark = new String(start, StandardCharsets.ISO_8859_1);
        if (mark.startsWith("\u00ff\u00fe")) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (mark.startsWith("\u00fe\u00ff")) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        return new TextEncoding(StandardCharsets.UTF_8, mark.equals("\u00ef\u00bb\u00bf") ? 3 : 0);
    }
}
