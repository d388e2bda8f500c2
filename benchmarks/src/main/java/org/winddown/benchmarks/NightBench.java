package org.winddown.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.inventory.Inventory;
import org.winddown.benchmarks.inventory.InventoryGenerator;

/**
 * Times a night on one generated inventory: the commands a person would type, in this process and its heap, each
 * repetition in a fresh home. Before each repetition the file is read once by the CSV parser alone, for comparison.
 */
final class NightBench {

    private static final String AS_OF = "2024-10-01";

    private final int rows;
    private final long seed;
    private final int repetitions;
    private final PrintWriter out;
    private final HeapPeak heap = new HeapPeak();
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();
    private final Map<String, Long> peaks = new LinkedHashMap<>();
    private final Map<String, Long> kept = new LinkedHashMap<>();

    NightBench(int rows, long seed, int repetitions, PrintWriter out) {
        this.rows = rows;
        this.seed = seed;
        this.repetitions = repetitions;
        this.out = out;
    }

    void run() throws IOException {
        Path work = Files.createTempDirectory("winddown-bench-");
        try {
            Path file = work.resolve("inventory.csv");
            Path units = work.resolve("units.csv");
            Inventory inventory = new InventoryGenerator(rows, seed).write(file, units);
            out.printf(
                    Locale.ROOT,
                    "%s; %d MiB; seed %d; JVM %s, heap at most %d MiB, %d processors%n",
                    inventory,
                    Files.size(file) >> 20,
                    seed,
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            for (int i = 1; i <= repetitions; i++) {
                night(file, units, inventory, work.resolve("home-" + i));
                out.printf(Locale.ROOT, "repetition %d:", i);
                seconds.forEach((phase, all) -> out.printf(Locale.ROOT, " %s %.2f s", phase, all.get(all.size() - 1)));
                out.println();
            }
            summary();
        } finally {
            Commands.delete(work);
        }
    }

    private void night(Path file, Path units, Inventory inventory, Path home) throws IOException {
        Commands.run(home, "units", "load", units.toString());
        time("csv", () -> parse(file));
        String imported =
                time("import", () -> Commands.run(home, "import", file.toString(), "--unit", InventoryGenerator.UNIT));
        if (!imported.contains(inventory.counts())) {
            throw new IllegalStateException("Expected \"" + inventory.counts() + "\" and got \"" + imported + "\".");
        }
        time("findings", () -> Commands.run(home, "findings", "--as-of", AS_OF));
        time("screen", () -> Commands.run(home, "screen", "--as-of", AS_OF));
        time("report", () -> Commands.run(home, "report", "--as-of", AS_OF));
        Commands.delete(home);
    }

    private <T> T time(String phase, Work<T> work) throws IOException {
        heap.reset();
        long start = System.nanoTime();
        T result = work.run();
        seconds.computeIfAbsent(phase, each -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
        peaks.merge(phase, heap.peakMiB(), Math::max);
        kept.merge(phase, heap.keptMiB(), Math::max);
        return result;
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private static long parse(Path file) throws IOException {
        long cells = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                cells += row.getFieldCount();
            }
        }
        return cells;
    }

    private void summary() {
        double base = median(seconds.getOrDefault("csv", List.of(Double.NaN)));
        out.printf(
                Locale.ROOT,
                "%n%-10s %10s %12s %12s %14s%n",
                "phase",
                "median s",
                "rows/s",
                "times csv",
                "peak heap MiB");
        seconds.forEach((phase, all) -> out.printf(
                Locale.ROOT,
                "%-10s %9.2f %10s %10.0f %11.1f %14d %14d%n",
                phase,
                median(all),
                String.format(Locale.ROOT, "%.1f-%.1f", Collections.min(all), Collections.max(all)),
                rows / median(all),
                median(all) / base,
                peaks.get(phase),
                kept.get(phase)));
    }

    static double median(List<Double> all) {
        List<Double> sorted = all.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
