package org.winddown.ingest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.plan.Terms;
import org.winddown.rules.asset.AssetKind;

/**
 * One file to import.
 *
 * @param file the file; it is read and left where it is
 * @param unit code of the business unit
 * @param source name of the inventory source within the unit
 * @param kind kind of the rows, for files that do not say it
 * @param snapshotAt date of the inventory; when empty, the time of the first receipt of these bytes
 * @param mapping mapping to use; when empty, the first of {@code known} that recognises the header, else the canonical
 *     template
 * @param parent asset that the rows are built into where the file does not say, as a bill of materials does not
 * @param known mappings that are tried by their required headers
 * @param now time of receipt
 * @param standing whether the file stays where it is and is met again every night: corrected rows then stay with the
 *     inventory that was the newest when they first came, and are not put into later ones
 * @param dryRun whether to report what would happen and keep nothing
 * @param terms whether the file is a part, is to be imported again, or has to do what was planned
 * @param by who imports it: an account, a user of the machine, or what imports by itself; empty when nobody says. It
 *     decides nothing of what the import does
 */
public record ImportRequest(
        Path file,
        String unit,
        String source,
        Optional<AssetKind> kind,
        Optional<Instant> snapshotAt,
        Optional<MappingDefinition> mapping,
        Optional<String> parent,
        List<MappingDefinition> known,
        Instant now,
        boolean standing,
        boolean dryRun,
        Terms terms,
        String by) {

    public ImportRequest {
        if (unit.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("An import needs a unit and a source.");
        }
        known = List.copyOf(known);
    }

    /** On the usual terms, a whole inventory, whatever comes out; and nobody says who imports it. */
    public ImportRequest(
            Path file,
            String unit,
            String source,
            Optional<AssetKind> kind,
            Optional<Instant> snapshotAt,
            Optional<MappingDefinition> mapping,
            Optional<String> parent,
            List<MappingDefinition> known,
            Instant now,
            boolean standing,
            boolean dryRun) {
        this(file, unit, source, kind, snapshotAt, mapping, parent, known, now, standing, dryRun, Terms.USUAL, "");
    }

    /** The same file, taken for another unit as of an instant. */
    ImportRequest of(String code, Instant at) {
        return new ImportRequest(
                file, code, source, kind, Optional.of(at), mapping, parent, known, now, standing, dryRun, terms, by);
    }

    /** The same, or only told. */
    ImportRequest told(boolean only) {
        return new ImportRequest(
                file, unit, source, kind, snapshotAt, mapping, parent, known, now, standing, only, terms, by);
    }

    /** The same on other terms. */
    public ImportRequest on(Terms others) {
        return new ImportRequest(
                file, unit, source, kind, snapshotAt, mapping, parent, known, now, standing, dryRun, others, by);
    }

    /** The same, imported by somebody. */
    public ImportRequest by(String who) {
        return new ImportRequest(
                file, unit, source, kind, snapshotAt, mapping, parent, known, now, standing, dryRun, terms, who);
    }
}
