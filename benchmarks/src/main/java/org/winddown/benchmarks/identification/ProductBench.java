package org.winddown.benchmarks.identification;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.winddown.benchmarks.gauge.Commands;
import org.winddown.benchmarks.gauge.HeapPeak;
import org.winddown.benchmarks.gauge.LookUps;
import org.winddown.benchmarks.gauge.LookUps.Comparison;
import org.winddown.rules.asset.ProductName;
import org.winddown.rules.identification.Catalogue;
import org.winddown.rules.identification.Catalogues;
import org.winddown.rules.identification.Identification.Decision;
import org.winddown.rules.identification.vendor.Vendor;

/**
 * Recognises products by the shipped catalogue: all distinct names one after the other, by turns with Lucene's fuzzy
 * queries alone over the same texts, without memory of what was asked; then all rows of a file by the command
 * {@code identify}, which reads, remembers and writes.
 */
public final class ProductBench {

    private static final int REPETITIONS = 3;
    private static final int FUZZY = 2_000;
    private static final double MOST_SECONDS = 30;

    private final int rows;
    private final int distinct;
    private final long seed;
    private final PrintWriter out;
    private final HeapPeak heap = new HeapPeak();

    /** Recognises so many rows with so many distinct names, made from a seed. */
    public ProductBench(int rows, int distinct, long seed, PrintWriter out) {
        this.rows = rows;
        this.distinct = distinct;
        this.seed = seed;
        this.out = out;
    }

    /**
     * Measures and prints.
     *
     * @return whether the aims are reached
     */
    public boolean run() throws IOException {
        List<Vendor> makers = Catalogues.content().vendors();
        List<ProductName> names = new ProductGenerator(seed, makers).names(distinct);
        List<String> texts = ProductGenerator.texts(makers);
        Catalogue catalogue = Catalogues.shipped();
        FuzzyQueries queries = new FuzzyQueries(texts);
        out.printf(
                Locale.ROOT,
                "%d distinct names of products, seed %d; a catalogue of %d makers with %d texts%n",
                distinct,
                seed,
                makers.size(),
                texts.size());
        Comparison compared = LookUps.compare(
                names,
                name -> catalogue.identify(name).decision() != Decision.NO_MATCH,
                name -> queries.finds(name.vendor() + " " + name.product()),
                FUZZY);
        Aims aims = new Aims(out);
        aims.print("distinct products", compared);
        aims.below(rows + " rows by identify, s of processor time", identify(names), MOST_SECONDS);
        return aims.reached();
    }

    /** Seconds of processor time that the command takes, reading and writing included: the median. */
    private double identify(List<ProductName> names) throws IOException {
        List<Double> seconds = new ArrayList<>(REPETITIONS);
        Path work = Files.createTempDirectory("winddown-bench-");
        try {
            Path in = work.resolve("products.csv");
            Path answers = work.resolve("answers.csv");
            ProductGenerator.write(in, rows, names);
            for (int i = 1; i <= REPETITIONS; i++) {
                heap.reset();
                long processor = LookUps.processorTime();
                long clock = System.nanoTime();
                String said = Commands.run(work, "identify", "--file", in.toString(), "--out", answers.toString());
                double clocked = (System.nanoTime() - clock) / 1e9;
                seconds.add((LookUps.processorTime() - processor) / 1e9);
                out.printf(
                        Locale.ROOT,
                        "identify, %d rows of %d MiB: %.2f s of processor time (%.2f by the clock); heap at most %d MiB,"
                                + " %d after a collection; %s%n",
                        rows,
                        Files.size(in) >> 20,
                        seconds.get(i - 1),
                        clocked,
                        heap.peakMiB(),
                        heap.keptMiB(),
                        said.strip());
            }
        } finally {
            Commands.delete(work);
        }
        return seconds.stream().sorted().toList().get(REPETITIONS / 2);
    }
}
