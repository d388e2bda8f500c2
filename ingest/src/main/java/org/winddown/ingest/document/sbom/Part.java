package org.winddown.ingest.document.sbom;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product, component, service or file as a bill of materials names it; what it does not say is empty.
 *
 * @param type type that the document gives it, for example {@code library}
 * @param makers who is named as its maker or supplier, in the order of the document
 * @param group namespace of its name
 * @param name its name
 * @param version its version
 * @param file name of its file
 * @param cpes its CPEs
 * @param purls its package URLs
 * @param note what else the document says of it, for people
 */
record Part(
        String type,
        List<String> makers,
        String group,
        String name,
        String version,
        String file,
        List<String> cpes,
        List<String> purls,
        String note) {

    Part {
        makers = distinct(makers);
        cpes = distinct(cpes);
        purls = distinct(purls);
    }

    /** Texts that say something, each once; case does not count. */
    private static List<String> distinct(Collection<String> texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                kept.putIfAbsent(text.strip().toLowerCase(Locale.ROOT), text.strip());
            }
        }
        return List.copyOf(kept.values());
    }

    /** Text that a parser leaves null where the document has none. */
    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** Its name with its namespace. */
    String fullName() {
        return group.isEmpty() || name.isEmpty() ? name : group + "/" + name;
    }

    /** What stays the same while its version changes. */
    String family() {
        if (!purls.isEmpty()) {
            return purls.get(0).replaceFirst("[?#].*$", "").replaceFirst("@[^@/]*$", "");
        }
        return fullName().isEmpty() ? file : fullName();
    }

    /** What tells it from any other. */
    String identity() {
        if (!purls.isEmpty()) {
            return purls.get(0);
        }
        String named = fullName().isEmpty() ? file : fullName();
        return version.isEmpty() ? named : named + "@" + version;
    }
}
