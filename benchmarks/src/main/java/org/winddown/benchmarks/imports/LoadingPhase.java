package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.baseline.BareCopy;
import org.winddown.benchmarks.baseline.BareReading;
import org.winddown.benchmarks.baseline.TextbookJob;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.benchmarks.inventory.WideGenerator;
import org.winddown.ingest.ImportProgress;

/**
 * A first night and a second one on fresh databases, ours and the baselines' in turns. Not timed: making and opening
 * the databases, which is done anew for every load.
 */
final class LoadingPhase {

    static final Instant FIRST = Instant.parse("2024-08-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-08-02T00:00:00Z");

    private static final double OF_TEXTBOOK = 2.5;
    private static final double OF_COPY = 2.0;
    private static final double SECOND_NIGHT = 0.25;
    /** STACK's textbook job and FastCSV, 17.6 times as long, give or take a fifth. */
    private static final Aim TEXTBOOK_OVER_FASTCSV = Aim.between(14.1, 21.1);

    private final Path work;
    private final Databases databases;
    private final int repetitions;
    private final Scores scores;
    private final Timings first;
    private final Timings second;
    private final Timings textbookFirst;
    private final Timings textbookSecond;
    private final Timings csv;
    private final Timings copy;

    LoadingPhase(Path work, Databases databases, int rows, int repetitions, HeapPeak heap, Scores scores) {
        this.work = work;
        this.databases = databases;
        this.repetitions = repetitions;
        this.scores = scores;
        this.first = new Timings("ours, first night", rows, heap);
        this.second = new Timings("ours, second night, 1 percent changed", rows, heap);
        this.textbookFirst = new Timings("textbook job, first night", rows, heap);
        this.textbookSecond = new Timings("textbook job, second night", rows, heap);
        this.csv = new Timings("FastCSV alone, for comparison", rows, heap);
        this.copy = new Timings("COPY, first night", rows, heap);
    }

    /** Loads the files of both nights. */
    void run(Path night, Path next, long changes) throws IOException {
        for (int i = 0; i < repetitions; i++) {
            Address ours = databases.make("ours");
            Address textbook = databases.make("textbook");
            Path home = work.resolve("home");
            try (Installation installation = Installation.open(home, ours)) {
                first.time(() -> installation.load(night, FIRST, 0, ImportProgress.SILENT));
            }
            try (TextbookJob job = TextbookJob.create(textbook, WideGenerator.COLUMNS)) {
                textbookFirst.time(() -> job.run(night));
            }
            bare(night);
            try (Installation installation = Installation.open(home, ours)) {
                second.time(() -> installation.load(next, SECOND, changes, ImportProgress.SILENT));
            }
            try (TextbookJob job = TextbookJob.reopen(textbook, WideGenerator.COLUMNS)) {
                textbookSecond.time(() -> job.run(next));
            }
            Commands.delete(home);
            databases.drop("ours");
            databases.drop("textbook");
        }
        print();
    }

    private void bare(Path night) throws IOException {
        csv.time(() -> BareReading.csv(night, WideGenerator.COLUMNS.size()));
        Address address = databases.make("copied");
        if (address.postgresql()) {
            try (BareCopy loader = BareCopy.create(address, WideGenerator.COLUMNS)) {
                copy.time(() -> loader.run(night));
            }
        }
        databases.drop("copied");
    }

    private void print() {
        String kind = databases.kind();
        if (kind.equals("PostgreSQL")) {
            scores.phase("Loading into " + kind, first, textbookFirst, copy, second, textbookSecond, csv);
            scores.ratio("first night, times the time of COPY", first.over(copy), Aim.atMost(OF_COPY));
            scores.ratio("first night, rows a second, times those of the textbook job", textbookFirst.over(first));
        } else {
            scores.phase("Loading into " + kind, first, textbookFirst, second, textbookSecond, csv);
            scores.ratio(
                    "first night, rows a second, times those of the textbook job",
                    textbookFirst.over(first),
                    Aim.atLeast(OF_TEXTBOOK));
            scores.processor(textbookFirst.processorOver(first));
            scores.ratio("textbook job, times the time of FastCSV", textbookFirst.over(csv), TEXTBOOK_OVER_FASTCSV);
        }
        scores.ratio(
                "second night, times the time of the textbook job",
                second.over(textbookSecond),
                Aim.atMost(SECOND_NIGHT));
        if (kind.equals("H2")) {
            scores.processor(second.processorOver(textbookSecond));
        }
    }
}
