package org.winddown.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.ingest.proposal.ColumnReading;
import org.winddown.ingest.proposal.Confidence;
import org.winddown.ingest.proposal.ProposedColumn;
import org.winddown.ingest.rows.RawRow;
import org.winddown.rules.asset.Field;

/** Tells how the columns of one file are read, for a person who has to agree to it. */
final class ColumnReadings {

    private static final int EXAMPLES = 3;
    private static final int LONGEST = 40;

    private final List<String> header;
    private final List<RawRow> sample;
    private final ColumnMapping columns;
    private final SourceMappings.Choice choice;
    private final Set<String> mapped;

    private ColumnReadings(
            List<String> header, List<RawRow> sample, ColumnMapping columns, SourceMappings.Choice choice) {
        this.header = header;
        this.sample = sample;
        this.columns = columns;
        this.choice = choice;
        this.mapped = choice.mapping().columns().keySet().stream()
                .map(HeaderName::key)
                .collect(Collectors.toSet());
    }

    /** Every column in the order of the header. */
    static List<ColumnReading> of(
            List<String> header, List<RawRow> sample, ColumnMapping columns, SourceMappings.Choice choice) {
        ColumnReadings readings = new ColumnReadings(header, sample, columns, choice);
        List<String> shown = HeaderName.shown(header);
        List<ColumnReading> all = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            all.add(readings.reading(index, shown.get(index)));
        }
        return all;
    }

    private ColumnReading reading(int index, String shown) {
        Optional<ProposedColumn> proposed =
                choice.proposed().stream().filter(each -> each.index() == index).findFirst();
        Optional<Field> field = columns.field(index);
        if (field.isPresent()) {
            String reason = mapped.contains(HeaderName.key(shown)) || mapped.contains(HeaderName.key(header.get(index)))
                    ? choice.basis()
                    : "it has the canonical name";
            return new ColumnReading(
                    shown,
                    field.get().column(),
                    proposed.map(ProposedColumn::confidence).orElse(Confidence.HIGH),
                    proposed.map(ProposedColumn::reason).orElse(reason),
                    examples(index));
        }
        if (columns.isIgnored(index)) {
            return new ColumnReading(
                    shown, "", Confidence.HIGH, "a download of rejected rows added it; it is not read", List.of());
        }
        return proposed.filter(each -> each.field().isPresent())
                .map(each -> new ColumnReading(
                        shown,
                        "",
                        each.confidence(),
                        "it may be " + each.field().orElseThrow().column() + ": " + each.reason() + "; it is kept as it"
                                + " is",
                        examples(index)))
                .orElseGet(() ->
                        new ColumnReading(shown, "", Confidence.HIGH, "it is kept as it is", examples(index)));
    }

    private List<String> examples(int index) {
        Set<String> seen = new HashSet<>();
        return sample.stream()
                .filter(row -> index < row.cells().size())
                .map(row -> row.cells().get(index).strip())
                .filter(cell -> !cell.isEmpty() && seen.add(cell))
                .limit(EXAMPLES)
                .map(ColumnReadings::cut)
                .toList();
    }

    private static String cut(String cell) {
        return cell.codePointCount(0, cell.length()) <= LONGEST
                ? cell
                : cell.substring(0, cell.offsetByCodePoints(0, LONGEST - 1)) + "\u2026";
    }
}
