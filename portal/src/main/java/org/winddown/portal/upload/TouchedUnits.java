package org.winddown.portal.upload;

import java.util.List;
import java.util.Optional;
import org.winddown.ingest.ImportResult;
import org.winddown.portal.security.Viewer;

/** The units whose inventories a file touches, where a mapping gives its rows to the units they name. */
final class TouchedUnits {

    private TouchedUnits() {}

    /** Codes of the units, that of the upload first; also of those that lose what they had of the file before. */
    static List<String> of(ImportResult result) {
        return result.units().isEmpty()
                ? List.of(result.unit())
                : result.units().stream().map(ImportResult::unit).toList();
    }

    /**
     * Those of a file that was refused half way whose rows were imported before, in words; empty when there are none.
     */
    static Optional<String> imported(ImportResult refused) {
        List<String> imported = refused.units().stream()
                .filter(part -> part.refused().isEmpty())
                .map(ImportResult::unit)
                .toList();
        return imported.isEmpty() ? Optional.empty() : Optional.of(words(imported));
    }

    private static String words(List<String> units) {
        return (units.size() == 1 ? "unit " : "units ") + String.join(", ", units);
    }

    /** Why a viewer may not import the file; empty when they may upload for every unit that it touches. */
    static Optional<Refusal> refusal(Viewer viewer, String file, ImportResult result) {
        List<String> foreign =
                of(result).stream().filter(unit -> !viewer.sees(unit)).toList();
        return foreign.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        file,
                        "UNITS_NOT_ALLOWED",
                        file + ": the mapping of source \"" + result.source()
                                + "\" gives its rows to the units they name, and you may not upload for "
                                + words(foreign)
                                + ", which the file names or named before. Ask a compliance officer or an operator to"
                                + " upload it, or leave the rows of other units out and upload the rest as a part."));
    }
}
