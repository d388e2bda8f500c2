package org.winddown.portal.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.winddown.portal.Night;
import org.winddown.reporting.model.ReportKind;

/**
 * Sends whole files: the answer starts only when the file is complete, and states its length, so that a download that
 * breaks off cannot be taken for a short file.
 */
public final class Download {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Download() {}

    /** Sends a file to be saved under a name; it is never shown in the browser and never kept by it. */
    public static void send(Path file, String name, String type, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        Files.copy(file, response.getOutputStream());
    }

    /** Copies a stream to a file, closes it and gives the SHA-256 of the bytes in lower-case hexadecimal. */
    static String copy(InputStream from, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (from;
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            from.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** For example {@code winddown_NYC_2024-08-15T040000Z.pdf}. */
    static String name(Night.Report report, Instant asOf) {
        String unit = report.unit().isEmpty() ? "enterprise" : report.unit();
        return "winddown_" + unit.replaceAll("[^\\p{L}\\p{N}._-]", "-") + "_" + STAMP.format(asOf)
                + (report.artifact().kind() == ReportKind.FULL
                        ? ""
                        : "_" + report.artifact().kind().word())
                + "."
                + report.artifact().format();
    }

    /** The media type of a file of a format. */
    public static String type(String format) {
        return switch (format.substring(format.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            default -> "application/octet-stream";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
