package org.winddown.ingest;

import java.util.Optional;
import org.winddown.ingest.absence.AbsenceCounts;

/**
 * What an import does to the state of its unit and source.
 *
 * @param plan identity of what it does, to be confirmed with {@code --plan}; empty for a refused file
 * @param stateBefore hash of the state before; empty for a refused file
 * @param stateAfter hash of the state after, or the one it would be after when the import is held
 * @param held why the import waits for a person, or was turned down by one, in words
 * @param undone by whom, when and why the import was undone, in words
 * @param absences what it does to assets that the source no longer lists
 */
public record ImportEffect(
        String plan,
        String stateBefore,
        String stateAfter,
        Optional<String> held,
        Optional<String> undone,
        AbsenceCounts absences) {

    /** Of a file that was refused. */
    public static final ImportEffect NONE =
            new ImportEffect("", "", "", Optional.empty(), Optional.empty(), AbsenceCounts.NONE);
}
