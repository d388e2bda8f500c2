package org.winddown.ingest.list.read;

import java.nio.file.Path;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.xml.XmlProblem;

/**
 * A file of a list.
 *
 * @param path where its bytes are
 * @param name its name for messages
 */
public record ListFile(Path path, String name) {

    /** The refusal of a file; a place of the row or entry is part of what is said. */
    RefusedFileException refused(String code, String message) {
        return new RefusedFileException(code, name + ": " + message);
    }

    /** What is said when the file is XML that cannot be read. */
    XmlProblem xml() {
        return new XmlProblem() {
            @Override
            public RefusedFileException declaresType() {
                return refused(
                        "LIST_XML_DECLARES_TYPE",
                        "the document declares a type (DOCTYPE), which no published list does. Fetch it again.");
            }

            @Override
            public RefusedFileException broken(int line) {
                return refused(
                        "LIST_BROKEN",
                        "the XML breaks off at line " + line + ". The file may be cut off: fetch it again.");
            }
        };
    }
}
