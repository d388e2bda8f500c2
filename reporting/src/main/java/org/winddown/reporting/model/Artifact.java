package org.winddown.reporting.model;

import java.nio.file.Path;

/**
 * One file that was written.
 *
 * @param kind what the report is for
 * @param format {@code xlsx} or {@code pdf}; {@code 2.pdf} and so on for further volumes
 * @param path where it lies
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 */
public record Artifact(ReportKind kind, String format, Path path, String sha256) {

    /** The same file at another place. */
    public Artifact at(Path other) {
        return new Artifact(kind, format, other, sha256);
    }
}
