package org.winddown.portal.upload;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.ImportRunSummary;
import org.winddown.ingest.RejectedRows;
import org.winddown.portal.report.Moment;
import org.winddown.rules.asset.BusinessUnit;

/**
 * One import, ready to print.
 *
 * @param state what became of it: "imported", "refused", "superseded", "unfinished", "held" or "declined"
 * @param kinds kinds of the assets found, in words; empty when there are none
 * @param conserved whether read = accepted + rejected + duplicate + blank
 * @param format how the file was read, for example {@code UTF-8, semicolon}; empty when that is no longer known
 * @param resumed what to say when an earlier attempt was continued, else empty
 * @param rows the first rejected rows
 */
public record ImportPage(
        ImportRunSummary run,
        String unit,
        String unitName,
        String state,
        String kinds,
        boolean conserved,
        Optional<Refusal> refusal,
        Moment snapshotAt,
        String format,
        String resumed,
        List<RejectedRows.Row> rows) {

    static ImportPage of(
            ImportRunSummary run, BusinessUnit unit, Optional<ImportResult> result, List<RejectedRows.Row> rows) {
        return new ImportPage(
                run,
                unit.code(),
                unit.name(),
                ImportLine.state(run),
                run.kind().toLowerCase(Locale.ROOT).replace(",", ", "),
                result.map(ImportResult::conserved).orElse(true)
                        && run.read() == run.accepted() + run.rejected() + run.duplicate() + run.blank(),
                run.refused().map(line -> Refusal.of(run.file(), line)),
                Moment.of(run.snapshotAt(), unit.zone()),
                result.map(ImportPage::format).orElse(""),
                result.map(ImportPage::resumed).orElse(""),
                List.copyOf(rows));
    }

    /** How a file was read, in words. */
    static String format(ImportResult result) {
        String sheet = result.sheet().isEmpty() ? "" : ", sheet \"" + result.sheet() + "\"";
        String place = result.parts().isEmpty() ? sheet : ", " + result.parts().size() + " parts";
        return result.encoding().isEmpty()
                ? result.dialect() + place
                : result.encoding() + ", " + result.dialect() + place;
    }

    private static String resumed(ImportResult result) {
        return result.resumedAtRow().isPresent()
                ? "An earlier attempt broke off; it was resumed at row "
                        + result.resumedAtRow().getAsLong() + "."
                : "";
    }
}
