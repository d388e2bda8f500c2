package org.winddown.ingest.trace;

import org.jspecify.annotations.Nullable;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.CellSources;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.mapping.StatedReading;
import org.winddown.ingest.parts.WorkbookParts;
import org.winddown.ingest.rows.Parts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.MappingTable.SavedMapping;

/** The rows of an original, read once more with the mapping of its import. */
final class OriginalRows implements AutoCloseable {

    private final String file;
    private final MappingDefinition mapping;
    private final StatedReading stated;
    private final RowSource rows;
    private final Parts parts;

    /**
     * Opens an original.
     *
     * @param file name under which it was sent
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be read any more
     */
    OriginalRows(Originals.Original original, String file, SavedMapping saved) {
        this.file = file;
        this.stated = StatedReading.ofStored(saved.stated());
        this.mapping = saved.mapping().isEmpty()
                ? MappingDefinition.canonical()
                : MappingYaml.read("the mapping of source " + saved.source(), saved.mapping());
        this.rows = new InventoryFile(original.path(), file, stated.parent()).open();
        this.parts = new Parts(rows.parts());
    }

    /** Where a row is: its part, empty in a text file, and the row as a person counts. */
    record Place(String part, long row) {}

    /** The next row; null at the end. */
    @Nullable RawRow next() {
        return rows.next();
    }

    /** Where a row is. */
    Place place(RawRow row) {
        return new Place(parts.name(row.rowNumber()), Parts.row(row.rowNumber()));
    }

    /** Says which cells texts were read from, for a row. */
    CellSources sources(RawRow row) {
        return new CellSources(
                file,
                rows.header().cells(),
                mapping,
                stated,
                WorkbookParts.of(rows).hold(row.rowNumber()));
    }

    @Override
    public void close() {
        rows.close();
    }
}
