package org.winddown.benchmarks.reports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.benchmarks.inventory.InventoryGenerator;

/**
 * Times a night's reports of many units: the command {@code report}, which screens them and writes a workbook and a PDF
 * file of each, and of the enterprise. All processors should have something to do all the time.
 */
final class ManyUnits {

    private static final int UNITS = 200;
    private static final long FILES = 2 * (UNITS + 1);
    private static final int LEAST_ROWS = 1_000;
    private static final double SHARE = 1.3;
    private static final LocalDate FIRST_NIGHT = LocalDate.of(2024, 10, 1);

    private final int rows;
    private final int repetitions;
    private final HeapPeak heap;

    /**
     * Not run yet.
     *
     * @param rows rows of all inventories together; a unit has a thousand at least
     */
    ManyUnits(int rows, int repetitions, HeapPeak heap) {
        this.rows = Math.max(LEAST_ROWS, rows / UNITS);
        this.repetitions = repetitions;
        this.heap = heap;
    }

    void run(Path work, Scores scores) throws IOException {
        List<String> units = IntStream.range(0, UNITS).mapToObj(ManyUnits::code).toList();
        Path home = work.resolve("home");
        Path inbox = work.resolve("inbox");
        for (int i = 0; i < UNITS; i++) {
            Path folder = Files.createDirectories(inbox.resolve(units.get(i)).resolve("inventory"));
            new InventoryGenerator(rows, i).write(folder.resolve("inventory.csv"), work.resolve("unit.csv"));
            Files.writeString(folder.resolve("inventory.csv.yaml"), "snapshot_date: 2024-09-30\n");
        }
        Path list = Files.writeString(work.resolve("units.csv"), InventoryGenerator.units(units));
        Commands.run(home, "units", "load", list.toString());
        Commands.run(home, "nightly", "--as-of", FIRST_NIGHT.toString(), "--inbox", inbox.toString());
        Timings reports = new Timings("reports of " + UNITS + " units", (long) rows * UNITS, heap);
        Path out = work.resolve("out");
        for (int i = 1; i <= repetitions; i++) {
            Commands.delete(out);
            // Of another night, as those of one that is over are kept and only copied.
            String night = FIRST_NIGHT.plusDays(i).toString();
            reports.time(() -> {
                Commands.run(home, "report", "--as-of", night, "--out", out.toString());
                return (long) rows * UNITS;
            });
            if (files(out) != FILES) {
                throw new IllegalStateException("Expected " + FILES + " reports and got " + files(out) + ".");
            }
        }
        scores.phase("Screening " + UNITS + " units of " + rows + " rows and writing their reports", reports);
        scores.ratio(
                "of the processor time, shared by all processors",
                reports.overShareOf(Runtime.getRuntime().availableProcessors()),
                Aim.atMost(SHARE));
    }

    private static String code(int unit) {
        return String.format(Locale.ROOT, "U%03d", unit);
    }

    /** Reports in a folder. */
    private static long files(Path out) throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.map(Path::toString)
                    .filter(name -> name.endsWith(".xlsx") || name.endsWith(".pdf"))
                    .count();
        }
    }
}
