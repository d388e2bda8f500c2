package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Runs a tiny night in a folder of its own, so that the launcher can archive the classes that commands need. */
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String UNITS = """
            code,name,organised_in,entity_form,country,time_zone
            A,Unit,US,subsidiary,US,America/New_York
            """;
    private static final String ASSETS = """
            asset_id,kind,vendor,product,start_date,end_date
            1,LICENCE,Kaspersky Lab,Kaspersky Endpoint Security,2024-03-01,2025-02-28
            2,INSTALLATION,Example,Editor,,
            """;

    @Override
    public Integer call() {
        try {
            Path folder = Files.createTempDirectory("winddown-warm-up");
            try {
                return warm(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot warm up in a folder for temporary files.", e);
        }
    }

    private static int warm(Path folder) throws IOException {
        Path units = Files.writeString(folder.resolve("units.csv"), UNITS);
        Path source = Files.createDirectories(folder.resolve("inbox/A/warm-up"));
        Files.writeString(source.resolve("assets.csv"), ASSETS);
        String home = folder.resolve("home").toString();
        int worst = 0;
        for (List<String> words : List.of(
                List.of("rules", "test"),
                List.of("units", "load", units.toString(), "--home", home),
                List.of("nightly", "--inbox", folder.resolve("inbox").toString(), "--home", home, "--json"),
                List.of("findings", "--home", home),
                List.of("explain", "1", "--home", home, "--json"),
                List.of("export", "--unit", "A", "--home", home))) {
            Console silent =
                    new Console(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false);
            worst = Math.max(worst, Cli.run(silent, words.toArray(String[]::new)));
        }
        return worst;
    }

    private static void delete(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> paths = Files.walk(folder)) {
            entries = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : entries) {
            Files.delete(path);
        }
    }
}
