package org.winddown.ingest.mapping;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.rows.WrittenCells;

/**
 * Signs rows: all that decides what becomes of a row, and its cells. Half of a surrogate pair, which no text file can
 * hold, counts as a question mark.
 *
 * <p>Not thread-safe.
 */
final class RowSigner {

    private static final int LONGEST_HEAD = Integer.BYTES;

    private final MessageDigest digest = sha256();
    private final byte[] result = new byte[digest.getDigestLength()];
    private final byte[] ofTexts;
    private final byte[] ofBytes;
    private byte[] bytes = new byte[1 << 10];

    /** A signer of rows that are read in one way; {@code reading} says in which. */
    RowSigner(String reading) {
        this.ofTexts = digest.digest(("texts " + reading).getBytes(StandardCharsets.UTF_8));
        this.ofBytes = digest.digest(("bytes " + reading).getBytes(StandardCharsets.UTF_8));
    }

    /** Signs a row by the bytes that the file has, where it is a text and they are known, else by its cells. */
    RowSignature sign(List<String> cells) {
        if (cells instanceof WrittenCells written) {
            int length = begin(ofBytes, written.length());
            written.write(bytes, length);
            return finish(length + written.length());
        }
        int length = begin(ofTexts, 0);
        for (String cell : cells) {
            byte[] text = cell.getBytes(StandardCharsets.UTF_8);
            room(length + LONGEST_HEAD + text.length);
            length = number(length, text.length);
            System.arraycopy(text, 0, bytes, length, text.length);
            length += text.length;
        }
        return finish(length);
    }

    private int begin(byte[] salt, int more) {
        room(salt.length + more);
        System.arraycopy(salt, 0, bytes, 0, salt.length);
        return salt.length;
    }

    private void room(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
        }
    }

    private RowSignature finish(int length) {
        digest.update(bytes, 0, length);
        try {
            digest.digest(result, 0, result.length);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        ByteBuffer signature = ByteBuffer.wrap(result);
        return new RowSignature(signature.getLong(), signature.getLong());
    }

    private int number(int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
        return at + Integer.BYTES;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
