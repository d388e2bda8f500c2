package org.winddown.ingest.fuzz;

import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes files from seeds, lets the importer read them and counts how each ended. What must not be is a failure: it is
 * told with its seed, and the file is kept.
 */
final class Fuzzer {

    /** Of the processor, so that what else runs on the machine does not matter. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** By the clock: that long no file takes, unless it waits for what never comes. */
    private static final Duration STUCK = Duration.ofMinutes(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Path WORKBOOKS = Path.of("src/test/resources/workbooks");
    private static final long LARGEST = 200_000;

    private final Path directory;
    private final Path kept;
    private final List<Path> books;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();
    private long slowest;
    private String slowestOf = "none";

    /**
     * A fuzzer.
     *
     * @param directory for the file at hand
     * @param kept for the files that failed
     */
    Fuzzer(Path directory, Path kept) throws IOException {
        this.directory = directory;
        this.kept = kept;
        try (Stream<Path> all = Files.list(WORKBOOKS)) {
            books = all.filter(file -> file.toString().matches(".+\\.(xls[xmb]?|ods)"))
                    .filter(file -> file.toFile().length() < LARGEST)
                    .sorted()
                    .toList();
        }
    }

    /** A dirty twin of a clean table: it must say the same. */
    void twin(long seed) throws IOException {
        Random dice = new Random(seed);
        CleanTable table = CleanTable.of(dice);
        DirtyTwin twin = DirtyTwin.of(table, dice);
        Reading clean =
                read("clean", seed, ".csv", table.canonical().getBytes(StandardCharsets.UTF_8), table.toString());
        if (clean == null || clean.assets().size() != table.rows().size()) {
            fail("clean", seed, ".csv", "not every row of the clean table was accepted: " + clean);
            return;
        }
        Reading dirty = read("twin", seed, ".csv", twin.bytes(), twin.told());
        if (dirty != null) {
            compare(seed, twin, clean, dirty);
        }
    }

    private void compare(long seed, DirtyTwin twin, Reading clean, Reading dirty) throws IOException {
        if (dirty.refused().isPresent()) {
            differ("refused", seed, twin, dirty.refused().get());
            return;
        }
        boolean samePlaces = dirty.read() == twin.rows() && dirty.blank() == twin.blank();
        if (samePlaces
                && dirty.duplicate() == twin.duplicate()
                && dirty.assets().equals(clean.assets())) {
            count("twin the same");
            return;
        }
        List<String> wrong = new ArrayList<>();
        dirty.assets().forEach((key, line) -> {
            if (!line.equals(clean.assets().get(key))) {
                wrong.add(line + " instead of " + clean.assets().get(key));
            }
        });
        if (!samePlaces) {
            wrong.add("read " + dirty.read() + " rows, " + dirty.blank() + " blank, instead of " + twin.rows() + ", "
                    + twin.blank());
        }
        if (wrong.isEmpty()) {
            differ("rejected in words", seed, twin, dirty.rejected().toString());
        } else if (dirty.guessed()) {
            differ("guess shown", seed, twin, wrong.get(0));
        } else {
            count("twin silently wrong");
            fail("twin", seed, ".csv", "silently wrong (" + twin.told() + "): " + wrong.get(0));
        }
    }

    /** A damaged twin: it may say anything, but no row may vanish. */
    void damaged(long seed) throws IOException {
        Random dice = new Random(seed);
        DirtyTwin twin = DirtyTwin.of(CleanTable.of(dice), dice);
        Reading reading = read("damaged", seed, ".csv", Damage.done(twin.bytes(), dice), twin.told());
        if (reading != null) {
            count(reading.refused().isPresent() ? "damaged refused" : "damaged read");
        }
    }

    /** A workbook with changes: it is read or refused. */
    void book(long seed) throws IOException {
        Random dice = new Random(seed);
        Path sound = books.get(dice.nextInt(books.size()));
        String name = sound.getFileName().toString();
        byte[] bytes = BookMutation.done(Files.readAllBytes(sound), dice);
        Reading reading = read("book", seed, name.substring(name.lastIndexOf('.')), bytes, name);
        if (reading != null) {
            count(reading.refused().isPresent() ? "book refused" : "book read");
        }
    }

    /** Reads a file; null when that failed, which has been told then. */
    private @org.jspecify.annotations.Nullable Reading read(
            String what, long seed, String suffix, byte[] bytes, String told) throws IOException {
        Path file = current(suffix);
        Files.write(file, bytes);
        List<Reading> read = new ArrayList<>();
        long began = System.nanoTime();
        long worked = THREADS.getCurrentThreadCpuTime();
        Throwable thrown = catchThrowable(() -> read.add(Reading.of(file)));
        long took = THREADS.getCurrentThreadCpuTime() - worked;
        long waited = System.nanoTime() - began;
        if (took > slowest) {
            slowest = took;
            slowestOf = what + " " + seed;
        }
        if (took > LONGEST.toNanos() || waited > STUCK.toNanos()) {
            fail(
                    what,
                    seed,
                    suffix,
                    "took " + Duration.ofNanos(took) + ", " + Duration.ofNanos(waited) + " by the clock (" + told
                            + ")");
        }
        if (thrown != null) {
            StackTraceElement[] at = thrown.getStackTrace();
            fail(what, seed, suffix, thrown + (at.length == 0 ? "" : " at " + at[0]) + " (" + told + ")");
            return null;
        }
        if (!read.get(0).conserved()) {
            fail(what, seed, suffix, "rows are lost: " + read.get(0));
            return null;
        }
        return read.get(0);
    }

    private Path current(String suffix) {
        return directory.resolve("inventory" + suffix);
    }

    private void differ(String how, long seed, DirtyTwin twin, String why) {
        count("twin " + how);
        differences.add("seed " + seed + " " + how + ": " + why + " (" + twin.told() + ")");
    }

    private void fail(String what, long seed, String suffix, String why) throws IOException {
        count(what + " FAILED");
        Files.createDirectories(kept);
        Path copy = kept.resolve(what + seed + suffix);
        Files.copy(current(suffix), copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        failures.add(what + " seed " + seed + ": " + why + "; kept as " + copy);
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** How many of the dirty twins gave the same inventory as their clean one, from 0 to 1. */
    double same() {
        int same = counts.getOrDefault("twin the same", 0);
        int all = counts.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("twin ") && !entry.getKey().equals("twin FAILED"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return all == 0 ? 1 : (double) same / all;
    }

    /** What must not be. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** Dirty twins that were refused, or of which rows were rejected or guessed. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    @Override
    public String toString() {
        return counts + ", slowest " + Duration.ofNanos(slowest).toMillis() + " ms (" + slowestOf + ")";
    }
}
