package org.winddown.ingest.excel;

import java.io.IOException;
import java.util.List;

/** An open workbook, whichever format it has. */
interface Book extends AutoCloseable {

    /**
     * One of its sheets.
     *
     * @param index place in the workbook, the first is 0
     * @param name name on the tab
     * @param hidden whether a person who opens the workbook does not see it
     */
    record Sheet(int index, String name, boolean hidden) {}

    /** Its format as {@link org.winddown.ingest.rows.RowSource#dialect()} tells it. */
    String dialect();

    /** All sheets in the order of their tabs. */
    List<Sheet> sheets();

    /** Opens a sheet at its first row; more than one can be open. */
    SheetRows rows(Sheet sheet) throws IOException;

    @Override
    void close();
}
