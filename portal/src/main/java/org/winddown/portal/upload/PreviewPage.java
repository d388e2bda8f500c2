package org.winddown.portal.upload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.plan.RowChange.What;
import org.winddown.portal.Preview;
import org.winddown.rules.asset.BusinessUnit;

/**
 * What importing a file would do, ready to print.
 *
 * @param kinds kinds of the assets found, in words; empty when there are none
 * @param format how the file was read, for example {@code UTF-8, semicolon}
 * @param partial whether what the file does not name stays
 * @param held why the import would wait for a person
 * @param columns how each column is read
 * @param changed the first assets that change, cell by cell
 * @param retired the first assets that the file no longer has
 * @param added the first new assets
 * @param rejected the first rows that would be set aside
 */
public record PreviewPage(
        String id,
        String unit,
        String unitName,
        ImportResult result,
        String kinds,
        String format,
        boolean partial,
        Optional<String> held,
        List<ColumnReading> columns,
        List<Preview.Change> changed,
        List<Preview.Change> retired,
        List<Preview.Change> added,
        List<RejectedRows.Row> rejected) {

    static PreviewPage of(Previews.Kept kept, BusinessUnit unit) {
        Preview preview = kept.preview();
        ImportResult result = preview.result();
        return new PreviewPage(
                kept.id(),
                unit.code(),
                unit.name(),
                result,
                result.kind().toLowerCase(Locale.ROOT).replace(",", ", "),
                ImportPage.format(result),
                kept.upload().partial(),
                result.effect().held(),
                preview.columns(),
                only(preview, What.CHANGED),
                only(preview, What.RETIRED),
                only(preview, What.ADDED),
                preview.rejected());
    }

    private static List<Preview.Change> only(Preview preview, What what) {
        return preview.changes().stream()
                .filter(change -> change.change().what() == what)
                .toList();
    }

    /** Whether the rows of the file belong to several units. */
    public boolean shared() {
        return !result.units().isEmpty();
    }

    /** Whether the import would do anything to the inventory. */
    public boolean changes() {
        return result.added() + result.changed() + result.retired() > 0;
    }
}
