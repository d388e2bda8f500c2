package org.winddown.ingest.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.winddown.ingest.plan.FileChangedException;

/** Size and time of a file before its bytes were hashed, to notice that it was written to afterwards. */
public record FileStamp(Path path, long size, FileTime modified) {

    /** Of a file as it is now. */
    public static FileStamp of(Path path) {
        try {
            return new FileStamp(path, Files.size(path), Files.getLastModifiedTime(path));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path + ".", e);
        }
    }

    /** Whether the file has been written to since, or is gone. */
    public boolean changed() {
        return !Files.exists(path) || !of(path).equals(this);
    }

    /**
     * Nothing, when the file is as it was.
     *
     * @throws FileChangedException when it is not
     */
    public void requireSame() {
        if (changed()) {
            throw new FileChangedException(String.valueOf(path.getFileName()));
        }
    }
}
