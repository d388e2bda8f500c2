package org.winddown.ingest.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The full campaign: {@code FuzzCampaign FILES BOOKS [SEED]}, of the text files half twins and half damaged. Prints
 * what became of them, writes failures and differences to {@code target/fuzz}, and ends with 1 when there is a failure.
 */
final class FuzzCampaign {

    private static final int TOLD = 1_000;

    private FuzzCampaign() {}

    public static void main(String[] arguments) throws IOException {
        long files = Long.parseLong(arguments[0]);
        long workbooks = Long.parseLong(arguments[1]);
        long first = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        Path kept = Path.of("target", "fuzz");
        Files.createDirectories(kept);
        Fuzzer fuzzer = new Fuzzer(Files.createTempDirectory("fuzz"), kept);
        for (long i = 0; i < Math.max(files, workbooks); i++) {
            if (i < files / 2) {
                fuzzer.twin(first + i);
                fuzzer.damaged(first + i);
            }
            if (i < workbooks) {
                fuzzer.book(first + i);
            }
            if ((i + 1) % TOLD == 0) {
                System.out.println(i + 1 + " seeds: " + fuzzer);
            }
        }
        List<String> lines = new ArrayList<>(fuzzer.failures());
        lines.addAll(fuzzer.differences());
        Files.write(kept.resolve("campaign.txt"), lines, StandardCharsets.UTF_8);
        System.out.println(fuzzer + ", twins the same " + fuzzer.same());
        fuzzer.failures().forEach(System.out::println);
        System.exit(fuzzer.failures().isEmpty() ? 0 : 1);
    }
}
