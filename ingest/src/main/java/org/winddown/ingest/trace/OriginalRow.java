package org.winddown.ingest.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.winddown.ingest.mapping.CellSource;
import org.winddown.ingest.mapping.CellSource.Rule;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.MappingTable;
import org.winddown.ingest.store.MappingTable.SavedMapping;

/** Reads a row from the original once more, and says of each stored text which of its cells it was read from. */
final class OriginalRow {

    private final Originals originals;
    private final MappingTable mappings;

    OriginalRow(Originals originals, MappingTable mappings) {
        this.originals = originals;
        this.mappings = mappings;
    }

    /** Traces the texts of an asset to the cells of its row. */
    CellHistory trace(Origin origin, Map<String, String> values) {
        Optional<SavedMapping> saved = mappings.ofImport(origin.importId());
        if (saved.isEmpty()) {
            return doubtful(origin, values, "It is not on record with which mapping the file was read.");
        }
        Optional<Originals.Original> kept = originals.open(origin.sha256());
        if (kept.isEmpty()) {
            return doubtful(
                    origin,
                    values,
                    "The original is gone: no file of this hash is among the originals. Put it back to see its cells.");
        }
        try (Originals.Original original = kept.get()) {
            return original.intact()
                    ? trace(origin, values, saved.get(), original)
                    : doubtful(origin, values, "The original was changed: its bytes have another hash now.");
        } catch (RefusedFileException e) {
            return doubtful(origin, values, "The original cannot be read any more. " + e.line());
        }
    }

    private static CellHistory trace(
            Origin origin, Map<String, String> values, SavedMapping saved, Originals.Original original) {
        OriginalRows.Place wanted = new OriginalRows.Place(origin.part(), origin.row());
        try (OriginalRows rows = new OriginalRows(original, origin.file(), saved)) {
            for (RawRow row = rows.next(); row != null; row = rows.next()) {
                if (rows.place(row).equals(wanted)) {
                    return new CellHistory(origin, "", rows.sources(row).of(row, values));
                }
            }
        }
        return doubtful(origin, values, "The original has no row " + origin.row() + " when it is read today.");
    }

    private static CellHistory doubtful(Origin origin, Map<String, String> values, String doubt) {
        List<CellSource> cells = values.entrySet().stream()
                .map(each -> new CellSource(each.getKey(), each.getValue(), "", 0, "", Rule.UNEXPLAINED, "not traced"))
                .toList();
        return new CellHistory(origin, doubt, cells);
    }
}
