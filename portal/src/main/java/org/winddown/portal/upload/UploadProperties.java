package org.winddown.portal.upload;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be uploaded.
 *
 * @param maxSize largest file that is accepted
 */
@ConfigurationProperties(prefix = "winddown.portal.upload", ignoreUnknownFields = false)
public record UploadProperties(@DefaultValue("64MB") DataSize maxSize) {

    public UploadProperties {
        if (maxSize.toBytes() < 1) {
            throw new IllegalArgumentException("winddown.portal.upload.max-size is " + maxSize
                    + ", which would accept no file. Use a size, for example 64MB.");
        }
    }

    /** The size in words, for example {@code 64 MB}. */
    public String words() {
        long bytes = maxSize.toBytes();
        if (bytes % (1 << 20) == 0) {
            return (bytes >> 20) + " MB";
        }
        return bytes % (1 << 10) == 0 ? (bytes >> 10) + " KB" : bytes + " bytes";
    }
}
