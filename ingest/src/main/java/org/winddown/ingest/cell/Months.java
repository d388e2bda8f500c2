package org.winddown.ingest.cell;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of months, whole and abbreviated, in the languages inventories come in. */
final class Months {

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "ru");
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE, TextStyle.SHORT_STANDALONE);
    private static final Map<String, Month> NAMES = names();

    private Months() {}

    /** The month of a name; empty for a name of none, or of different months in different languages. */
    static Optional<Month> of(String name) {
        return Optional.ofNullable(NAMES.get(folded(name)));
    }

    private static Map<String, Month> names() {
        Map<String, Month> names = new HashMap<>();
        Map<String, Month> twice = new HashMap<>();
        for (String language : LANGUAGES) {
            for (Month month : Month.values()) {
                for (TextStyle style : STYLES) {
                    String name = folded(month.getDisplayName(style, Locale.forLanguageTag(language)));
                    Month before = names.put(name, month);
                    if (before != null && before != month) {
                        twice.put(name, month);
                    }
                }
            }
        }
        names.putIfAbsent("sept", Month.SEPTEMBER);
        names.keySet().removeAll(twice.keySet());
        return Map.copyOf(names);
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace(".", "").strip();
    }
}
