package org.winddown.ingest.excel;

import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/** The rows of one sheet from its first row on; rows that the file leaves out are not made up. */
interface SheetRows extends AutoCloseable {

    /**
     * The next row; null at the end.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when the workbook is damaged here
     */
    @Nullable RawRow next();

    /** What was met in the rows read so far. */
    SheetNotes notes();

    @Override
    void close();
}
