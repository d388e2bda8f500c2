package org.winddown.ingest.csv;

import java.util.Arrays;
import java.util.Locale;

/** The character between two cells. */
enum Delimiter {
    COMMA(','),
    SEMICOLON(';'),
    TAB('\t'),
    PIPE('|');

    private final char character;

    Delimiter(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The delimiter that a character is. */
    static Delimiter of(char character) {
        return Arrays.stream(values())
                .filter(each -> each.character == character)
                .findFirst()
                .orElseThrow();
    }
}
