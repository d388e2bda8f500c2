package org.winddown.benchmarks.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jasperreports.engine.JRException;
import org.winddown.benchmarks.gauge.Aim;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.Scores;
import org.winddown.benchmarks.gauge.Spread;
import org.winddown.benchmarks.gauge.Timings;
import org.winddown.reporting.excel.ExcelReportWriter;
import org.winddown.reporting.model.ComplianceReport;
import org.winddown.reporting.model.PageSize;
import org.winddown.reporting.part.DataTable;
import org.winddown.reporting.pdf.PdfReportWriter;

/** Times writing long reports beside bare loops that write the same table, by turns, in this process and its heap. */
public final class ReportBench {

    /** What can be timed by itself. */
    public static final Set<String> PHASES = Set.of("workbook", "pdf", "heap", "units");

    private static final double WORKBOOK = 1.15;
    private static final double PAPER = 1.2;
    private static final double FLAT = 1.2;
    private static final int LOOKS = 5;

    private final int rows;
    private final int repetitions;
    private final Set<String> phases;
    private final PrintWriter out;
    private final HeapPeak heap = new HeapPeak();

    /**
     * A benchmark that has not run.
     *
     * @param rows lines of the workbook; a hundredth of them are written on paper, and so many are the rows of the
     *     units' inventories together
     * @param phases some of {@link #PHASES}
     */
    public ReportBench(int rows, int repetitions, Set<String> phases, PrintWriter out) {
        if (repetitions < 1 || !PHASES.containsAll(phases)) {
            throw new IllegalArgumentException(
                    "At least one repetition and phases of " + PHASES + ", not " + repetitions + " of " + phases + ".");
        }
        this.rows = rows;
        this.repetitions = repetitions;
        this.phases = Set.copyOf(phases);
        this.out = out;
    }

    /** Runs the phases; returns whether every aim was reached. */
    public boolean run() throws IOException, JRException {
        Path work = Files.createTempDirectory("winddown-bench-");
        try {
            out.printf(
                    Locale.ROOT,
                    "%d lines; %d repetitions; JVM %s, heap at most %d MiB, %d processors%n",
                    rows,
                    repetitions,
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            Scores scores = new Scores(out);
            if (phases.contains("workbook")) {
                workbook(work, scores);
            }
            if (phases.contains("heap")) {
                growth(work, scores);
            }
            if (phases.contains("pdf")) {
                paper(work, scores);
            }
            if (phases.contains("units")) {
                new ManyUnits(rows, repetitions, heap).run(work, scores);
            }
            return scores.reached();
        } finally {
            Commands.delete(work);
        }
    }

    private void workbook(Path work, Scores scores) throws IOException {
        Timings bare = new Timings("bare loop over the streaming workbook", rows, heap);
        Timings ours = new Timings("ours", rows, heap);
        Path file = work.resolve("lines.xlsx");
        DataTable<Integer> table = FindingTable.table(rows);
        for (int i = 0; i <= repetitions; i++) {
            Timings baseOf = i == 0 ? new Timings("warm-up", rows, heap) : bare;
            Timings oursOf = i == 0 ? new Timings("warm-up", rows, heap) : ours;
            baseOf.time(() -> {
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                    BareWorkbook.write(table, to);
                }
                return rows;
            });
            oursOf.time(() -> {
                write(FindingTable.report(rows), file);
                return rows;
            });
        }
        scores.phase("Writing a workbook of " + rows + " lines", bare, ours);
        scores.ratio("time of the bare loop", ours.over(bare), Aim.atMost(WORKBOOK));
        scores.processor(ours.processorOver(bare));
    }

    private static void write(ComplianceReport report, Path file) throws IOException {
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
            new ExcelReportWriter().write(report, PageSize.A4, to);
        }
    }

    /** What is live while a tenth of the lines is written, and while all are. */
    private void growth(Path work, Scores scores) throws IOException {
        Path file = work.resolve("growing.xlsx");
        long few = live(rows / 10, file);
        long all = live(rows, file);
        out.println("Live heap while lines are written: " + few + " MiB of a tenth, " + all + " MiB of all");
        scores.ratio("all over a tenth", Spread.of(List.of((double) all / few)), Aim.atMost(FLAT));
    }

    private static long live(int lines, Path file) throws IOException {
        ComplianceReport report = FindingTable.report(lines);
        DataTable<Integer> table = FindingTable.table(lines);
        Looking looking = new Looking(lines);
        DataTable<Integer> looked = new DataTable<>(
                table.name(),
                table.title(),
                table.medium(),
                table.columns(),
                () -> looking.over(table.rows().iterator()),
                table.most(),
                table.sum(),
                table.note(),
                table.newPage(),
                null);
        write(new ComplianceReport(report.head(), List.of(looked)), file);
        return looking.most;
    }

    private static final class Looking {

        private final int every;
        private long most;

        Looking(int lines) {
            this.every = Math.max(1, lines / LOOKS);
        }

        Iterator<Integer> over(Iterator<Integer> rows) {
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Integer next() {
                    Integer row = rows.next();
                    if ((row + 1) % every == 0) {
                        most = Math.max(most, HeapPeak.liveMiB());
                    }
                    return row;
                }
            };
        }
    }

    private void paper(Path work, Scores scores) throws IOException, JRException {
        int lines = rows / 100;
        Timings bare = new Timings("bare fill and export, tagged", lines, heap);
        Timings ours = new Timings("ours, PDF/A-2a and PDF/UA-1", lines, heap);
        Path file = work.resolve("lines.pdf");
        BarePaper<Integer> baseline = new BarePaper<>(FindingTable.table(lines));
        PdfReportWriter writer = new PdfReportWriter();
        for (int i = -2; i < repetitions; i++) {
            Timings baseOf = i < 0 ? new Timings("warm-up", lines, heap) : bare;
            Timings oursOf = i < 0 ? new Timings("warm-up", lines, heap) : ours;
            baseOf.time(() -> {
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                    baseline.write(to);
                } catch (JRException e) {
                    throw new IOException(e);
                }
                return lines;
            });
            oursOf.time(() -> {
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
                    writer.volumes(FindingTable.report(lines), PageSize.A4, "lines")
                            .forEach(volume -> volume.writeTo(to));
                }
                return lines;
            });
        }
        scores.phase("Writing a PDF file of " + lines + " lines", bare, ours);
        scores.ratio("time of the bare fill and export", ours.over(bare), Aim.atMost(PAPER));
        scores.processor(ours.processorOver(bare));
    }
}
