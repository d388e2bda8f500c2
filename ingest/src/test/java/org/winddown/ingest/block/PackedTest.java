package org.winddown.ingest.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PackedTest {

    private final Packer packer = new Packer();

    private byte[] pack(byte[] content) {
        ByteSink sink = new ByteSink(content.length);
        sink.raw(content, 0, content.length);
        return packer.pack(sink);
    }

    @Test
    void givesBackWhatWasPacked() {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 255, 256, 65_536, 1 << 20}) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            byte[] text = "A-0000042,Endpoint Security;".repeat(length / 28 + 1).getBytes(StandardCharsets.UTF_8);

            assertThat(Packed.unpack(pack(noise))).isEqualTo(noise);
            assertThat(Packed.unpack(pack(text))).isEqualTo(text);
        }
    }

    @Test
    void readsWhatOlderVersionsPacked() throws IOException {
        byte[] content = "older".repeat(50).getBytes(StandardCharsets.UTF_8);
        for (int level = Deflater.NO_COMPRESSION; level <= Deflater.BEST_COMPRESSION; level++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (DeflaterOutputStream zip = new DeflaterOutputStream(out, new Deflater(level))) {
                zip.write(content);
            }
            assertThat(Packed.unpack(out.toByteArray())).isEqualTo(content);
        }
    }

    @Test
    void doesNotMakeUpWhatIsMissing() {
        byte[] packed = pack("content".repeat(100).getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Packed.unpack(Arrays.copyOf(packed, packed.length - 4)))
                .isInstanceOf(DamagedBlockException.class);
    }
}
