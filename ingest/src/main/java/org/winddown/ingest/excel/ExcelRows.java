package org.winddown.ingest.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.winddown.ingest.header.HeaderSearch;
import org.winddown.ingest.parts.Columns;
import org.winddown.ingest.parts.Part;
import org.winddown.ingest.parts.PartedRows;
import org.winddown.ingest.rows.Quoted;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RefusedFileException;
import org.winddown.ingest.rows.RowSource;

/**
 * The rows of one sheet of a workbook, read as a stream.
 *
 * <p>{@link #remarks()} grows while rows are read, and is complete at the end.
 */
public final class ExcelRows implements RowSource {

    private static final Pattern FORMER = Pattern.compile(
            "(?iu)(?<!\\pL)(old|archived?|backup|bak|previous|obsolete|history|alt|archiv|sicherung|vorher|ancien|anciens"
                    + "|archives|sauvegarde|antiguo|archivo|historial|архив|старый|старое|vecchio|archivio)(?!\\pL)");

    private static final int NAMED_SHEETS = 10;

    private final Book book;
    private final Opened opened;
    private final HeaderSearch header;
    private final List<String> choice;
    private final boolean closesBook;
    private int served;

    /** A sheet with the rows that were needed to find its header. */
    private record Opened(
            Book.Sheet sheet,
            SheetRows rows,
            List<RawRow> sample,
            @Nullable HeaderSearch header) {

        static Opened open(Book book, Book.Sheet sheet) throws IOException {
            SheetRows rows = book.rows(sheet);
            List<RawRow> sample = HeaderSearch.sample(rows::next);
            return new Opened(sheet, rows, sample, HeaderSearch.in(sample).orElse(null));
        }

        boolean hasRows() {
            return header != null
                    && sample.stream().skip((long) header.at() + header.rows()).anyMatch(row -> !row.isBlank());
        }

        boolean isLike(HeaderSearch other) {
            return hasRows()
                    && !sheet.hidden()
                    && header != null
                    && Columns.alike(header.header().cells(), other.header().cells());
        }

        /** The smaller, the likelier is this sheet the inventory. */
        int rank() {
            if (hasRows() && !sheet.hidden()) {
                boolean table = header != null
                        && header.header().cells().stream()
                                        .filter(cell -> !cell.isBlank())
                                        .count()
                                > 1;
                return table ? 0 : 1;
            }
            return sheet.hidden() ? (hasRows() ? 3 : 4) : 2;
        }
    }

    private ExcelRows(Book book, Opened opened, HeaderSearch header, List<String> choice, boolean closesBook) {
        this.book = book;
        this.opened = opened;
        this.header = header;
        this.choice = choice;
        this.closesBook = closesBook;
        this.served = header.at() + header.rows();
    }

    /**
     * Opens a workbook at the sheet that is most likely its inventory: the first visible one with column names and rows
     * below them; without one, the first with column names. Visible sheets with rows under the same column names, but
     * for a few, are parts of it.
     *
     * @param file the workbook
     * @param name name of the file for messages
     * @throws RefusedFileException when the workbook cannot be read or every sheet is empty
     */
    static RowSource open(Path file, String name) throws IOException {
        Book book = Workbooks.book(file, name);
        List<Opened> sheets = new ArrayList<>();
        Opened chosen = null;
        for (Book.Sheet sheet : book.sheets()) {
            Opened opened = Opened.open(book, sheet);
            sheets.add(opened);
            boolean better = opened.header() != null && (chosen == null || opened.rank() < chosen.rank());
            Opened other = better ? chosen : opened;
            if (other != null) {
                other.rows().close();
            }
            chosen = better ? opened : chosen;
        }
        HeaderSearch header = chosen == null ? null : chosen.header();
        if (chosen == null || header == null) {
            book.close();
            throw new RefusedFileException(
                    "HEADER_MISSING", name + ": there is no header row. Write the column names in the first row.");
        }
        List<Opened> read = new ArrayList<>();
        for (Opened each : sheets) {
            if (each.equals(chosen) || (!chosen.sheet().hidden() && chosen.hasRows() && each.isLike(header))) {
                read.add(each);
            }
        }
        List<String> choice = choice(sheets, read);
        if (read.size() == 1) {
            return new ExcelRows(book, chosen, header, choice, true);
        }
        chosen.rows().close();
        List<Part> parts = read.stream().map(each -> part(book, each.sheet())).toList();
        choice.addAll(former(read));
        return new BookRows(book, new PartedRows(name, parts), choice);
    }

