package org.winddown.scheduler.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.winddown.ingest.plan.ChangeFile;
import org.winddown.ingest.plan.RowChange;
import org.winddown.ingest.rows.Quoted;

/** The first changes of an import, to be shown, and all of them in a file when one is named. */
final class ToldChanges implements AutoCloseable {

    private static final int SHOWN = 20;
    private static final int IN_JSON = 100;

    private final Optional<ChangeFile> file;
    private final List<RowChange> first = new ArrayList<>();
    private long all;

    ToldChanges(Optional<Path> file) {
        this.file = file.map(ChangeFile::open);
    }

    /** Takes the changes of the next file. */
    Consumer<RowChange> next() {
        first.clear();
        all = 0;
        return change -> {
            all++;
            if (first.size() < IN_JSON) {
                first.add(change);
            }
            file.ifPresent(to -> to.accept(change));
        };
    }

    void print(PrintWriter out) {
        first.stream().limit(SHOWN).forEach(change -> out.println("  " + line(change)));
        if (all > SHOWN) {
            out.println("  and " + (all - Math.min(SHOWN, first.size())) + " more; --changes FILE writes all of them");
        }
    }

    private static String line(RowChange change) {
        List<String> cells = new ArrayList<>();
        change.cells()
                .forEach(cell ->
                        cells.add(cell.column() + " " + Quoted.of(cell.before()) + " -> " + Quoted.of(cell.after())));
        return word(change) + " " + change.kind() + " " + Quoted.of(change.assetId()) + " "
                + Quoted.of(change.product().product()) + (cells.isEmpty() ? "" : ": " + String.join(", ", cells));
    }

    private static String word(RowChange change) {
        return change.what().name().toLowerCase(Locale.ROOT);
    }

    /** The first changes, a hundred at most. */
    List<Map<String, Object>> json() {
        return first.stream().map(ToldChanges::json).toList();
    }

    private static Map<String, Object> json(RowChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("change", word(change));
        json.put("kind", change.kind().name());
        json.put("asset_id", change.assetId());
        json.put("product", change.product().product());
        json.put("row", change.row());
        json.put(
                "cells",
                change.cells().stream()
                        .map(cell -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("column", cell.column());
                            one.put("before", cell.before());
                            one.put("after", cell.after());
                            return one;
                        })
                        .toList());
        return json;
    }

    @Override
    public void close() {
        file.ifPresent(ChangeFile::close);
    }
}
