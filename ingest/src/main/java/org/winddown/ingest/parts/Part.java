package org.winddown.ingest.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.winddown.ingest.rows.RawRow;
import org.winddown.ingest.rows.RowSource;

/**
 * One of several tables, looked at but closed.
 *
 * @param name name for a person; empty when its parts have names enough
 * @param header its column names
 * @param parts names of the parts that it has itself; a single one may be empty
 * @param encoding encoding of its text
 * @param dialect how it holds its cells
 * @param remarks what was guessed when it was opened
 * @param incomplete why it is not the whole inventory, where it says so
 * @param opener opens it at its header
 */
public record Part(
        String name,
        RawRow header,
        List<String> parts,
        String encoding,
        String dialect,
        List<String> remarks,
        Optional<String> incomplete,
        Supplier<RowSource> opener) {

    public Part {
        parts = List.copyOf(parts);
        remarks = List.copyOf(remarks);
    }

    /**
     * Opens a table, looks at its header and closes it.
     *
     * @throws org.winddown.ingest.rows.RefusedFileException when it cannot be read
     */
    public static Part of(String name, Supplier<RowSource> opener) {
        try (RowSource source = opener.get()) {
            return new Part(
                    name,
                    source.header(),
                    source.parts(),
                    source.encoding(),
                    source.dialect(),
                    source.remarks(),
                    source.incomplete(),
                    opener);
        }
    }

    /** Its name for a person, which a sheet has itself. */
    String shown() {
        return name.isEmpty() ? parts.get(0) : name;
    }

    /** The names of its parts within the whole. */
    List<String> names() {
        return parts.stream()
                .map(part -> part.isEmpty() ? name : name.isEmpty() ? part : name + ", " + part)
                .toList();
    }
}
