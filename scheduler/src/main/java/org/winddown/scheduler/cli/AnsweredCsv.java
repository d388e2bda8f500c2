package org.winddown.scheduler.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.winddown.ingest.csv.CsvLine;
import org.winddown.ingest.csv.CsvRows;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** A CSV file that is written again with further columns: the answers to its rows. */
final class AnsweredCsv {

    private final Path in;
    private final Path out;

    AnsweredCsv(Path in, Path out) {
        this.in = in;
        this.out = out;
    }

    /** A row by column name. */
    record Question(Map<String, Integer> places, RawRow row) {

        /** The stripped cell; empty when there is no such column or cell. */
        String cell(String column) {
            Integer place = places.get(column);
            return place == null || place >= row.cells().size()
                    ? ""
                    : row.cells().get(place).strip();
        }
    }

    /**
     * Answers every row.
     *
     * @param needed without one column of each of these there is no question
     * @param added names of the further columns
     * @param answer their cells for a row
     */
    void write(List<List<String>> needed, List<String> added, Function<Question, List<String>> answer) {
        try (RowSource source = CsvRows.open(CommandFiles.existing(in), String.valueOf(in.getFileName()))) {
            List<String> header = source.header().cells();
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                places.putIfAbsent(header.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
            for (List<String> columns : needed) {
                if (columns.stream().noneMatch(places::containsKey)) {
                    throw new CommandException(
                            in + ": no column \"" + String.join("\" or \"", columns) + "\". Found: " + header + ".");
                }
            }
            try (Writer writer = Files.newBufferedWriter(out)) {
                writer.write(line(header, header.size(), added));
                for (RawRow row = source.next(); row != null; row = source.next()) {
                    writer.write(line(row.cells(), header.size(), answer.apply(new Question(places, row))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + in + " or write " + out + ".", e);
        }
    }

    private static String line(List<String> cells, int width, List<String> added) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add("");
        }
        all.addAll(added);
        return CsvLine.of(all) + "\n";
    }
}
