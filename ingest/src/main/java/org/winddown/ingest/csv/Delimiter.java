package org.winddown.ingest.csv;

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

    /** The delimiter that occurs most often in the first line that is not blank, outside quotes; a comma if none. */
    static Delimiter of(String start) {
        Delimiter best = COMMA;
        long most = 0;
        String line = firstLine(start);
        for (Delimiter candidate : values()) {
            long count = line.chars().filter(c -> c == candidate.character).count();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }

    private static String firstLine(String start) {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (!line.toString().isBlank()) {
                    return line.toString();
                }
                line.setLength(0);
            } else if (!quoted) {
                line.append(c);
            }
        }
        return line.toString();
    }
}
