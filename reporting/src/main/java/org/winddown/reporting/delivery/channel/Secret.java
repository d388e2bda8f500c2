package org.winddown.reporting.delivery.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a password or key is to be found: {@code env:NAME} or {@code file:PATH}. The value is read when it is used and
 * is kept nowhere.
 *
 * @param reference where it is
 */
public record Secret(String reference) {

    private static final String ENV = "env:";
    private static final String FILE = "file:";

    public Secret {
        if (!isReference(reference)) {
            throw new IllegalArgumentException("A password or key is not written into the settings. Write"
                    + " env:NAME for a variable of the environment or file:PATH for a file that holds it.");
        }
    }

    /** Whether a text says where a secret is, and is not one itself. */
    public static boolean isReference(String text) {
        return text.startsWith(ENV) || text.startsWith(FILE);
    }

    /** Reads it; a file without the end of its last line. */
    public String value() {
        return reference.startsWith(ENV)
                ? variable(reference.substring(ENV.length()))
                : file(Path.of(reference.substring(FILE.length())));
    }

    private static String variable(String name) {
        String value = System.getenv(name);
        if (value == null || value.isEmpty()) {
            throw ChannelException.lasting(
                    "The variable " + name + " of the environment is not set. Set it where winddown is started.", null);
        }
        return value;
    }

    private static String file(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8).stripTrailing();
        } catch (IOException e) {
            throw ChannelException.lasting(
                    "The file " + file + " with a password or key cannot be read. Make it readable for winddown.", e);
        }
    }
}
