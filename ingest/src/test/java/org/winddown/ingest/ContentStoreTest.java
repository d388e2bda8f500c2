package org.winddown.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.winddown.ingest.plan.FileChangedException;
import org.winddown.ingest.trace.Originals.Original;

class ContentStoreTest {

    @TempDir
    Path home;

    private ContentStore store() {
        return new ContentStore(home.resolve("originals"));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(home.resolve(name), bytes);
    }

    private static byte[] inventory() {
        return "A-1,LICENCE,Acme,Anvil,pc-1\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] noise() {
        byte[] noise = new byte[50_000];
        new Random(20_261_127).nextBytes(noise);
        return noise;
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> all = Files.walk(home.resolve("originals"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void keepsAnInventoryPackedAndGivesItBackByteForByte() throws IOException {
        byte[] bytes = inventory();
        Path file = file("a.csv", bytes);
        String sha256 = ContentStore.sha256(file);

        Path kept = store().keep(file, sha256);

        assertThat(kept).hasFileName(sha256 + ".lz4");
        assertThat(Files.size(kept)).isLessThan(bytes.length / 20);
        assertThat(kept()).as("each once, nothing left half-way").containsExactly(kept);
        assertThat(store().keep(file, sha256)).isEqualTo(kept);
        Path unpacked;
        try (Original original = store().open(sha256).orElseThrow()) {
            unpacked = original.path();
            assertThat(original.intact()).isTrue();
            assertThat(unpacked).hasBinaryContent(bytes);
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void keepsAsItIsWhatPackingDoesNotMakeSmaller() throws IOException {
        for (byte[] bytes : List.of(noise(), "asset_id\nA-1\n".getBytes(StandardCharsets.UTF_8))) {
            Path file = file("a.bin", bytes);
            String sha256 = ContentStore.sha256(file);

            assertThat(store().keep(file, sha256)).hasFileName(sha256).hasBinaryContent(bytes);
            try (Original original = store().open(sha256).orElseThrow()) {
                assertThat(original.intact()).isTrue();
            }
            assertThat(store().find(sha256).orElseThrow()).as("not a copy").exists();
        }
    }

    @Test
    void noticesWhenWhatItKeepsIsGoneOrChanged() throws IOException {
        Path packed = store().keep(file("a.csv", inventory()), ContentStore.sha256(home.resolve("a.csv")));
        String sha256 = ContentStore.sha256(home.resolve("a.csv"));
        byte[] bytes = Files.readAllBytes(packed);
        bytes[bytes.length / 2] ^= 0x55;

        Files.write(packed, bytes);
        try (Original original = store().open(sha256).orElseThrow()) {
            assertThat(original.intact()).isFalse();
        }
        Files.write(packed, "no frame".getBytes(StandardCharsets.UTF_8));
        try (Original original = store().open(sha256).orElseThrow()) {
            assertThat(original.intact()).isFalse();
        }
        Files.delete(packed);
        assertThat(store().open(sha256)).isEmpty();
        assertThat(store().find(sha256)).isEmpty();
    }

    @Test
    void keepsNothingOfAFileThatIsNoLongerTheSame() throws IOException {
        Path file = file("a.csv", inventory());
        String sha256 = ContentStore.sha256(file);
        Files.writeString(file, "asset_id\n");

        assertThatThrownBy(() -> store().keep(file, sha256))
                .isInstanceOf(FileChangedException.class)
                .hasMessage("a.csv: the file was changed while it was imported, so nothing of it was. Import it again"
                        + " when whoever writes it has finished.");
        assertThat(kept()).isEmpty();
    }
}
