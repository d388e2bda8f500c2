package org.winddown.ingest.block;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/** A row that is being packed, used for one after the other: {@link #begin}, the identifier, the fields, the extras. */
public final class RowDraft {

    /** A row that is longer leaves no room behind. */
    private static final int USUAL = 1 << 16;

    /** Their number takes one byte. */
    private static final int MOST_CELLS = 0x7f;

    private ByteSink sink = new ByteSink(1 << 10);
    private int countAt;
    private int cells;

    RowDraft() {}

    /** Begins a row; what was begun before is forgotten. The product is a number that somebody gave. */
    public void begin(AssetKind kind, int product, long rowNumber, RowSignature signature) {
        if (sink.length() > USUAL) {
            sink = new ByteSink(1 << 10);
        }
        sink.clear();
        RowRecord.begin(sink, kind, product, rowNumber, signature);
    }

    /** Takes the identifier. */
    public void id(String assetId) {
        byte[] id = assetId.getBytes(StandardCharsets.UTF_8);
        id(id, 0, id.length);
    }

    /** Takes the identifier, in UTF-8. */
    public void id(byte[] bytes, int from, int to) {
        sink.fixedInt(to - from);
        sink.raw(bytes, from, to);
    }

    /** Begins the fields or, after these, the extras. */
    public void beginCells() {
        countAt = sink.length();
        sink.single(0);
        cells = 0;
    }

    /** Ends the fields or the extras; false when there are too many of them, and the draft is worth nothing. */
    public boolean endCells() {
        sink.single(countAt, cells);
        return cells <= MOST_CELLS;
    }

    /** Takes a field, in the order of the template, as bytes in UTF-8. */
    public void field(Field field, byte[] bytes, int from, int to) {
        cells++;
        Body.begin(sink, field);
        text(bytes, from, to);
    }

    /** Takes an extra, in the order of their names, name and text as bytes in UTF-8. */
    public void extra(byte[] name, byte[] bytes, int from, int to) {
        cells++;
        text(name, 0, name.length);
        text(bytes, from, to);
    }

    private void text(byte[] bytes, int from, int to) {
        sink.number(to - from);
        sink.raw(bytes, from, to);
    }

    /** Takes everything behind the identifier. */
    public void body(Map<Field, String> fields, Map<String, String> extras) {
        Body.pack(fields, extras, sink);
    }

    /** Ends the row. */
    ByteSink end() {
        RowRecord.end(sink);
        return sink;
    }
}
