package org.winddown.ingest.mapping;

import java.util.Locale;

/** A column header in the form in which two headers are compared. */
final class HeaderName {

    private HeaderName() {}

    /** Lower case, without a byte order mark, with {@code _} for spaces and hyphens. */
    static String of(String header) {
        return header.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0-]+", "_");
    }
}
