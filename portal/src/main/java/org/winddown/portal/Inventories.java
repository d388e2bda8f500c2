package org.winddown.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.ImportShare;
import org.winddown.ingest.ImportStory;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.plan.Person;
import org.winddown.ingest.plan.PlanId;
import org.winddown.ingest.plan.UndoResult;

/**
 * Port: inventories in, and what became of them. An implementation does what it is asked; that the user may do it has
 * been checked here in the portal.
 */
public interface Inventories {

    /**
     * Tells all that importing a file would do, by the very steps of the import, and keeps nothing of it; a refused
     * file is a result, not an exception. An import of the same bytes that was undone does not stand in the way.
     *
     * @param folder for the files of {@link Preview}; those of a former preview in it are replaced
     */
    Preview preview(Upload upload, Path folder);

    /**
     * Imports an uploaded file, if it does exactly what a preview told, and returns when it is done; else the result is
     * refused as {@code PLAN_CHANGED} and nothing is stored.
     *
     * <p>The rows of several units are imported unit after unit. When one of them changes in that moment, those before
     * it are imported as the preview told and no further one is: the refusal says which, and the result has them among
     * its units.
     *
     * @param plan of the preview
     */
    ImportResult receive(Upload upload, PlanId plan);

    /** The imports of the other units' rows of the same file, by unit; empty for a file of one unit. */
    List<ImportShare> ofSameFile(String importId);

    /** What an import did and what people did about it; empty when there is no such import. */
    Optional<ImportStory> story(String importId);

    /**
     * Restores what was before an import.
     *
     * @throws org.winddown.ingest.plan.ActRefusedException when it cannot be undone, with the reason
     */
    UndoResult undo(String importId, Person person);

    /**
     * Lets a held import take effect.
     *
     * @throws org.winddown.ingest.plan.ActRefusedException when it cannot be released, with the reason
     */
    void release(String importId, Person person);

    /**
     * Turns a held import down for good.
     *
     * @throws org.winddown.ingest.plan.ActRefusedException when it is not held
     */
    void decline(String importId, Person person);

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
