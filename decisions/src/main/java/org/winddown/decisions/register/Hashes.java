package org.winddown.decisions.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Ids made of what they stand for: SHA-256 as 64 lower-case hexadecimal digits. */
public final class Hashes {

    private Hashes() {}

    /** The hash of the UTF-8 bytes of a text. */
    public static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of texts in their order; no two different lists have the same input. */
    public static String of(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(
                text -> joined.append(text.length()).append(':').append(text).append('\n'));
        return of(joined.toString());
    }
}
