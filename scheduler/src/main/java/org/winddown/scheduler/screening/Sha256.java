package org.winddown.scheduler.screening;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Hashes, as 64 lower-case hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of bytes. */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** The hash of texts in their order; no two different lists have the same input. */
    public static String of(List<String> texts) {
        StringBuilder joined = new StringBuilder();
        texts.forEach(
                text -> joined.append(text.length()).append(':').append(text).append('\n'));
        return of(joined.toString().getBytes(StandardCharsets.UTF_8));
    }
}
