package org.winddown.ingest.parts;

import java.util.BitSet;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RowSource;

/**
 * Which parts of an inventory are sheets of a workbook; the others are text. A name does not tell: a text has one as
 * well when it lies beside others in an archive.
 */
public final class WorkbookParts {

    /** Rows of which some parts may be text and others sheets. */
    public interface Mixed {

        /** Which of its parts are sheets. */
        WorkbookParts workbookParts();
    }

    private final BitSet parts;

    private WorkbookParts(BitSet parts) {
        this.parts = parts;
    }

    /** Those among so many parts that are all of one kind. */
    public static WorkbookParts all(int count, boolean sheets) {
        BitSet parts = new BitSet();
        parts.set(0, count, sheets);
        return new WorkbookParts(parts);
    }

    /** Those of an open file. */
    public static WorkbookParts of(RowSource source) {
        return source instanceof Mixed mixed
                ? mixed.workbookParts()
                : all(source.parts().size(), source.encoding().isEmpty());
    }

    /** Those of several tables one after the other. */
    static WorkbookParts joined(Iterable<Part> tables) {
        BitSet parts = new BitSet();
        int count = 0;
        for (Part table : tables) {
            int end = count + table.parts().size();
            parts.set(count, end, table.encoding().isEmpty());
            count = end;
        }
        return new WorkbookParts(parts);
    }

    /** Whether a row, by its number within all parts, is one of a sheet. */
    public boolean hold(long rowNumber) {
        return parts.get(Parts.part(rowNumber));
    }
}
