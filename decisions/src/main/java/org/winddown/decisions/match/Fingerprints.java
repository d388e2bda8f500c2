package org.winddown.decisions.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Hashes of canonical texts. Another way of hashing needs another scheme. */
final class Fingerprints {

    private static final String SCHEME = "v1:";

    private Fingerprints() {}

    /** The scheme and 64 hexadecimal digits. */
    static String of(String text) {
        return SCHEME + sha256(text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