    /** Sheets with the columns of the inventory that may hold what it was before. */
    private static List<String> former(List<Opened> read) {
        return read.stream()
                .map(each -> each.sheet().name())
                .filter(sheet -> FORMER.matcher(sheet).find())
                .map(sheet ->
                        "Sheet " + Quoted.of(sheet) + " was read as a part of the inventory, as its columns are the"
                                + " same. If it holds former rows, as its name says, send the workbook without it.")
                .toList();
    }

    private static Part part(Book book, Book.Sheet sheet) {
        return Part.of("", () -> {
            try {
                Opened opened = Opened.open(book, sheet);
                HeaderSearch header = opened.header();
                if (header == null) {
                    throw new IllegalStateException("Sheet " + sheet.name() + " has lost its header.");
                }
                return new ExcelRows(book, opened, header, List.of(), false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * Opens a workbook at the sheet of that name; empty when it has none, or the sheet has no row that is filled.
     *
     * @param file the workbook
     * @param name name of the file for messages
     * @param sheetName name of the sheet, compared without case
     * @throws RefusedFileException when the workbook cannot be read
     */
    public static Optional<ExcelRows> open(Path file, String name, String sheetName) throws IOException {
        Book book = Workbooks.book(file, name);
        Optional<Book.Sheet> sheet = book.sheets().stream()
                .filter(each -> each.name().strip().equalsIgnoreCase(sheetName))
                .findFirst();
        if (sheet.isPresent()) {
            Opened opened = Opened.open(book, sheet.get());
            HeaderSearch header = opened.header();
            if (header != null) {
                return Optional.of(new ExcelRows(book, opened, header, List.of(), true));
            }
            opened.rows().close();
        }
        book.close();
        return Optional.empty();
    }

    /** The names of all sheets, in their order. */
    public static List<String> sheetNames(Path file, String name) throws IOException {
        try (Book book = Workbooks.book(file, name)) {
            return book.sheets().stream().map(Book.Sheet::name).toList();
        }
    }

    private static List<String> choice(List<Opened> sheets, List<Opened> read) {
        List<String> remarks = new ArrayList<>();
        String first = Quoted.of(read.get(0).sheet().name());
        if (read.get(0).sheet().hidden()) {
            remarks.add("Sheet " + first + " is hidden and was read, because no visible sheet has column names.");
        }
        boolean one = read.size() == 1;
        String only = one
                ? "Only sheet " + first + " was read. Rows are on "
                : "Not read, as their columns are others or they have no rows: ";
        String advice = one
                ? " too: send each sheet that is an inventory as a file of its own."
                : ". Send each sheet that is an inventory as a file of its own.";
        unread(sheets, read, false).ifPresent(names -> remarks.add(only + names + advice));
        unread(sheets, read, true).ifPresent(names -> remarks.add("Hidden and not read, with rows: " + names + "."));
        return remarks;
    }

    private static Optional<String> unread(List<Opened> sheets, List<Opened> read, boolean hidden) {
        List<String> names = sheets.stream()
                .filter(each -> !read.contains(each)
                        && each.header() != null
                        && each.sheet().hidden() == hidden)
                .map(each -> Quoted.of(each.sheet().name()))
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = names.stream().limit(NAMED_SHEETS).collect(Collectors.joining(", "));
        int more = names.size() - NAMED_SHEETS;
        return Optional.of((names.size() == 1 ? "sheet " : "sheets ")
                + some
                + (more > 0 ? " and " + more + (more == 1 ? " other" : " others") : ""));
    }

    @Override
    public RawRow header() {
        return header.header();
    }

    @Override
    public @Nullable RawRow next() {
        List<RawRow> sample = opened.sample();
        return served < sample.size() ? sample.get(served++) : opened.rows().next();
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
        return opened.sheet().name();
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(choice);
        List<RawRow> above = opened.sample().subList(0, header.at()).stream()
                .filter(row -> !row.isBlank())
                .toList();
        if (!above.isEmpty()) {
            String first = above.get(0).cells().stream()
                    .filter(cell -> !cell.isBlank())
                    .findFirst()
                    .orElse("");
            remarks.add("Column names were found in row " + header().rowNumber() + "; above it "
                    + (above.size() == 1 ? "1 row was" : above.size() + " rows were") + " left out, beginning with "
                    + Quoted.of(first.strip()) + ".");
        }
        if (header.rows() > 1) {
            remarks.add(HeaderSearch.remark(header()));
        }
        remarks.addAll(opened.rows().notes().remarks(header()));
        return remarks;
    }

    @Override
    public void close() {
        opened.rows().close();
        if (closesBook) {
            book.close();
        }
    }
}
