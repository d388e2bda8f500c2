package org.winddown.reporting.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvelopeTest {

    private static final String TYPE = "text/plain";
    private static final byte[] TEXT = "Größe".getBytes(StandardCharsets.UTF_8);

    /** Made with openssl genpkey -algorithm ed25519, and openssl pkey -pubout. */
    private static final String PEM = """
            -----BEGIN PRIVATE KEY-----
            MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
            -----END PRIVATE KEY-----
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=
            -----END PUBLIC KEY-----
            """;

    @TempDir
    private Path dir;

    private SigningKey key(String pem) throws IOException {
        return SigningKey.at(Files.writeString(dir.resolve("key.pem"), pem));
    }

    @Test
    void opensWhatTheSameKeySealed() throws IOException {
        String envelope = Envelope.seal(TYPE, TEXT, key(PEM));

        assertThat(Envelope.seal(TYPE, TEXT, key(PEM))).isEqualTo(envelope);
        assertThat(Envelope.open(TYPE, envelope, key(PEM))).contains(TEXT);
    }

    @Test
    void opensNothingThatIsOfAnotherKeyTypeOrText() throws IOException {
        String envelope = Envelope.seal(TYPE, TEXT, key(PEM));

        assertThat(Envelope.open(TYPE, envelope, SigningKey.at(dir.resolve("other.pem"))))
                .isEmpty();
        assertThat(Envelope.open("text/html", envelope.replace(TYPE, "text/html"), key(PEM)))
                .isEmpty();
        assertThat(Envelope.open(TYPE, envelope.replace("R3LDtsOfZQ==", "R3LDtsOfZA=="), key(PEM)))
                .isEmpty();
        assertThat(Envelope.open(TYPE, "no envelope", key(PEM))).isEmpty();
    }

    @Test
    void makesAKeyOnceThatNobodyElseReads() throws IOException {
        Path file = dir.resolve("keys").resolve("signing.pem");
        String id = SigningKey.at(file).id();

        assertThat(SigningKey.at(file).id()).isEqualTo(id).hasSize(64);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(SigningKey.at(file).publicPem()).startsWith("-----BEGIN PUBLIC KEY-----\n");
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        assertThatThrownBy(() -> key("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining("key.pem has no block PRIVATE KEY. Expected are a block PRIVATE KEY (PKCS #8)");
        assertThatThrownBy(() -> key(PEM.replace("MC4CAQAwBQYDK2Vw", "MC4CAQAwBQYDK2Vu")))
                .isInstanceOf(SigningKeyException.class)
                .hasMessageContaining("holds no Ed25519 key");
    }
}
