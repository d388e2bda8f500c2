package org.winddown.reporting.part;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cell for a person to fill in and send back.
 *
 * @param known what is known already: a text or a day; null when nothing is
 * @param choices the words it may hold; empty when it may hold any text
 */
public record ToFillIn(@Nullable Object known, List<String> choices) {

    public ToFillIn {
        choices = List.copyOf(choices);
    }

    /** An empty cell for any text. */
    public static ToFillIn anything() {
        return new ToFillIn(null, List.of());
    }
}
