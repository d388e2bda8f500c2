package org.winddown.rules.fact;

import java.util.List;

/**
 * One fact that a measure may ask for.
 *
 * @param name name in conditions and, for facts of assets and units, the column header
 * @param type what it may be
 * @param source who supplies it
 * @param question the question it answers, for people
 * @param values the words a {@link FactType#TEXT} or {@link FactType#TEXTS} fact may have; empty when any
 */
public record FactDefinition(String name, FactType type, Source source, String question, List<String> values) {

    /** Who supplies a fact. */
    public enum Source {
        /** A column of an inventory. */
        ASSET,
        /** A column of the units file. */
        UNIT,
        /** Worked out by Winddown from other columns, for example the product family. */
        DERIVED
    }

    public FactDefinition {
        values = List.copyOf(values);
    }
}
