package org.winddown.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.winddown.ingest.cell.DateOrder;
import org.winddown.ingest.document.DocumentItem;
import org.winddown.ingest.mapping.HeaderName;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.MappingYaml;
import org.winddown.ingest.mapping.StatedReading;
import org.winddown.ingest.proposal.HeaderDrift;
import org.winddown.ingest.proposal.HeaderProposal;
import org.winddown.ingest.proposal.Proposals;
import org.winddown.ingest.proposal.ProposedColumn;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.store.MappingTable;
import org.winddown.ingest.store.MappingTable.SavedMapping;
import org.winddown.ingest.store.RunRow;
import org.winddown.rules.asset.Field;

/**
 * Chooses the mapping of a file: the one that is given, else that of the same bytes or of the file before from the same
 * source, else a known one that recognises the header, else what the columns show. What was used is kept.
 */
final class SourceMappings {

    /**
     * The choice.
     *
     * @param origin why this mapping, in words
     * @param proposed what each column may hold, where that was worked out from the columns themselves
     * @param before orders of day and month that earlier files of the source proved
     */
    record Choice(
            MappingDefinition mapping,
            String origin,
            List<String> remarks,
            List<ProposedColumn> proposed,
            Map<Field, DateOrder> before) {

        /** Why each column is used or not, by header. */
        Map<String, String> notes() {
            Map<String, String> notes = new LinkedHashMap<>();
            proposed.stream()
                    .filter(column -> column.field().isPresent())
                    .forEach(column -> notes.put(column.header(), column.confidence() + ", " + column.reason()));
            return notes;
        }
    }

    private final MappingTable table;

    SourceMappings(DataSource dataSource) {
        this.table = new MappingTable(dataSource);
    }

    /**
     * Chooses.
     *
     * @param base import to which corrected rows belong
     * @throws RefusedFileException when a column that the source needs is gone, or the kind of the rows is not certain
     */
    Choice choose(
            ImportRequest request, String sha256, List<String> header, List<RawRow> sample, Optional<String> base) {
        Optional<SavedMapping> saved = base.isPresent()
                ? base.flatMap(table::ofImport)
                : table.ofBytes(request.unit(), request.source(), sha256)
                        .or(() -> table.latest(request.unit(), request.source()));
        return choose(request, header, sample, saved);
    }

    /** Chooses by what was kept of the source; without that as for the first file of one. */
    static Choice choose(
            ImportRequest request, List<String> header, List<RawRow> sample, Optional<SavedMapping> saved) {
        Map<Field, DateOrder> before = saved.map(SourceMappings::orders).orElse(Map.of());
        if (request.mapping().isPresent()) {
            return new Choice(request.mapping().get(), "it was given", List.of(), List.of(), before);
        }
        String file = String.valueOf(request.file().getFileName());
        List<String> remarks = new ArrayList<>();
        if (saved.isPresent() && !saved.get().mapping().isEmpty()) {
            MappingDefinition kept = MappingYaml.read(
                    "the mapping of source " + request.source(), saved.get().mapping());
            HeaderDrift drift =
                    HeaderDrift.of(kept, saved.get().header(), saved.get().filled(), header);
            if (drift.lost().isEmpty()) {
                String origin = "the file before from source " + Quoted.of(request.source()) + " was read with it";
                return new Choice(kept, origin, drift.remarks(), List.of(), before);
            }
            if (known(request, header).isEmpty() && !holdsIdentifier(header)) {
                throw gone(file, request.source(), drift);
            }
            remarks.add("The header is another than that of the file before from source " + Quoted.of(request.source())
                    + "; it was not read with its mapping.");
        }
        Optional<MappingDefinition> known = known(request, header);
        if (known.isPresent() || header.equals(DocumentItem.HEADER)) {
            String origin = known.isPresent()
                    ? "the header has every column that it requires"
                    : "bills of materials and reports of hosts are read so";
            return new Choice(known.orElse(MappingDefinition.canonical()), origin, remarks, List.of(), before);
        }
        HeaderProposal proposal = Proposals.of(file, header, sample, request.kind());
        MappingDefinition mapping = proposal.definition();
        remarks.addAll(proposal.remarks());
        return new Choice(
                mapping, "nobody said what the columns hold; names and cells do", remarks, proposal.columns(), before);
    }

    private static Optional<MappingDefinition> known(ImportRequest request, List<String> header) {
        return request.known().stream()
                .filter(known -> known.recognises(header))
                .findFirst();
    }

    private static boolean holdsIdentifier(List<String> header) {
        return header.stream().anyMatch(cell -> HeaderName.of(cell).equals(Field.ASSET_ID.column()));
    }

    private static RefusedFileException gone(String file, String source, HeaderDrift drift) {
        String added = drift.added().isEmpty()
                ? ""
                : " New are " + drift.added().stream().map(Quoted::of).collect(Collectors.joining(", ")) + ".";
        return new RefusedFileException(
                "MAPPING_COLUMN_GONE",
                file + ": the file before from source " + Quoted.of(source) + " had "
                        + drift.lost().stream().map(Quoted::of).collect(Collectors.joining(", "))
                        + ", which identified its rows or filled a column of the template, and this one has not."
                        + added + " Export it with that column, say in a mapping (--mapping) what to read instead, or"
                        + " use another source.");
    }

    /** Keeps what was used for an import. */
    void keep(RunRow run, ReadingPlan reading, StatedReading stated) {
        Choice choice = reading.choice();
        boolean canonical = choice.mapping().equals(MappingDefinition.canonical());
        List<String> shown = HeaderName.shown(reading.header());
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        orders.putAll(choice.before());
        orders.putAll(reading.conventions().dates());
        table.save(new SavedMapping(
                run.importId(),
                run.unit(),
                run.source(),
                run.sha256(),
                run.startedAt(),
                canonical ? "" : MappingYaml.write(choice.mapping(), choice.notes()),
                shown,
                IntStream.range(0, shown.size())
                        .filter(index -> reading.sample().stream()
                                .anyMatch(row -> index < row.cells().size()
                                        && !row.cells().get(index).isBlank()))
                        .mapToObj(shown::get)
                        .toList(),
                orders.entrySet().stream()
                        .map(entry ->
                                entry.getKey().column() + "=" + entry.getValue().word())
                        .toList(),
                stated.stored()));
    }

    private static Map<Field, DateOrder> orders(SavedMapping saved) {
        Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
        for (String each : saved.dateOrders()) {
            int split = each.indexOf('=');
            Field.ofColumn(each.substring(0, split))
                    .ifPresent(field ->
                            DateOrder.of(each.substring(split + 1)).ifPresent(order -> orders.put(field, order)));
        }
        return orders;
    }
}
