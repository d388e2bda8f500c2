package org.winddown.ingest.excel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.parts.PartedRows;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/** The rows of several sheets of a workbook that are one inventory. */
final class BookRows implements RowSource {

    private final Book book;
    private final PartedRows rows;
    private final List<String> choice;

    BookRows(Book book, PartedRows rows, List<String> choice) {
        this.book = book;
        this.rows = rows;
        this.choice = List.copyOf(choice);
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
        return "";
    }

    @Override
    public String dialect() {
        return book.dialect();
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
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(choice);
        remarks.addAll(rows.remarks());
        return remarks;
    }

    @Override
    public void close() {
        try (book) {
            rows.close();
        }
    }
}
