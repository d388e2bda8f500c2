package org.winddown.scheduler.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An inventory source of a unit, one file a night.
 *
 * @param unit code of the unit
 * @param name name of the source
 * @param file name of its file
 * @param form how it is written
 * @param kind kind of its rows where the file does not say, else empty
 * @param mapping name of a mapping that ships, name of a mapping file beside the inventory, or empty
 * @param columns its columns
 * @param rows what it says on a night
 */
record Source(
        String unit,
        String name,
        String file,
        FileForm form,
        String kind,
        String mapping,
        List<Column> columns,
        Function<Night, List<SampleRow>> rows) {

    /** A source in the canonical template. */
    static Source canonical(
            String unit,
            String name,
            String file,
            FileForm form,
            List<Column> columns,
            Function<Night, List<SampleRow>> rows) {
        return new Source(unit, name, file, form, "", "", columns, rows);
    }

    /** The file's lines on a night: salted rows among the others, and some dirt. */
    List<List<String>> lines(Night night) {
        List<SampleRow> all = new ArrayList<>(rows.apply(night));
        for (SampleRow salted : Story.rows(unit, name, night)) {
            all.add(Dice.of("place of " + salted.text("asset_id")).between(0, all.size()), salted);
        }
        List<List<String>> lines = new ArrayList<>();
        for (SampleRow row : all) {
            lines.add(columns.stream().map(column -> row.text(column.name())).toList());
        }
        return new Dirt(columns, Dice.of("dirt of " + unit + " " + name)).in(lines);
    }

    /** The note beside the file. */
    String note(Night night) {
        return "snapshot_date: " + night.snapshotAt() + "\n"
                + (kind.isEmpty() ? "" : "kind: " + kind + "\n")
                + (mapping.isEmpty() ? "" : "mapping: " + mapping + "\n");
    }

    /** Whether a mapping file lies beside the inventory. */
    boolean hasOwnMapping() {
        return mapping.endsWith(".yaml");
    }

    /** The mapping file: which header of the source means which column of the canonical template. */
    String ownMapping() {
        StringBuilder yaml = new StringBuilder("name: " + mapping.replace(".yaml", "") + "\ncolumns:\n");
        for (Column column : columns) {
            if (!column.header().equals(column.name())) {
                yaml.append("  ")
                        .append(column.header())
                        .append(": ")
                        .append(column.name())
                        .append('\n');
            }
        }
        return yaml.toString();
    }
}
