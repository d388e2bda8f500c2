package org.winddown.ingest.cell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What stands before the decimals of a number. */
public enum DecimalMark {
    POINT('.'),
    COMMA(',');

    private final char character;

    DecimalMark(char character) {
        this.character = character;
    }

    char character() {
        return character;
    }

    /** The other one, which then stands between thousands. */
    DecimalMark other() {
        return this == POINT ? COMMA : POINT;
    }

    /** The word for it in mappings and messages: {@code point} or {@code comma}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mark with that word. */
    public static Optional<DecimalMark> of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
