package org.winddown.ingest.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A column header in the forms in which two headers are compared, and in which people are shown it. */
public final class HeaderName {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\u00a0_.-]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private HeaderName() {}

    /**
     * Lower case, without a byte order mark, with one {@code _} for each run of spaces, hyphens, points and
     * underscores.
     */
    public static String of(String header) {
        return SEPARATORS.matcher(clean(header).toLowerCase(Locale.ROOT)).replaceAll("_");
    }

    /**
     * As few characters as tell two headers apart: neither case, separators nor accents; the same for DeviceName and
     * device_name.
     */
    public static String key(String header) {
        String plain = Normalizer.normalize(clean(header), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(MARKS.matcher(plain).replaceAll("")).replaceAll("");
    }

    /**
     * The headers as people are shown them, each once: the second of two equal ones with a number behind it, one that
     * is empty by its position.
     */
    public static List<String> shown(List<String> header) {
        List<String> shown = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        header.forEach(cell -> taken.add(clean(cell)));
        Set<String> used = new HashSet<>();
        for (int index = 0; index < header.size(); index++) {
            String name = clean(header.get(index));
            if (name.isEmpty()) {
                name = unused("column " + (index + 1), "", taken);
            } else if (!used.add(name)) {
                name = unused(name + " (", ")", taken);
            }
            taken.add(name);
            used.add(name);
            shown.add(name);
        }
        return List.copyOf(shown);
    }

    private static String unused(String before, String after, Set<String> taken) {
        String name = after.isEmpty() ? before : before + 2 + after;
        for (int number = 3; taken.contains(name); number++) {
            name = after.isEmpty() ? before + " (" + (number - 1) + ")" : before + number + after;
        }
        return name;
    }

    private static String clean(String header) {
        return header.replace("\ufeff", "").replace("\ufffd", "").strip();
    }
}
