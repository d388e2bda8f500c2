package org.winddown.scheduler.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.winddown.ingest.ImportResult;
import org.winddown.ingest.RejectedRows;
import org.winddown.ingest.mapping.ColumnReading;
import org.winddown.ingest.plan.ChangeFile;
import org.winddown.ingest.plan.PlanListener;
import org.winddown.ingest.plan.RowChange;
import org.winddown.portal.Preview;

/** Writes down what a preview tells: the first of everything to be shown, and all of it in files. */
final class PreviewFiles implements PlanListener, AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final RejectedRows rows;
    private final Path folder;
    private final ChangeFile file;
    private final List<ColumnReading> columns = new ArrayList<>();
    private final List<Preview.Change> changes = new ArrayList<>();
    private final Map<RowChange.What, Integer> counts = new EnumMap<>(RowChange.What.class);
    private final List<RejectedRows.Row> rejected = new ArrayList<>();
    private String unit;

    /** Writes into a folder; {@code unit} is the one whose file it is. */
    PreviewFiles(RejectedRows rows, Path folder, String unit) {
        this.rows = rows;
        this.folder = folder;
        this.unit = unit;
        this.file = ChangeFile.openForSpreadsheets(folder.resolve(Preview.CHANGES), unit);
    }

    @Override
    public void columns(List<ColumnReading> told) {
        columns.addAll(told);
    }

    @Override
    public void unit(String code) {
        unit = code;
        file.unit(code);
    }

    @Override
    public void change(RowChange change) {
        file.accept(change);
        if (counts.merge(change.what(), 1, Integer::sum) <= Preview.SHOWN) {
            changes.add(new Preview.Change(unit, change));
        }
    }

    @Override
    public void rejected(String importId) {
        List<RejectedRows.Row> more = rows.of(importId);
        if (more.isEmpty()) {
            return;
        }
        boolean begins = rejected.isEmpty();
        more.stream().limit(Preview.SHOWN - rejected.size()).forEach(rejected::add);
        try (Writer out = Files.newBufferedWriter(
                folder.resolve(Preview.REJECTED),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                begins ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND)) {
            if (begins) {
                out.append(BYTE_ORDER_MARK);
                rows.writeCsv(importId, out);
            } else {
                rows.writeRows(importId, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rejected rows of the preview could not be written.", e);
        }
    }

    Preview preview(ImportResult result) {
        return new Preview(result, columns, changes, rejected);
    }

    @Override
    public void close() {
        file.close();
    }
}
