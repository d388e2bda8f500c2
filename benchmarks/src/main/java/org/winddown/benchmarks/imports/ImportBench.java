package org.winddown.benchmarks.imports;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.inventory.WideGenerator;

/**
 * Times imports of one generated inventory of 15 columns beside their baselines, by turns, all in this process and its
 * heap; only PostgreSQL is a process of its own, the same for all.
 */
public final class ImportBench {

    /** What can be timed by itself. */
    public static final Set<String> PHASES = Set.of("text", "workbook", "book", "h2", "postgresql", "growth");

    private static final int ROWS_OF_A_SHEET = 1_048_575;

    private final int rows;
    private final long seed;
    private final int repetitions;
    private final Set<String> phases;
    private final PrintWriter out;
    private final HeapPeak heap = new HeapPeak();

    /**
     * A benchmark that has not run.
     *
     * @param rows rows of the inventory, at least 1,000 and no more than a sheet holds; growth takes ten times as many
     * @param phases some of {@link #PHASES}
     */
    public ImportBench(int rows, long seed, int repetitions, Set<String> phases, PrintWriter out) {
        if (repetitions < 1 || !PHASES.containsAll(phases)) {
            throw new IllegalArgumentException(
                    "At least one repetition and phases of " + PHASES + ", not " + repetitions + " of " + phases + ".");
        }
        if ((phases.contains("workbook") || phases.contains("book")) && rows > ROWS_OF_A_SHEET) {
            throw new IllegalArgumentException("A sheet holds " + ROWS_OF_A_SHEET + " rows under its header, not "
                    + rows + ". Take fewer, or one of the other phases.");
        }
        this.rows = rows;
        this.seed = seed;
        this.repetitions = repetitions;
        this.phases = Set.copyOf(phases);
        this.out = out;
    }

    /** Runs the phases; returns whether every aim was reached. */
    public boolean run() throws IOException {
        Path work = Files.createTempDirectory("winddown-bench-");
        try {
            WideGenerator generator = new WideGenerator(rows, seed);
            Path night = work.resolve("inventory.csv");
            Path next = work.resolve("inventory-next.csv");
            generator.write(night, false);
            generator.write(next, true);
            out.printf(
                    Locale.ROOT,
                    "%d rows, 15 columns, %d MiB; second night with %d rows changed; seed %d, %d repetitions; JVM %s,"
                            + " heap at most %d MiB, %d processors%n",
                    rows,
                    Files.size(night) >> 20,
                    generator.changes(),
                    seed,
                    repetitions,
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            out.println("median (least-most) of the repetitions; ratios are taken within each turn");
            Scores scores = new Scores(out);
            reading(work, generator, night, scores);
            loading(work, night, next, generator.changes(), scores);
            book(work, generator, scores);
            return scores.reached();
        } finally {
            Commands.delete(work);
        }
    }

    private void reading(Path work, WideGenerator generator, Path night, Scores scores) throws IOException {
        ReadingPhase reading = new ReadingPhase(rows, repetitions, heap, scores);
        if (phases.contains("text")) {
            reading.text(night);
        }
        if (phases.contains("workbook")) {
            Path workbook = work.resolve("inventory.xlsx");
            generator.writeWorkbook(workbook);
            reading.workbook(workbook);
            Files.delete(workbook);
        }
    }

    private void book(Path work, WideGenerator generator, Scores scores) throws IOException {
        if (phases.contains("book")) {
            Path workbook = work.resolve("inventory.xlsx");
            generator.writeWorkbook(workbook);
            try (Databases databases = new H2Databases(work.resolve("books"))) {
                new BookPhase(work, databases, rows, repetitions, heap, scores).run(workbook);
            }
            Files.delete(workbook);
        }
    }

    private void loading(Path work, Path night, Path next, long changes, Scores scores) throws IOException {
        try (Databases databases = new H2Databases(work.resolve("h2"))) {
            if (phases.contains("h2")) {
                new LoadingPhase(work, databases, rows, repetitions, heap, scores).run(night, next, changes);
            }
            if (phases.contains("growth")) {
                new GrowthPhase(work, databases, rows, repetitions, heap, scores).run(night, seed);
            }
        }
        if (phases.contains("postgresql")) {
            try (Databases databases = new PostgresDatabases(work.resolve("postgresql"))) {
                new LoadingPhase(work, databases, rows, repetitions, heap, scores).run(night, next, changes);
            }
        }
    }
}
