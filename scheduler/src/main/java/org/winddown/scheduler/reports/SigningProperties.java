package org.winddown.scheduler.reports;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.winddown.scheduler.store.HomeSettings;

/**
 * With what the manifests of reports are signed.
 *
 * @param keyFile a file in PEM, in the home unless it begins at the root; made when it is not there
 */
@ConfigurationProperties(prefix = SigningProperties.PREFIX, ignoreUnknownFields = false)
public record SigningProperties(
        @DefaultValue("keys/signing.pem") String keyFile) {

    static final String PREFIX = "winddown.signing";

    public SigningProperties {
        if (keyFile.isBlank()) {
            throw new IllegalArgumentException(
                    PREFIX + ".key-file is empty. Name a file in PEM, for example" + " keys/signing.pem.");
        }
    }

    /**
     * The settings of a home without a server.
     *
     * @param settings the file; it need not be there
     */
    public static SigningProperties of(Path settings) {
        return HomeSettings.read(settings, PREFIX, SigningProperties.class);
    }
}
