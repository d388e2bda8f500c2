package org.winddown.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.RejectedRows;

/**
 * Port: inventories in, and what became of them. An implementation does what it is asked; that the user may do it has
 * been checked here in the portal.
 */
public interface Inventories {

    /** Imports an uploaded file and returns when it is done; a refused file is a result, not an exception. */
    ImportResult receive(Upload upload);

    /** The latest imports of a unit, newest first, {@code limit} at most; refused and unfinished ones too. */
    List<ImportRunSummary> latest(String unit, int limit);

    /** An import of that unit; the id comes from an address and may be anything, or another unit's. */
    Optional<ImportRunSummary> find(String unit, String importId);

    /** The first rejected rows of an import in file order, {@code limit} at most. */
    List<RejectedRows.Row> rejected(String importId, int limit);

    /** Writes all rejected rows of an import as CSV that can be corrected and uploaded again. */
    void writeRejected(String importId, Appendable out) throws IOException;

    /**
     * Writes all rejected rows of an import as a workbook that can be corrected and uploaded again.
     *
     * @return empty, or why no workbook can hold them; then nothing has been written
     */
    Optional<String> writeRejectedWorkbook(String importId, OutputStream out) throws IOException;
}
