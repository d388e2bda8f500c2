package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Spread;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.benchmarks.inventory.WideGenerator;

/** A first night into H2 of an inventory and of one with ten times as many rows. */
final class GrowthPhase {

    private static final int TIMES = 10;
    private static final double TIME = 12;
    private static final double HEAP = 1.5;

    private final Path work;
    private final Databases databases;
    private final int rows;
    private final int repetitions;
    private final HeapPeak heap;
    private final Scores scores;

    GrowthPhase(Path work, Databases databases, int rows, int repetitions, HeapPeak heap, Scores scores) {
        this.work = work;
        this.databases = databases;
        this.rows = rows;
        this.repetitions = repetitions;
        this.heap = heap;
        this.scores = scores;
    }

    void run(Path file, long seed) throws IOException {
        Path large = work.resolve("large.csv");
        new WideGenerator(rows * TIMES, seed).write(large, false);
        Timings few = new Timings("ours, first night", rows, heap);
        Timings many = new Timings("ours, first night, ten times the rows", (long) rows * TIMES, heap);
        for (int i = 0; i < repetitions; i++) {
            load(few, file);
            load(many, large);
        }
        Files.delete(large);
        scores.phase("Growth, into H2", few, many);
        scores.ratio("ten times the rows, times the time", many.over(few), Aim.atMost(TIME));
        scores.ratio(
                "ten times the rows, times the heap after a collection",
                Spread.of(List.of((double) many.keptMiB() / Math.max(1, few.keptMiB()))),
                Aim.atMost(HEAP));
    }

    private void load(Timings timings, Path file) throws IOException {
        Address address = databases.make("grown");
        Path home = work.resolve("home");
        try (Installation installation = Installation.open(home, address)) {
            timings.time(() -> installation.load(file, LoadingPhase.FIRST, 0));
        }
        Commands.delete(home);
        databases.drop("grown");
    }
}
