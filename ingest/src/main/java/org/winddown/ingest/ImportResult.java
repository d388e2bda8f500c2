package org.winddown.ingest;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.winddown.ingest.rows.Parts;

/**
 * What became of one file.
 *
 * @param kind kinds of the assets found, comma-separated; empty when there are none
 * @param encoding character encoding, empty for a workbook
 * @param dialect delimiter, or {@code xlsx}; with the name of the mapping when it is not the canonical template
 * @param sheet sheet of a workbook, else empty; of several parts their names, a line each
 * @param remarks what was guessed or left unread, in sentences
 * @param refused code and message when the file was refused as a whole
 * @param resumedAtRow first row that was read in this call, when an earlier attempt had committed rows
 * @param conserved whether read = accepted + rejected + duplicate + blank
 * @param snapshotId snapshot made; empty for a file that is refused or held, and a dry run
 * @param importId identity of the import; empty for a refused file
 * @param effect what the import does to the state of its source
 * @param units of a file with rows of several units what became of each unit's rows, the unit of the file first; else
 *     empty. Counts are then sums, and {@code importId} is that of the unit of the file
 */
public record ImportResult(
        String file,
        String sha256,
        String unit,
        String source,
        String kind,
        String encoding,
        String dialect,
        String sheet,
        List<String> remarks,
        long read,
        long accepted,
        long rejected,
        long duplicate,
        long blank,
        long added,
        long changed,
        long unchanged,
        long retired,
        Optional<String> refused,
        OptionalLong resumedAtRow,
        boolean conserved,
        String snapshotId,
        String importId,
        ImportEffect effect,
        List<ImportResult> units) {

    public ImportResult {
        remarks = List.copyOf(remarks);
        units = List.copyOf(units);
    }

    /** The same, refused in other words. */
    ImportResult refused(String why) {
        return new ImportResult(
                file,
                sha256,
                unit,
                source,
                kind,
                encoding,
                dialect,
                sheet,
                remarks,
                read,
                accepted,
                rejected,
                duplicate,
                blank,
                added,
                changed,
                unchanged,
                retired,
                Optional.of(why),
                resumedAtRow,
                conserved,
                snapshotId,
                importId,
                effect,
                units);
    }

    /** Sheets or members of an archive that are one inventory together; empty when there is one only. */
    public List<String> parts() {
        Parts parts = Parts.ofStored(sheet);
        return parts.several() ? parts.names() : List.of();
    }
}
