package org.winddown.rules.pack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.rules.time.LegalTime;

/**
 * One step of a measure with its own effective time.
 *
 * @param id id within the pack
 * @param title what ends then, for people
 * @param effective when it takes effect
 * @param expires when it ends; null when open
 * @param since name of a date fact before which it does not bind, or empty
 * @param terms when it applies
 * @param prohibits what it forbids
 * @param recordedAt when it became known
 */
public record Phase(
        String id,
        String title,
        LegalTime effective,
        @Nullable LegalTime expires,
        String since,
        Terms terms,
        List<Prohibition> prohibits,
        Instant recordedAt) {

    public Phase {
        prohibits = List.copyOf(prohibits);
    }

    /** The same phase with other bounds. */
    public Phase with(LegalTime start, @Nullable LegalTime end) {
        return new Phase(id, title, start, end, since, terms, prohibits, recordedAt);
    }

    /** The same phase with other terms. */
    public Phase with(Terms other) {
        return new Phase(id, title, effective, expires, since, other, prohibits, recordedAt);
    }

    /** The same phase with other prohibitions. */
    public Phase with(List<Prohibition> other) {
        return new Phase(id, title, effective, expires, since, terms, other, recordedAt);
    }

    /** The same phase, binding whatever the date fact is. */
    public Phase withoutSince() {
        return new Phase(id, title, effective, expires, "", terms, prohibits, recordedAt);
    }
}
