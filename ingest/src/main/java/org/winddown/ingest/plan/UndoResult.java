package org.winddown.ingest.plan;

/**
 * What an undo did.
 *
 * @param undoId the compensating import; it can be undone in turn
 * @param importId the import that was undone
 * @param stateBefore hash of the state before the undo
 * @param stateAfter hash of the state after: the one before the import
 * @param assets assets of the source now, at the date of the import
 */
public record UndoResult(
        String undoId,
        String importId,
        String unit,
        String source,
        String file,
        String stateBefore,
        String stateAfter,
        long assets,
        long added,
        long changed,
        long unchanged,
        long retired) {}
