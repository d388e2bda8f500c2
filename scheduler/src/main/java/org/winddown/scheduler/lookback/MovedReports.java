package org.winddown.scheduler.lookback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.winddown.reporting.model.Artifact;

/** Reports that leave the folder they were made in. */
final class MovedReports {

    private MovedReports() {}

    /**
     * Moves a report out, replacing a file of the same name.
     *
     * @param mark stands after the name of the file, before its format
     */
    static Artifact move(Artifact artifact, String mark, Path out) {
        String name = String.valueOf(artifact.path().getFileName());
        String suffix = "." + artifact.format();
        Path target = out.resolve(name.substring(0, name.length() - suffix.length()) + mark + suffix);
        try {
            Files.createDirectories(out);
            Files.move(artifact.path(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + target + ".", e);
        }
        return artifact.at(target);
    }
}
