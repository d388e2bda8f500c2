package org.winddown.ingest.rows;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one open file, in file order.
 *
 * <p>Not thread-safe. A file that turns out to be broken half-way throws {@link RefusedFileException} from
 * {@link #next()}.
 */
public interface RowSource extends AutoCloseable {

    /** The first row that is not blank; its cells name the columns. */
    RawRow header();

    /** The next row after the header, blank rows included; null at the end. */
    @Nullable RawRow next();

    /** Character encoding of a text file, empty for a workbook. */
    String encoding();

    /** How the file holds its cells: {@code comma}, {@code semicolon}, {@code tab}, {@code pipe}, or which workbook. */
    String dialect();

    /** Name of the sheet, empty for a text file. */
    String sheet();

    /** Names of the parts it is made of, as {@link Parts} numbers their rows; mostly one, the sheet. */
    default List<String> parts() {
        return List.of(sheet());
    }

    /**
     * What was guessed or left unread so far, in sentences for a person; empty when the file leaves no doubt. Complete
     * after the last row.
     */
    default List<String> remarks() {
        return List.of();
    }

    /**
     * Why the file says of itself that it is not the whole inventory, as a page of several does; empty when it does
     * not.
     */
    default Optional<String> incomplete() {
        return Optional.empty();
    }

    @Override
    void close();
}
