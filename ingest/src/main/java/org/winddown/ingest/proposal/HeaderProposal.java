package org.winddown.ingest.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.rows.Quoted;
import org.winddown.rules.asset.AssetKind;
import org.winddown.rules.asset.Field;

/**
 * What the columns of a file may mean, with how sure that is and why.
 *
 * @param columns every column, in the order of the header
 * @param kind kind of the rows, where nobody said it and only one has such columns
 * @param kindReason why that kind, or what was thought likely
 * @param identity headers, as people are shown them, of the columns that identify a row; empty when one holds its
 *     identifier, and when none do
 * @param constants texts for canonical columns that follow from the others
 */
public record HeaderProposal(
        List<ProposedColumn> columns,
        Optional<AssetKind> kind,
        String kindReason,
        List<String> identity,
        Map<String, String> constants) {

    /** Name of the mapping that a proposal makes. */
    public static final String NAME = "proposed";

    public HeaderProposal {
        columns = List.copyOf(columns);
        identity = List.copyOf(identity);
        constants = Map.copyOf(constants);
    }

    /** The mapping with every column that is sure; the canonical one when it would say nothing more. */
    public MappingDefinition definition() {
        Map<String, String> used = new TreeMap<>();
        for (ProposedColumn column : columns) {
            if (column.isUsed() && !column.reason().equals(Proposals.CANONICAL)) {
                used.put(
                        column.header(),
                        column.field().orElseThrow().column() + (column.substitute() ? ColumnMapping.WHEN_EMPTY : ""));
            }
        }
        if (used.isEmpty() && identity.isEmpty() && kind.isEmpty()) {
            return MappingDefinition.canonical();
        }
        return new MappingDefinition(NAME, kind.orElse(null), used, constants, identity, Conventions.none(), List.of());
    }

    /** What a person should know, in sentences. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        String taken = columns.stream()
                .filter(column -> column.isUsed() && !column.reason().equals(Proposals.CANONICAL))
                .map(column -> Quoted.of(column.header()) + " as " + target(column))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            remarks.add("Nobody said what the columns mean; by their names and cells were taken " + taken + ".");
        }
        kind.ifPresent(found ->
                remarks.add("Nobody said what kind the rows are; " + found + " was taken: " + kindReason + "."));
        constants.forEach((column, text) -> remarks.add("Nobody said what \"" + column + "\" is; " + text
                + " was taken for every row. Another can be said in a mapping."));
        if (!identity.isEmpty()) {
            remarks.add("No column identifies a row; "
                    + (identity.size() == columns.size()
                            ? "all columns together were taken"
                            : identity.stream().map(Quoted::of).collect(Collectors.joining(", "))
                                    + (identity.size() == 1 ? " was" : " together were") + " taken")
                    + ". A row in which one of them changes is another asset.");
        }
        for (ProposedColumn column : columns) {
            if (column.field().isPresent() && !column.isUsed()) {
                remarks.add("Column " + Quoted.of(column.header()) + " may be " + target(column) + ": "
                        + column.reason() + ". It is kept as it is; say so in a mapping if it is.");
            }
        }
        return remarks;
    }

    private static String target(ProposedColumn column) {
        return "\"" + column.field().map(Field::column).orElse("") + "\"";
    }
}
