package org.winddown.portal;

import java.util.List;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.plan.RowChange;

/**
 * What importing a file would do. All changes and all rejected rows lie as files in the folder that was given for them.
 *
 * @param result counts, remarks and the plan, or why the file is refused; of a file with rows of several units those of
 *     each unit too
 * @param columns how each column is read; empty for a refused file
 * @param changes the first changes of each kind in key order, unit after unit, {@link #SHOWN} of a kind at most
 * @param rejected the first rejected rows in file order, unit after unit, {@link #SHOWN} at most
 */
public record Preview(
        ImportResult result, List<ColumnReading> columns, List<Change> changes, List<RejectedRows.Row> rejected) {

    /** One change in the inventory of a unit. */
    public record Change(String unit, RowChange change) {}

    /** How many changes of a kind and rejected rows a page shows. */
    public static final int SHOWN = 50;

    /** Name of the file with all changes. */
    public static final String CHANGES = "changes.csv";

    /** Name of the file with all rejected rows; absent when there are none. */
    public static final String REJECTED = "rejected.csv";

    public Preview {
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
    }
}
