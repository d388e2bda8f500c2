package org.winddown.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class UploadPropertiesTest {

    private static UploadProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("winddown.portal.upload", UploadProperties.class);
    }

    @Test
    void acceptsSixtyFourMegabytesByDefault() {
        assertThat(bind(Map.of())).isEqualTo(new UploadProperties(DataSize.ofMegabytes(64)));
        assertThat(bind(Map.of()).words()).isEqualTo("64 MB");
    }

    @Test
    void takesItsValueFromTheConfiguration() {
        UploadProperties small = bind(Map.of("winddown.portal.upload.max-size", "200KB"));

        assertThat(small).isEqualTo(new UploadProperties(DataSize.ofKilobytes(200)));
        assertThat(small.words()).isEqualTo("200 KB");
        assertThat(new UploadProperties(DataSize.ofBytes(1025)).words()).isEqualTo("1025 bytes");
    }

    @Test
    void refusesASizeThatWouldAcceptNoFile() {
        assertThatThrownBy(() -> new UploadProperties(DataSize.ofBytes(0)))
                .hasMessage("winddown.portal.upload.max-size is 0B, which would accept no file. Use a size, for example"
                        + " 64MB.");
    }
}
