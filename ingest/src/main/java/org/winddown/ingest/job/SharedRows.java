package org.winddown.ingest.job;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** The rows of one share of a file. */
final class SharedRows implements RowSource {

    private final RowSource all;
    private final Share share;

    SharedRows(RowSource all, Share share) {
        this.all = all;
        this.share = share;
    }

    @Override
    public RawRow header() {
        return all.header();
    }

    @Override
    public @Nullable RawRow next() {
        RawRow row = all.next();
        while (row != null && !share.holds(row)) {
            row = all.next();
        }
        return row;
    }

    @Override
    public String encoding() {
        return all.encoding();
    }

    @Override
    public String dialect() {
        return all.dialect();
    }

    @Override
    public String sheet() {
        return all.sheet();
    }

    @Override
    public List<String> parts() {
        return all.parts();
    }

    @Override
    public List<String> remarks() {
        return all.remarks();
    }

    @Override
    public void close() {
        all.close();
    }
}
