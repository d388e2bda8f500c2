package org.winddown.ingest.list.read;

import java.nio.file.Path;
import org.winddown.ingest.rows.RefusedFileException;

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
}
