package org.winddown.ingest.register;

import org.jspecify.annotations.Nullable;

/**
 * What a row of a register states, or why it states nothing.
 *
 * @param value null when the row was set aside
 * @param message why it was; empty when it was not
 */
public record Decided<T>(@Nullable T value, String message) {

    /** What a row states. */
    public static <T> Decided<T> as(T value) {
        return new Decided<>(value, "");
    }
}
