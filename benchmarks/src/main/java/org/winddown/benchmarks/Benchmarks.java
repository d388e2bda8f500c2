package org.winddown.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.sf.jasperreports.engine.JRException;
import org.winddown.benchmarks.gauge.PostgresServer;
import org.winddown.benchmarks.identification.NameBench;
import org.winddown.benchmarks.identification.ProductBench;
import org.winddown.benchmarks.imports.ImportBench;
import org.winddown.benchmarks.inventory.InventoryGenerator;
import org.winddown.benchmarks.reports.ReportBench;
import org.winddown.benchmarks.rules.PackBench;
import org.winddown.benchmarks.rules.RuleBench;

/** Picks the benchmark that the first word names. */
public final class Benchmarks {

    private static final String USAGE = """
            Usage: java -jar winddown-benchmarks.jar COMMAND
              generate ROWS SEED FILE UNITS   write an inventory and its unit, print what is in it
              night ROWS SEED REPETITIONS     time import, screen and report of a generated inventory
              ingest ROWS SEED REPETITIONS [PHASE]
                                              time reading and importing beside the textbook job, COPY and the bare
                                              parsers; PHASE is text, workbook, h2, postgresql or growth; ends with 1
                                              when an aim is missed
              reports LINES REPETITIONS [PHASE]
                                              time writing a workbook of so many lines and a PDF file of a hundredth
                                              beside bare loops, and the reports of 200 units with so many rows;
                                              PHASE is workbook, heap, pdf or units; ends with 1 when an aim is missed
              rules FORKS                     time the rules engine beside Drools; ends with 1 when it is too slow
              packs                           time loading and checking all packs; ends with 1 when it is too slow
              stored ROWS SEED REPETITIONS    time reading stored assets and judging them by all packs
              identify ROWS NAMES SEED        time recognising products; ends with 1 when an aim is missed
              names PARTIES SEED              time looking up names in a list; ends with 1 when an aim is missed
              identification ROWS NAMES PARTIES SEED
                                              both in one run; ends with 1 when an aim is missed
              postgres DIR DATABASES          run PostgreSQL in DIR until standard input ends, print how to reach it
            """;

    private Benchmarks() {}

    /** Runs one benchmark; what it prints goes to standard output. */
    public static void main(String[] args) throws IOException, JRException {
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8), true);
        List<String> words = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        String command = args.length == 0 ? "" : args[0];
        if (command.equals("generate") && words.size() == 4) {
            InventoryGenerator generator = new InventoryGenerator(rows(words), seed(words));
            out.println(generator.write(Path.of(words.get(2)), Path.of(words.get(3))));
        } else if (command.equals("night") && words.size() == 3) {
            new NightBench(rows(words), seed(words), Integer.parseInt(words.get(2)), out).run();
        } else if (command.equals("ingest") && (words.size() == 3 || words.size() == 4)) {
            Set<String> phases = words.size() == 4 ? Set.of(words.get(3)) : ImportBench.PHASES;
            if (!new ImportBench(rows(words), seed(words), number(words, 2), phases, out).run()) {
                System.exit(1);
            }
        } else if (command.equals("reports") && (words.size() == 2 || words.size() == 3)) {
            Set<String> phases = words.size() == 3 ? Set.of(words.get(2)) : ReportBench.PHASES;
            if (!new ReportBench(rows(words), number(words, 1), phases, out).run()) {
                System.exit(1);
            }
        } else if (command.equals("rules") && words.size() == 1) {
            if (!new RuleBench(Integer.parseInt(words.get(0)), out).run()) {
                System.exit(1);
            }
        } else if (command.equals("packs") && words.isEmpty()) {
            if (!new PackBench(out).run()) {
                System.exit(1);
            }
        } else if (command.equals("stored") && words.size() == 3) {
            new StoredBench(rows(words), seed(words), Integer.parseInt(words.get(2)), out).run();
        } else if (command.equals("identify") && words.size() == 3) {
            if (!new ProductBench(rows(words), number(words, 1), Long.parseLong(words.get(2)), out).run()) {
                System.exit(1);
            }
        } else if (command.equals("identification") && words.size() == 4) {
            long seed = Long.parseLong(words.get(3));
            boolean products = new ProductBench(rows(words), number(words, 1), seed, out).run();
            boolean names = new NameBench(number(words, 2), seed, out).run();
            if (!products || !names) {
                System.exit(1);
            }
        } else if (command.equals("names") && words.size() == 2) {
            if (!new NameBench(rows(words), seed(words), out).run()) {
                System.exit(1);
            }
        } else if (command.equals("postgres") && words.size() == 2) {
            PostgresServer.serve(Path.of(words.get(0)), Integer.parseInt(words.get(1)), out);
        } else {
            out.print(USAGE);
            out.flush();
            System.exit(2);
        }
    }

    private static int rows(List<String> words) {
        return number(words, 0);
    }

    private static int number(List<String> words, int place) {
        return Integer.parseInt(words.get(place).replace("_", ""));
    }

    private static long seed(List<String> words) {
        return Long.parseLong(words.get(1));
    }
}
