package org.winddown.scheduler.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Settings of one source, in a list of those that differ from the settings of all sources. */
interface OfSource {

    /** Its name. */
    String source();

    /** Code of the unit; null for the sources of this name in all units. */
    @Nullable String unit();

    /** The key under which it is looked up: {@code unit/source}, or the source. */
    default String scope() {
        return unit() == null ? source() : unit() + "/" + source();
    }

    /**
     * Requires a name of each.
     *
     * @throws IllegalArgumentException when one has none
     */
    static void requireNames(String prefix, List<? extends OfSource> sources) {
        for (OfSource each : sources) {
            if (each.source() == null || each.source().isBlank()) {
                throw new IllegalArgumentException(
                        prefix + ".sources has an entry without a source. Write source: NAME.");
            }
        }
    }

    /**
     * What is made of each, by its scope.
     *
     * @param making given where the settings stand, for messages, and the settings
     * @throws IllegalArgumentException when a source has two entries
     */
    static <S extends OfSource, T> Map<String, T> byScope(
            String prefix, List<S> sources, BiFunction<String, S, T> making) {
        Map<String, T> made = new LinkedHashMap<>();
        for (S each : sources) {
            if (made.put(each.scope(), making.apply(prefix + ".sources, " + each.scope(), each)) != null) {
                throw new IllegalArgumentException(
                        prefix + ".sources names " + each.scope() + " twice. Keep one of the entries.");
            }
        }
        return made;
    }
}
