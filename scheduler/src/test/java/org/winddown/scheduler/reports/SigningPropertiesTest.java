package org.winddown.scheduler.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningPropertiesTest {

    @TempDir
    private Path home;

    private Path settings(String file) throws IOException {
        return Files.writeString(home.resolve("application.yml"), "winddown.signing.key-file: " + file + "\n");
    }

    @Test
    void signsWithAKeyOfTheHomeUnlessSet() throws IOException {
        assertThat(SigningProperties.of(home.resolve("application.yml")).keyFile())
                .isEqualTo("keys/signing.pem");
        assertThat(SigningProperties.of(settings("/etc/winddown/key.pem")).keyFile())
                .isEqualTo("/etc/winddown/key.pem");
    }

    @Test
    void refusesNoFile() throws IOException {
        Path settings = settings("\"\"");

        assertThatThrownBy(() -> SigningProperties.of(settings))
                .rootCause()
                .hasMessage("winddown.signing.key-file is empty. Name a file in PEM, for example keys/signing.pem.");
    }
}
