package org.winddown.ingest.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.parts.WorkbookParts;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** The rows of what an archive holds; what was unpacked is gone when it is closed. */
final class ArchiveRows implements RowSource, WorkbookParts.Mixed {

    private final String format;
    private final RowSource rows;
    private final List<String> remarks;
    private final Unpacked unpacked;

    ArchiveRows(String format, RowSource rows, List<String> remarks, Unpacked unpacked) {
        this.format = format;
        this.rows = rows;
        this.remarks = List.copyOf(remarks);
        this.unpacked = unpacked;
    }

    @Override
    public RawRow header() {
        return rows.header();
    }

    @Override
    public @Nullable RawRow next() {
        return rows.next();
    }

    @Override
    public String encoding() {
        return rows.encoding();
    }

    @Override
    public String dialect() {
        return format + ", " + rows.dialect();
    }

    @Override
    public String sheet() {
        return rows.sheet();
    }

    @Override
    public List<String> parts() {
        return rows.parts();
    }

    @Override
    public WorkbookParts workbookParts() {
        return WorkbookParts.of(rows);
    }

    @Override
    public List<String> remarks() {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(rows.remarks());
        return all;
    }

    @Override
    public Optional<String> incomplete() {
        return rows.incomplete();
    }

    @Override
    public void close() {
        try (unpacked) {
            rows.close();
        }
    }
}
