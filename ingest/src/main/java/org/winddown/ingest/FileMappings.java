package org.winddown.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingSheet;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;
import org.winddown.ingest.store.MappingTable.SavedMapping;
import org.winddown.ingest.store.SnapshotRow;
import org.winddown.ingest.store.SnapshotTable;
import org.winddown.rules.asset.Field;

/** Tells with which mapping an import would read a file, and stores nothing. */
public final class FileMappings {

    private final Optional<DataSource> database;

    /** What imports into this database would use: the mappings of its sources count. */
    public FileMappings(DataSource database) {
        this.database = Optional.of(database);
    }

    private FileMappings() {
        this.database = Optional.empty();
    }

    /** What the first import of a source would use. */
    public static FileMappings ofFirstImport() {
        return new FileMappings();
    }

    /**
     * Tells the mapping of a file.
     *
     * @throws RefusedFileException when there is none: the file cannot be read, or the kind of its rows is not certain
     */
    public MappingOfFile of(ImportRequest request) {
        Path path = request.file();
        String name = String.valueOf(path.getFileName());
        try (RowSource source = new InventoryFile(path, name, request.parent()).open()) {
            ReadingPlan.Beginning beginning = ReadingPlan.Beginning.of(source);
            SourceMappings.Choice choice = choose(request, beginning);
            MappingSheet sheet = sheet(choice, beginning.header());
            try {
                return told(name, choice, sheet, ReadingPlan.of(request, name, source, beginning, choice));
            } catch (RefusedFileException e) {
                return refused(name, choice, sheet, e);
            }
        }
    }

    private SourceMappings.Choice choose(ImportRequest request, ReadingPlan.Beginning beginning) {
        if (database.isEmpty()) {
            return SourceMappings.choose(
                    request, beginning.header(), beginning.sample(), Optional.<SavedMapping>empty());
        }
        Optional<String> corrected = ColumnMapping.holdsCorrections(beginning.header())
                ? new SnapshotTable(database.get())
                        .latest(
                                request.unit(),
                                request.source(),
                                request.snapshotAt().orElse(SnapshotTable.END))
                        .map(SnapshotRow::importId)
                : Optional.empty();
        return new SourceMappings(database.get())
                .choose(
                        request,
                        ContentStore.sha256(request.file()),
                        beginning.header(),
                        beginning.sample(),
                        corrected);
    }

    /** A chosen mapping beside the header of the file that it was chosen for. */
    static MappingSheet sheet(SourceMappings.Choice choice, List<String> header) {
        return new MappingSheet(choice.mapping(), header, guesses(choice), reason(choice));
    }

    private static String reason(SourceMappings.Choice choice) {
        return "mapping " + choice.mapping().name() + " says so";
    }

    private static Map<String, MappingSheet.Guess> guesses(SourceMappings.Choice choice) {
        Map<String, MappingSheet.Guess> guesses = new LinkedHashMap<>();
        choice.proposed()
                .forEach(column -> guesses.put(
                        column.header(),
                        new MappingSheet.Guess(
                                column.field().map(Field::column),
                                column.confidence().name(),
                                column.reason())));
        return guesses;
    }

    private static List<String> head(String name, SourceMappings.Choice choice) {
        return List.of(
                "How an import reads " + name + ": mapping \""
                        + choice.mapping().name() + "\", because " + choice.origin() + ".",
                "Edit it and give it with --mapping. Lines that begin with # are not read.");
    }

    private static MappingOfFile told(
            String name, SourceMappings.Choice choice, MappingSheet sheet, ReadingPlan reading) {
        List<String> foot = new ArrayList<>();
        Map<String, String> dates = new TreeMap<>();
        Map<String, String> decimals = new TreeMap<>();
        if (choice.mapping().stated().dates().isEmpty()) {
            foot.addAll(known("dates", dates, reading.conventions().dates(), order -> order.word()));
        }
        if (choice.mapping().stated().decimals().isEmpty()) {
            foot.addAll(known("decimals", decimals, reading.conventions().decimals(), mark -> mark.word()));
        }
        List<String> undecided =
                reading.undecided().stream().map(Field::column).sorted().toList();
        reading.undecided().forEach(field -> foot.add(open(field)));
        return new MappingOfFile(
                name,
                choice.mapping().name(),
                choice.origin(),
                sheet.columns(),
                dates,
                decimals,
                undecided,
                reading.remarks(),
                sheet.yaml(head(name, choice), foot),
                Optional.empty());
    }

    private static <T> List<String> known(
            String key, Map<String, String> told, Map<Field, T> found, Function<T, String> word) {
        Map<String, List<String>> columns = new TreeMap<>();
        new TreeMap<>(found).forEach((field, what) -> {
            told.put(field.column(), word.apply(what));
            columns.computeIfAbsent(word.apply(what), each -> new ArrayList<>()).add(field.column());
        });
        List<String> lines = new ArrayList<>();
        columns.forEach((what, where) -> lines.add(
                key + ": " + what + " # decided by this file or by earlier ones for " + String.join(", ", where)));
        return lines;
    }

    private static String open(Field field) {
        return field.type() == Field.Type.NUMBER
                ? "decimals: point or comma # no cell of " + field.column()
                        + " tells; without it rows in doubt are set aside (DECIMAL_MARK_UNKNOWN)"
                : "dates: day-first or month-first # no cell of " + field.column()
                        + " tells; without it rows in doubt are set aside (DATE_ORDER_UNKNOWN)";
    }

    private static MappingOfFile refused(
            String name, SourceMappings.Choice choice, MappingSheet sheet, RefusedFileException why) {
        return new MappingOfFile(
                name,
                choice.mapping().name(),
                choice.origin(),
                sheet.columns(),
                Map.of(),
                Map.of(),
                List.of(),
                choice.remarks(),
                sheet.yaml(
                        head(name, choice),
                        List.of(
                                "An import would refuse the file: " + why.line(),
                                "identity: [columns that make a row the same row tomorrow]")),
                Optional.of(why.line()));
    }
}
