package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.winddown.benchmarks.baseline.BareReading;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.benchmarks.inventory.WideGenerator;
import org.winddown.ingest.block.RowPile;
import org.winddown.ingest.block.RowSignature;
import org.winddown.ingest.cell.ConventionScan;
import org.winddown.ingest.cell.Conventions;
import org.winddown.ingest.job.InventoryFile;
import org.winddown.ingest.mapping.ColumnMapping;
import org.winddown.ingest.mapping.MappingDefinition;
import org.winddown.ingest.mapping.PlainRows;
import org.winddown.ingest.mapping.RowOutcome;
import org.winddown.ingest.mapping.RowToAsset;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;
import org.winddown.rules.asset.Asset;

/** Files to validated assets in one thread, without a database; and the rows of a workbook alone. */
final class ReadingPhase {

    private static final double OF_FASTCSV = 0.5;
    private static final double OF_FASTEXCEL = 0.7;
    private static final long PILE = 4L << 20;

    private final int rows;
    private final int repetitions;
    private final HeapPeak heap;
    private final Scores scores;

    ReadingPhase(int rows, int repetitions, HeapPeak heap, Scores scores) {
        this.rows = rows;
        this.repetitions = repetitions;
        this.heap = heap;
        this.scores = scores;
    }

    void text(Path file) throws IOException {
        Timings cells = new Timings("ours, encoding and dialect found, cells only", rows, heap);
        Timings ours = new Timings("ours, bytes to validated assets, packed as an import packs them", rows, heap);
        Timings objects = new Timings("ours, bytes to validated assets, each an object", rows, heap);
        Timings bare = new Timings("FastCSV alone", rows, heap);
        for (int i = 0; i < repetitions; i++) {
            ours.time(() -> packed(file));
            objects.time(() -> assets(file));
            bare.time(() -> BareReading.csv(file, WideGenerator.COLUMNS.size()));
            cells.time(() -> cells(file));
        }
        scores.phase("Reading a text alone, one thread", ours, bare, objects, cells);
        scores.ratio("rows a second, times those of FastCSV", bare.over(ours), Aim.atLeast(OF_FASTCSV));
        scores.processor(bare.processorOver(ours));
        scores.ratio("each an object", bare.over(objects));
        scores.ratio("cells only", bare.over(cells));
    }

    void workbook(Path file) throws IOException {
        Timings ours = new Timings("ours, cells as texts", rows, heap);
        Timings bare = new Timings("fastexcel-reader alone", rows, heap);
        Timings assets = new Timings("ours, bytes to validated assets", rows, heap);
        for (int i = 0; i < repetitions; i++) {
            ours.time(() -> cells(file));
            bare.time(() -> BareReading.workbook(file, WideGenerator.COLUMNS.size()));
            assets.time(() -> assets(file));
        }
        scores.phase("Reading a workbook alone, one thread", ours, bare, assets);
        scores.ratio("rows a second, times those of fastexcel-reader", bare.over(ours), Aim.atLeast(OF_FASTEXCEL));
        scores.processor(bare.processorOver(ours));
        scores.ratio("to validated assets", bare.over(assets));
    }

    private static RowSource open(Path file) {
        return new InventoryFile(file, file.getFileName().toString(), Optional.empty()).open();
    }

    private static long cells(Path file) {
        try (RowSource source = open(file)) {
            long read = 0;
            long characters = 0;
            for (RawRow row = source.next(); row != null; row = source.next()) {
                for (String cell : row.cells()) {
                    characters += cell.length();
                }
                if (row.cells().size() != WideGenerator.COLUMNS.size()
                        || row.cells().get(0).isEmpty()) {
                    throw new IllegalStateException("Row " + row.rowNumber() + " is " + row.cells());
                }
                read++;
            }
            if (characters < read) {
                throw new IllegalStateException(read + " rows have " + characters + " characters.");
            }
            return read;
        }
    }

    private static RowToAsset reading(Path file) {
        String name = file.getFileName().toString();
        try (RowSource source = open(file)) {
            ColumnMapping columns =
                    ColumnMapping.of(name, source.header().cells(), MappingDefinition.canonical(), Optional.empty());
            return new RowToAsset(
                    columns, "BENCH", "inventory", "", name, source.sheet(), conventions(source, columns));
        }
    }

    private static long assets(Path file) {
        RowToAsset rows = reading(file);
        try (RowSource source = open(file)) {
            long accepted = 0;
            for (RawRow row = source.next(); row != null; row = source.next()) {
                asset(rows, row);
                accepted++;
            }
            return accepted;
        }
    }

    private static Asset asset(RowToAsset rows, RawRow row) {
        if (rows.apply(row) instanceof RowOutcome.Accepted taken) {
            return taken.asset();
        }
        throw new IllegalStateException("Row " + row.rowNumber() + " is not taken: " + row.cells());
    }

    private static long packed(Path file) {
        RowToAsset rows = reading(file);
        PlainRows plain = rows.plainRows().orElseThrow();
        try (RowSource source = open(file)) {
            long accepted = 0;
            RowPile pile = new RowPile();
            for (RawRow row = source.next(); row != null; row = source.next()) {
                if (!plain.pack(row, 0, RowSignature.NONE, pile.draft())) {
                    Asset asset = asset(rows, row);
                    pile.draft().begin(asset.key().kind(), 0, row.rowNumber(), RowSignature.NONE);
                    pile.draft().id(asset.key().assetId());
                    pile.draft().body(asset.fields(), asset.extras());
                }
                pile.add();
                accepted++;
                if (pile.weight() > PILE) {
                    pile = new RowPile();
                }
            }
            return accepted;
        }
    }

    /** How dates and numbers are written, found as an import finds it. */
    private static Conventions conventions(RowSource source, ColumnMapping columns) {
        ConventionScan scan = new ConventionScan();
        boolean more = true;
        for (RawRow row = source.next(); more && row != null; row = source.next()) {
            columns.show(row, scan);
            more = scan.wantsMore();
        }
        return scan.conventions(Conventions.none());
    }
}
