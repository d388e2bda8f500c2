package org.winddown.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winddown.ingest.rows.RefusedFileException;

/**
 * A file as somebody named it, which need not be one.
 *
 * @param path where it is
 * @param name its name for messages
 */
record GivenFile(Path path, String name) {

    /**
     * Nothing, when it is a file.
     *
     * @throws RefusedFileException when it is something else, or not there
     */
    void requireFile() {
        if (Files.isDirectory(path)) {
            throw refused("this is a folder. Name the files in it one by one, or pack them into a ZIP archive.");
        }
        if (!Files.exists(path)) {
            throw refused("there is no such file, or it is a link that leads nowhere. Name the file itself.");
        }
        if (!Files.isRegularFile(path)) {
            throw refused("this is a pipe or a device. Write what comes out of it to a file, and import that.");
        }
    }

    /**
     * SHA-256 of its bytes.
     *
     * @throws RefusedFileException when it cannot be read to its end
     */
    String sha256() {
        requireFile();
        try {
            return ContentStore.hash(path);
        } catch (IOException e) {
            throw refused("the file cannot be read (" + e.getMessage() + "). See that it is whole and that the program"
                    + " may read it, then import it again.");
        }
    }

    private RefusedFileException refused(String why) {
        return new RefusedFileException("FILE_UNREADABLE", name + ": " + why);
    }
}
