package org.winddown.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8ScanTest {

    @TempDir
    Path folder;

    @Test
    void aCharacterMayLieAcrossTwoReads() throws IOException {
        for (int before = (1 << 16) - 5; before <= 1 << 16; before++) {
            assertThat(valid("a".repeat(before) + "\u20ac\ud83d\ude00 tail")).isTrue();
        }
    }

    @Test
    void anythingElseIsFoundWhereverItStands() throws IOException {
        for (int before : new int[] {0, 7, 8, 9, (1 << 16) - 1, 1 << 16, 100_003}) {
            byte[] text = ("\u20ac" + "a".repeat(before)).getBytes(StandardCharsets.UTF_8);
            assertThat(valid(join(text, new byte[] {(byte) 0xe4, 'b'}))).isFalse();
            assertThat(valid(join(text, new byte[] {(byte) 0xe2, (byte) 0x82})))
                    .as("cut off")
                    .isFalse();
        }
    }

    @Test
    void nothingIsValid() throws IOException {
        assertThat(valid("")).isTrue();
    }

    private boolean valid(String text) throws IOException {
        return valid(text.getBytes(StandardCharsets.UTF_8));
    }

    private boolean valid(byte[] bytes) throws IOException {
        return Utf8Scan.valid(Files.write(folder.resolve("text"), bytes));
    }

    private static byte[] join(byte[] one, byte[] other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one);
        out.write(other);
        return out.toByteArray();
    }
}
