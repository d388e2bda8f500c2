package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.winddown.benchmarks.baseline.Address;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Spread;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.benchmarks.inventory.WideGenerator;
import org.winddown.ingest.ImportProgress;

/** A first night into H2 of an inventory and of one with ten times as many rows. */
final class GrowthPhase {

    private static final int TIMES = 10;
    private static final double TIME = 12;
    private static final double HEAP = 1.5;
    private static final int LOOKS = 10;

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
        long liveOfFew = live(file, rows);
        long liveOfMany = live(large, (long) rows * TIMES);
        Files.delete(large);
        scores.phase("Growth, into H2", few, many);
        scores.ratio("ten times the rows, times the time", many.over(few), Aim.atMost(TIME));
        scores.ratio(
                "ten times the rows, times the live heap, " + liveOfFew + " and " + liveOfMany + " MiB",
                Spread.of(List.of((double) liveOfMany / Math.max(1, liveOfFew))),
                Aim.atMost(HEAP));
    }

    private void load(Timings timings, Path file) throws IOException {
        load(installation -> timings.time(() -> installation.load(file, LoadingPhase.FIRST, 0, ImportProgress.SILENT)));
    }

    /** Loads without a clock and collects garbage at every tenth of the way; returns the most that was in use then. */
    private long live(Path file, long all) throws IOException {
        LiveHeap live = new LiveHeap(Math.max(1, all / LOOKS));
        load(installation -> installation.load(file, LoadingPhase.FIRST, 0, live));
        return live.most;
    }

    private void load(Load load) throws IOException {
        Address address = databases.make("grown");
        Path home = work.resolve("home");
        try (Installation installation = Installation.open(home, address)) {
            load.into(installation);
        }
        Commands.delete(home);
        databases.drop("grown");
    }

    private interface Load {
        void into(Installation installation) throws IOException;
    }

    private static final class LiveHeap implements ImportProgress {

        private final long step;
        private String phase = "";
        private long next;
        private long most;

        LiveHeap(long step) {
            this.step = step;
        }

        @Override
        public void rows(String current, long rows) {
            if (!current.equals(phase)) {
                phase = current;
                next = step;
            }
            if (rows >= next) {
                next = rows + step;
                most = Math.max(most, HeapPeak.liveMiB());
            }
        }
    }
}
