package org.winddown.ingest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What happens to text files on their way: cut off, bytes changed, quotes lost, rows torn. */
final class Damage {

    private static final int LONG_CELL = 200_000;

    private Damage() {}

    /** The bytes after one to three accidents. */
    static byte[] done(byte[] sound, Random dice) {
        byte[] bytes = sound.clone();
        for (int i = dice.nextInt(3); i >= 0; i--) {
            bytes = once(bytes, dice);
        }
        return bytes;
    }

    private static byte[] once(byte[] bytes, Random dice) {
        if (bytes.length == 0) {
            return bytes;
        }
        int at = dice.nextInt(bytes.length);
        return switch (dice.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> changed(bytes, dice, 1 + dice.nextInt(20));
            case 2 -> inserted(bytes, at, new byte[1 + dice.nextInt(5_000)]);
            case 3 -> inserted(bytes, at, ascii("\""));
            case 4 -> inserted(bytes, at, ascii(",;|\t".repeat(1 + dice.nextInt(30))));
            case 5 -> inserted(bytes, at, ascii("x".repeat(LONG_CELL)));
            case 6 -> inserted(bytes, at, Arrays.copyOf(bytes, Math.min(bytes.length, 200)));
            case 7 -> inserted(bytes, at, ascii("\r\n\n\r\r".repeat(1 + dice.nextInt(200))));
            case 8 -> removed(bytes, at, dice.nextInt(200));
            default -> inserted(bytes, at, noise(dice));
        };
    }

    private static byte[] changed(byte[] bytes, Random dice, int times) {
        for (int i = 0; i < times; i++) {
            bytes[dice.nextInt(bytes.length)] = (byte) dice.nextInt(256);
        }
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(more);
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static byte[] removed(byte[] bytes, int at, int count) {
        int end = Math.min(bytes.length, at + count);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.write(bytes, end, bytes.length - end);
        return out.toByteArray();
    }

    private static byte[] noise(Random dice) {
        byte[] noise = new byte[1 + dice.nextInt(300)];
        dice.nextBytes(noise);
        return noise;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
