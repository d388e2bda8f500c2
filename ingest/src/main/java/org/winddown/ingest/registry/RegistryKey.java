package org.winddown.ingest.registry;

import java.util.Locale;
import java.util.Map;

/**
 * A key of the registry and its values as text, in their order.
 *
 * @param path its full path
 */
record RegistryKey(String path, Map<String, String> values) {

    private static final String UNINSTALL = "\\uninstall";

    /** Whether a program stands here for Windows to list. */
    boolean isProgram() {
        return lists() && !text("DisplayName").isBlank();
    }

    /** Whether it is directly below a key {@code Uninstall}. */
    boolean lists() {
        int end = path.lastIndexOf('\\');
        return end > 0 && path.substring(0, end).toLowerCase(Locale.ROOT).endsWith(UNINSTALL);
    }

    /** A value, by its name without case; empty when it is not there. */
    String text(String name) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
