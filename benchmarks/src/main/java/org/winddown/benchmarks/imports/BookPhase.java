package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Path;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.ingest.ImportProgress;

/** A first night that comes as a workbook, on a fresh database. */
final class BookPhase {

    private final Path work;
    private final Databases databases;
    private final int repetitions;
    private final Scores scores;
    private final Timings loads;

    BookPhase(Path work, Databases databases, int rows, int repetitions, HeapPeak heap, Scores scores) {
        this.work = work;
        this.databases = databases;
        this.repetitions = repetitions;
        this.scores = scores;
        this.loads = new Timings("ours, first night", rows, heap);
    }

    /** Loads the workbook, of which every row must be taken. */
    void run(Path workbook) throws IOException {
        for (int i = 0; i < repetitions; i++) {
            Address address = databases.make("book");
            Path home = work.resolve("home");
            try (Installation installation = Installation.open(home, address)) {
                loads.time(() -> installation.load(workbook, LoadingPhase.FIRST, 0, ImportProgress.SILENT));
            }
            Commands.delete(home);
            databases.drop("book");
        }
        scores.phase("Loading a workbook into " + databases.kind(), loads);
    }
}
