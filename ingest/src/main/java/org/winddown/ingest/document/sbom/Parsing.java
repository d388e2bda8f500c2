package org.winddown.ingest.document.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.document.DocumentFile;

/**
 * Calls a parser that is not ours. Parsers meet what breaks their standard with exceptions of many kinds; whichever it
 * is, the document is refused and the night goes on.
 */
final class Parsing {

    private static final int CAP = 200;

    /** Reads a document from its bytes. */
    @FunctionalInterface
    interface Parser<T> {

        T parse(InputStream bytes) throws Exception;
    }

    private Parsing() {}

    /**
     * What a parser makes of a document.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when the parser gives up, with its reason
     * @throws IOException when the bytes cannot be read
     */
    static <T> T of(DocumentFile file, Parser<T> parser) throws IOException {
        FutureTask<T> parsing = new FutureTask<>(() -> {
            try (InputStream bytes = file.bytes()) {
                return parser.parse(bytes);
            }
        });
        parsing.run();
        try {
            return parsing.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VirtualMachineError error) {
                throw error;
            }
            throw file.broken(reason(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The reading of " + file.name() + " was interrupted.", e);
        }
    }

    /** The message of the innermost cause that has one, as one short line. */
    private static String reason(Throwable problem) {
        String reason = "";
        for (@Nullable Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && !message.isBlank()) {
                reason = message;
            }
        }
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() > CAP ? line.substring(0, CAP) + "..." : line;
    }
}
