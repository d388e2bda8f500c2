package org.winddown.reporting.model;

import java.nio.file.Path;

/**
 * One file that was written.
 *
 * @param format {@code xlsx} or {@code pdf}; {@code 2.pdf} and so on for further volumes
 * @param path where it lies
 * @param sha256 SHA-256 of its bytes, lower-case hexadecimal
 */
public record Artifact(String format, Path path, String sha256) {}
