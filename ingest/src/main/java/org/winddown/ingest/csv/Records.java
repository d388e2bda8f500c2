package org.winddown.ingest.csv;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;

/** The rows of a text, numbered from 1, whatever their width. */
interface Records extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when the quotes do not match
     */
    @Nullable RawRow next();

    @Override
    void close();
}
