package org.winddown.ingest.register;

import java.util.List;
import java.util.Set;
import org.winddown.ingest.rows.RawRow;

/** Makes a statement of a row of a register, or says why it cannot be one. */
public interface RegisterRow<T> {

    /** Decides one row; {@code seen} holds what the rows before spoke of and gets what this one speaks of. */
    Decided<T> apply(RawRow row, Set<String> seen);

    /** Makes the rows of a file once its header is known. */
    interface Factory<T> {

        /**
         * The rows of a file with this header.
         *
         * @throws org.winddown.ingest.rows.RefusedFileException when it is not the header of such a register
         */
        RegisterRow<T> of(String file, List<String> header);
    }
}
