package org.winddown.ingest.block;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows on their way into key order, one after the other as bytes: many of them live too long for a collector that
 * copies what is young, and too shortly for one that looks for what is old.
 *
 * <p>Not thread-safe; one thread fills it and another one may then read it.
 */
public final class RowPile {

    /** Small enough not to be an object that the collector treats by itself. */
    private static final int PIECE = 1 << 18;

    private final List<byte[]> pieces = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final RowDraft draft = new RowDraft();
    private byte[] piece = {};
    private int filled;
    private int rows;
    private long weight;

    /** The row that {@link #add} adds. */
    public RowDraft draft() {
        return draft;
    }

    /** Adds the row of the draft. */
    public void add() {
        ByteSink row = draft.end();
        if (row.length() > piece.length - filled) {
            endPiece();
            piece = new byte[Math.max(PIECE, row.length())];
            weight += piece.length;
        }
        row.writeTo(piece, filled);
        filled += row.length();
        rows++;
    }

    private void endPiece() {
        if (filled > 0) {
            pieces.add(piece);
            ends.add(filled);
            filled = 0;
        }
    }

    /** Number of rows. */
    public int rows() {
        return rows;
    }

    /** Approximate size in memory, in bytes. */
    public long weight() {
        return weight;
    }

    /** Adds where each row lies. */
    void list(List<RowRecord.Place> places) {
        endPiece();
        for (int i = 0; i < pieces.size(); i++) {
            byte[] bytes = pieces.get(i);
            for (int at = 0; at < ends.get(i); at += RowRecord.length(bytes, at)) {
                places.add(RowRecord.Place.of(bytes, at));
            }
        }
    }
}
