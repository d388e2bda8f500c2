package org.winddown.ingest.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.xml.XmlProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/**
 * A document and what it is.
 *
 * @param path where its bytes are
 * @param name its name for messages
 * @param format what it is
 * @param version version of the standard as the document states it, empty when it does not
 */
public record DocumentFile(Path path, String name, DocumentFormat format, String version) {

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** How the format is printed. */
    public String label() {
        return format.label(version);
    }

    /** The bytes without a byte order mark of UTF-8. */
    public InputStream bytes() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        in.mark(MARK.length);
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            in.reset();
        }
        return in;
    }

    /**
     * The refusal of a document whose inner form is not that of its format.
     *
     * @param detail what the parser found, empty when it does not say
     */
    public RefusedFileException broken(String detail) {
        return broken(name, label(), detail);
    }

    /** The refusal of a document whose JSON is none. */
    public RefusedFileException broken(JacksonException e) {
        return broken(where(e));
    }

    static String where(JacksonException e) {
        TokenStreamLocation place = e.getLocation();
        return place == null
                ? e.getOriginalMessage()
                : "the JSON breaks off at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    static RefusedFileException broken(String name, String label, String detail) {
        return new RefusedFileException(
                "DOCUMENT_IS_BROKEN",
                name + ": this " + label + " document cannot be read" + (detail.isEmpty() ? "" : ": " + detail)
                        + ". Correct it, or make it again with the tool that wrote it.");
    }

    static XmlProblem xmlProblem(String name, String label) {
        return new XmlProblem() {
            @Override
            public RefusedFileException declaresType() {
                return new RefusedFileException(
                        "DOCUMENT_DECLARES_TYPE",
                        name + ": the document declares a type (DOCTYPE), which could reach other files."
                                + " Remove the declaration.");
            }

            @Override
            public RefusedFileException broken(int line) {
                return DocumentFile.broken(name, label, "the XML breaks off at line " + line);
            }
        };
    }

    /** What is said when the document is XML that cannot be read. */
    public XmlProblem xmlProblem() {
        return xmlProblem(name, label());
    }
}
